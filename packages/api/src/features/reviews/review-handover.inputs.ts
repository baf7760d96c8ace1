import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";

@InputType({ description: "The review to take over." })
export class ClaimPlanReviewInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
}

@InputType({ description: "The review to hand over, and to whom." })
export class HandOverPlanReviewInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => Int, { description: "The plan's revision as it was read." }) expectedVersion!: number;
  @Field(() => GlobalId("Person"), { description: "One of the plan's `possibleReviewers`." }) toPersonId!: string;
  @Field(() => String, { defaultValue: "", description: "What the receiver is to know." }) note!: string;
}

/** What a mutation answers with that puts a review into other hands. */
@ObjectType({ simpleResolvers: true, description: "The plan whose review is in other hands now, or why nothing was changed." })
export class ReviewHandoverPayload extends Payload {
  planId?: string;

  @One<Plan>("Plan", "planId", { description: "The plan after the change." })
  plan!: Plan | null;
}
