import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { Plan } from "./plan.entity.js";
import { PlanPayload } from "./plan.inputs.js";
import { approvePlanByOverride, undoDecision } from "./plan-decision.commands.js";
import { ApprovePlanByOverrideInput, UndoDecisionInput } from "./plan-decision.inputs.js";

@Resolver(() => Plan)
export class PlanDecisionResolver {
  @Mutation(() => PlanPayload, {
    description:
      "A leader lets the plan pass in spite of open blocking findings or failed blocking pre-checks, with a reason that is shown for ever.",
  })
  approvePlanByOverride(@Arg("input", () => ApprovePlanByOverrideInput) input: ApprovePlanByOverrideInput, @Ctx() ctx: Context) {
    return ctx.run(approvePlanByOverride, input);
  }

  @Mutation(() => PlanPayload, {
    description: "Takes the last decision back within ten seconds, before anything of it goes out: the plan is again what it was.",
  })
  undoDecision(@Arg("input", () => UndoDecisionInput) input: UndoDecisionInput, @Ctx() ctx: Context) {
    return ctx.run(undoDecision, input);
  }
}
