import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { PlanPayload } from "./plan.inputs.js";
import { remindPlan } from "./plan-reminder.commands.js";
import { RemindPlanInput } from "./plan-reminder.inputs.js";

@Resolver()
export class PlanReminderResolver {
  @Mutation(() => PlanPayload, { description: "Reminds the side whose turn it is, at most once in four hours." })
  remindPlan(@Arg("input", () => RemindPlanInput) input: RemindPlanInput, @Ctx() ctx: Context) {
    return ctx.run(remindPlan, input);
  }
}
