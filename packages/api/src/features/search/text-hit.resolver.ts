import { type TextHitKind, textHitKinds } from "@duban/schema";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { decodeCursor } from "../../platform/connection.cursor.js";
import { connectionFrom, PageArgs, pageSize } from "../../platform/connection.js";
import { TextHitConnection, TextHitCount } from "./text-hit.entity.js";
import { type FoundText, hitOf, hitOrder, mostCounted, textsCounted, textsSaying } from "./text-hit.queries.js";
import { wordsOf } from "./text-terms.queries.js";

@Resolver()
export class TextHitResolver {
  @Query(() => TextHitConnection, {
    description:
      "Problems, measures and plans by what their texts say: every word, of at least two characters, or the beginnings of a title's pinyin initials. Titles come first, then the newest.",
  })
  async searchTexts(
    @Arg("text", () => String, { description: "Words, each of which has to occur." }) text: string,
    @Arg("kinds", () => [textHitKinds.members], { nullable: true, description: "Only these." }) kinds: TextHitKind[] | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const size = pageSize(first);
    const place = after ? decodeCursor(after, hitOrder.name, hitOrder.keys) : null;
    const words = wordsOf(text);
    const asked = { words, kinds: kinds ?? textHitKinds.values, first: size + 1, after: place };
    const found = await ctx.read.rows<FoundText>(textsSaying(asked));
    return connectionFrom({ rows: found.map(hitOf) as never[] }, hitOrder.name, { first, after });
  }

  @Query(() => [TextHitCount], {
    description: "How many problems, measures and plans `searchTexts` finds, counted up to 1,000 of each kind.",
  })
  async textHitCounts(
    @Arg("text", () => String, { description: "Words, each of which has to occur." }) text: string,
    @Ctx() ctx: Context,
  ): Promise<TextHitCount[]> {
    const found = await ctx.read.rows<Pick<TextHitCount, "kind" | "count">>(textsCounted(wordsOf(text), textHitKinds.values));
    return found.map(({ kind, count }) => ({ kind, count: Math.min(count, mostCounted), more: count > mostCounted }));
  }
}
