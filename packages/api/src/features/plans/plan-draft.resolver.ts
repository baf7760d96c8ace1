import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { inWords, PreCheckResult } from "./pre-check.entity.js";
import { judge } from "./pre-check.queries.js";

@Resolver(() => PlanDraft)
export class PlanDraftResolver {
  @FieldResolver(() => [PreCheckResult], { description: "What the campaign's present rules say about it, as the submission would." })
  async preChecks(@Root() draft: PlanDraft, @Ctx() ctx: Context) {
    const { results } = await judge(ctx, draft.planId, draft.content);
    return inWords(results, ctx.locale);
  }
}
