import { completeContent, submittedEnds } from "@duban/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { latestContent } from "./plan-version.queries.js";
import { inWords, PreCheckResult } from "./pre-check.entity.js";
import { judge, likenessOfDraft } from "./pre-check.queries.js";
import { SubmittedEnd } from "./submitted-end.entity.js";
import { TextLikeness } from "./text-likeness.entity.js";

@Resolver(() => PlanDraft)
export class PlanDraftResolver {
  @FieldResolver(() => [SubmittedEnd], {
    description: "The ends that were submitted first: what is later now needs a reason. None before the first submission.",
  })
  async submittedEnds(@Root() draft: PlanDraft, @Ctx() ctx: Context): Promise<SubmittedEnd[]> {
    const content = await ctx.load(latestContent, draft.planId);
    return content ? submittedEnds(content) : [];
  }

  @FieldResolver(() => TextLikeness, {
    description: "What its text has in common with the other plans of the campaign, as far as its writer may know.",
  })
  likeness(@Root() draft: PlanDraft, @Ctx() ctx: Context): Promise<TextLikeness> {
    return likenessOfDraft(ctx, draft.planId, completeContent(draft.content));
  }

  @FieldResolver(() => [PreCheckResult], { description: "What the campaign's present rules say about it, as the submission would." })
  async preChecks(@Root() draft: PlanDraft, @Ctx() ctx: Context) {
    const { results } = await judge(ctx, draft.planId, completeContent(draft.content));
    return inWords(results, ctx.locale);
  }
}
