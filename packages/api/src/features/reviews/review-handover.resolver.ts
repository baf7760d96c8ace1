import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { claimPlanReview, handOverPlanReview } from "./review-handover.commands.js";
import { ClaimPlanReviewInput, HandOverPlanReviewInput, ReviewHandoverPayload } from "./review-handover.inputs.js";

@Resolver()
export class ReviewHandoverResolver {
  @Mutation(() => ReviewHandoverPayload, { description: "Takes over a review that another reviewer has in hand, who is told." })
  claimPlanReview(@Arg("input", () => ClaimPlanReviewInput) input: ClaimPlanReviewInput, @Ctx() ctx: Context) {
    return ctx.run(claimPlanReview, input);
  }

  @Mutation(() => ReviewHandoverPayload, { description: "Hands a review over to another reviewer, with the draft findings and a note." })
  handOverPlanReview(@Arg("input", () => HandOverPlanReviewInput) input: HandOverPlanReviewInput, @Ctx() ctx: Context) {
    return ctx.run(handOverPlanReview, input);
  }
}
