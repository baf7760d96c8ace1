import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { connectionOf, PageArgs } from "../../platform/connection.js";
import { GlobalId } from "../../platform/ids.js";
import { entriesMatching } from "./organization.queries.js";
import { OrganizationEntry } from "./organization-entry.entity.js";

@Resolver(() => OrganizationEntry)
export class OrganizationEntryResolver {
  @Query(() => connectionOf("OrganizationEntry"), {
    description: "The open organizations of the whole group, by name, in the order of the tree; for choosing one that is not one's own.",
  })
  organizationDirectory(
    @Arg("search", () => String, { nullable: true, description: "Part of a name in either language, or of a code." }) search: string | null,
    @Arg("organizationIds", () => [GlobalId("Organization")], {
      nullable: true,
      description: "These only, to name them where they stand; also those that have been closed since.",
    })
    organizationIds: string[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const where = entriesMatching(search?.trim() ?? "", organizationIds);
    return ctx.read.connection(OrganizationEntry, info, { ...page, where, order: { by: ["path"] } });
  }
}
