import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.js";
import { ViewerStep, viewerSteps } from "../../platform/viewer-steps.js";
import { settlePlanDifference } from "./plan-answer.commands.js";
import { PlanAnswer, PlanDifference } from "./plan-answer.entity.js";
import { PlanAnswerPayload, SettlePlanDifferenceInput } from "./plan-answer.inputs.js";
import { differencesOf } from "./plan-answer.queries.js";

@Resolver(() => PlanAnswer)
export class PlanAnswerResolver {
  @FieldResolver(() => [PlanDifference], {
    description: "Everything in which the plan and the ledger say different things; nothing is replaced silently.",
  })
  differences(@Root() answer: PlanAnswer, @Ctx() ctx: Context) {
    return differencesOf(ctx, answer.id);
  }

  @FieldResolver(() => [ViewerStep], { description: "What can be done with it, and whether the viewer can do it now." })
  viewerSteps(@Root() answer: PlanAnswer, @Ctx() ctx: Context) {
    return viewerSteps(ctx, null, answer, [{ action: "planAnswer.settle" }]);
  }

  @Mutation(() => PlanAnswerPayload, {
    description: "Settles a difference between an approved plan and the ledger: the ledger takes it over, or keeps its own.",
  })
  settlePlanDifference(@Arg("input", () => SettlePlanDifferenceInput) input: SettlePlanDifferenceInput, @Ctx() ctx: Context) {
    return ctx.run(settlePlanDifference, input);
  }
}
