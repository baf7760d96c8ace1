import { type Turn, turns } from "@duban/schema";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { every } from "../../platform/select/index.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { InboxItem } from "./inbox-item.entity.js";
import { InboxFilter } from "./inbox-item.inputs.js";
import { isMine, isOthers, itemsMatching } from "./inbox-item.queries.js";

/** Whoever is concerned reaches the organization, so that nobody looks at the matters of others to find their own. */
const wherever = { column: "organizationId" } as const;

@Resolver(() => InboxItem)
export class InboxItemResolver {
  @Query(() => connectionOf("InboxItem"), { description: "Open matters that concern the viewer, what is due first coming first." })
  inbox(
    @Arg("turn", () => turns.members, { description: "Those that need the viewer, or those that wait on the other side." }) turn: Turn,
    @Arg("filter", () => InboxFilter, { nullable: true, description: "Which of them." }) filter: InboxFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isTurn = turn === "MINE" ? isMine : isOthers;
    const isWanted = itemsMatching(filter ?? {});
    return ctx.read.connection(InboxItem, info, {
      ...page,
      within: wherever,
      where: (item) => every(isTurn(item), isWanted(item)),
      order: { by: ["dueAt"] },
    });
  }
}

/** The count that every page shows. */
const mostCounted = 100;

@Resolver(() => Viewer)
export class InboxCountResolver {
  @FieldResolver(() => Int, { description: "How many open matters need the viewer; counted no farther than 100." })
  inboxCount(@Ctx() ctx: Context) {
    return ctx.read.count(InboxItem, { within: wherever, where: isMine, atMost: mostCounted });
  }
}
