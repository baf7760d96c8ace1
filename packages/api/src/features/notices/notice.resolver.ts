import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { Viewer } from "../accounts/viewer.entity.js";
import { markAllNoticesRead, markNoticeRead } from "./notice.commands.js";
import { Notice } from "./notice.entity.js";
import { MarkAllNoticesReadInput, MarkNoticeReadInput, NoticePayload } from "./notice.inputs.js";
import { isUnread } from "./notice.queries.js";

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => connectionOf("Notice"), { description: "What the viewer was told, the newest first." })
  notices(
    @Arg("unreadOnly", () => Boolean, { defaultValue: false, description: "Only what was not read yet." }) unreadOnly: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const order = { by: ["createdAt"], descending: true } as const;
    return ctx.read.connection(Notice, info, { ...page, where: unreadOnly ? isUnread : undefined, order });
  }

  @Mutation(() => NoticePayload, { description: "Notes that one has read a notice." })
  markNoticeRead(@Arg("input", () => MarkNoticeReadInput) input: MarkNoticeReadInput, @Ctx() ctx: Context) {
    return ctx.run(markNoticeRead, input);
  }

  @Mutation(() => NoticePayload, { description: "Notes that one has read everything up to a moment." })
  markAllNoticesRead(@Arg("input", () => MarkAllNoticesReadInput) input: MarkAllNoticesReadInput, @Ctx() ctx: Context) {
    return ctx.run(markAllNoticesRead, input);
  }
}

/** The count that every page shows. */
const mostCounted = 100;

@Resolver(() => Viewer)
export class NoticeCountResolver {
  @FieldResolver(() => Int, { description: "How many notices the viewer has not read; counted no farther than 100." })
  unreadNoticeCount(@Ctx() ctx: Context) {
    return ctx.read.count(Notice, { where: isUnread, atMost: mostCounted });
  }
}
