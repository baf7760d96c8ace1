import { Field, InputType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { PlanDecisionInput } from "./plan.inputs.js";

@InputType({ description: "Lets the plan pass in spite of what stands against it." })
export class ApprovePlanByOverrideInput extends PlanDecisionInput {
  @Field(() => String, { description: "Why; it is shown with the plan for ever." })
  reason!: string;
}

@InputType({ description: "The plan whose last decision is taken back." })
export class UndoDecisionInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
}
