import { type Light, lights, type PlanState, planStates } from "@duban/schema";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Plan } from "./plan.entity.js";
import { PlanContent } from "./plan-content.entity.js";
import { PlanContentChanges } from "./plan-content-changes.inputs.js";

/** In which order plans are listed. */
export const PlanOrder = { DUE: "DUE", UPDATED: "UPDATED", ORGANIZATION: "ORGANIZATION", QUALITY: "QUALITY" } as const;
export type PlanOrder = keyof typeof PlanOrder;
registerEnumType(PlanOrder, {
  name: "PlanOrder",
  description: "In which order plans are listed.",
  valuesConfig: {
    DUE: { description: "What is due first comes first." },
    UPDATED: { description: "What changed sides last comes first." },
    ORGANIZATION: { description: "As the organizations stand in the tree." },
    QUALITY: {
      description: "Those that passed the first gate with least trouble first: fewest returns, then fewest findings; undecided ones last.",
    },
  },
});

/** Which plans are listed. */
@InputType({ description: "Which plans are listed; what is left out does not narrow." })
export class PlanFilter {
  @Field(() => GlobalId("Campaign"), { nullable: true, description: "Only plans of this campaign." })
  campaignId?: string | null;

  @Field(() => GlobalId("Organization"), { nullable: true, description: "Only plans of this organization and all below it." })
  organizationId?: string | null;

  @Field(() => [planStates.members], {
    nullable: true,
    description: "Only plans that stand in one of these states; one with a version in force stands as approved while it is amended.",
  })
  states?: PlanState[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only plans of which an amendment is under way, or only the others." })
  amending?: boolean | null;

  @Field(() => lights.members, { nullable: true, description: "Only plans with this light." })
  light?: Light | null;

  @Field(() => String, {
    nullable: true,
    description: "Only plans whose code, title or organization contains this, or whose content as submitted last says every word.",
  })
  search?: string | null;
}

@InputType({ description: "The content of a plan as it stands in the editor." })
export class SavePlanDraftInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The draft's revision that the content is based on." }) expectedVersion!: number;
  @Field(() => PlanContent, { description: "What the plan says now." }) content!: PlanContent;
}

@InputType({ description: "What is other in a plan than in its draft. A place that is refused is told by its place in the whole content." })
export class ChangePlanDraftInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The draft's revision that the changes are made to." }) expectedVersion!: number;
  @Field(() => PlanContentChanges, { description: "What is other in it." }) changes!: PlanContentChanges;
}

@InputType({ description: "The plan to hand in, as it was seen." })
export class SubmitPlanInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision; it grows with every save of the draft." }) expectedVersion!: number;
}

@InputType({ description: "The plan to take back before its review begins." })
export class WithdrawPlanInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
  @Field(() => String, { defaultValue: "", description: "Why it is taken back; kept with the round." }) reason!: string;
}

@InputType({ description: "The approved plan to change." })
export class AmendPlanInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
  @Field(() => String, { description: "Why it is to be changed." }) reason!: string;
}

@InputType({ description: "The plan whose amendment is given up." })
export class DropAmendmentInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
}

@InputType({ description: "The plan to take into review." })
export class StartPlanReviewInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
}

/** A decision on a plan, bound to the content that was read. */
@InputType()
export abstract class PlanDecisionInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." })
  planId!: string;

  @Field(() => String, { description: "The content hash of the version that was read; deciding on another than the latest is refused." })
  contentHash!: string;

  @Field(() => String, { defaultValue: "", description: "What the decision says beside the findings." })
  note!: string;
}

@InputType({ description: "Gives the plan back with the findings." })
export class ReturnPlanInput extends PlanDecisionInput {}

@InputType({ description: "Lets the plan pass." })
export class ApprovePlanInput extends PlanDecisionInput {}

/** What a mutation of a plan answers with. */
@ObjectType({ simpleResolvers: true, description: "The plan after the change, or why nothing was changed." })
export class PlanPayload extends Payload {
  planId?: string;

  @One<Plan>("Plan", "planId", { description: "The plan after the change." })
  plan!: Plan | null;
}
