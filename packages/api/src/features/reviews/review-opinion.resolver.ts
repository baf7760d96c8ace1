import { opinionWorkflow } from "@duban/schema";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { whyClosed } from "../../platform/step.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { askOpinion, giveOpinion, withdrawOpinion } from "./review-opinion.commands.js";
import { ReviewOpinion } from "./review-opinion.entity.js";
import { AskOpinionInput, GiveOpinionInput, OpinionPayload, WithdrawOpinionInput } from "./review-opinion.inputs.js";
import { lapsed } from "./review-opinion.queries.js";

@Resolver(() => ReviewOpinion)
export class ReviewOpinionResolver {
  @FieldResolver(() => [ViewerStep], { description: "What can be done with the request, and whether the viewer can do it now." })
  viewerSteps(@Root() opinion: ReviewOpinion, @Ctx() ctx: Context) {
    return viewerSteps(ctx, opinionWorkflow, opinion, [
      { action: "opinion.give", refused: (row) => lapsed(row) ?? whyClosed(opinionWorkflow, "give", row.state) },
      { action: "opinion.withdraw", step: "withdraw" },
    ]);
  }

  @Mutation(() => OpinionPayload, { description: "Asks somebody for an opinion on a plan under review, until a day." })
  askOpinion(@Arg("input", () => AskOpinionInput) input: AskOpinionInput, @Ctx() ctx: Context) {
    return ctx.run(askOpinion, input);
  }

  @Mutation(() => OpinionPayload, { description: "Gives the opinion that one was asked for; it never changes." })
  giveOpinion(@Arg("input", () => GiveOpinionInput) input: GiveOpinionInput, @Ctx() ctx: Context) {
    return ctx.run(giveOpinion, input);
  }

  @Mutation(() => OpinionPayload, { description: "Takes a request back that was not answered." })
  withdrawOpinion(@Arg("input", () => WithdrawOpinionInput) input: WithdrawOpinionInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawOpinion, input);
  }
}
