import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { pageSize } from "../../platform/connection.js";
import { SearchEntry } from "./search-entry.entity.js";
import { matchesWords } from "./search-entry.queries.js";

@Resolver()
export class SearchEntryResolver {
  @Query(() => [SearchEntry], {
    description: "Organizations, campaigns and plans by their names, codes or pinyin initials (东海炼化: dhlh), short names first.",
  })
  search(
    @Arg("text", () => String, { description: "Words, each of which has to occur." }) text: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many at most, up to 100." }) first: number | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return ctx.read.list(SearchEntry, info, { first: pageSize(first), where: matchesWords(text), order: { by: ["weight", "name"] } });
  }
}
