import { type OpinionVerdict, opinionVerdicts } from "@duban/schema";
import { Field, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Plan } from "../plans/plan.entity.js";
import type { ReviewOpinion } from "./review-opinion.entity.js";

@InputType({ description: "Whom to ask what about a plan under review." })
export class AskOpinionInput {
  @Field(() => GlobalId("Plan"), { description: "The plan." }) planId!: string;
  @Field(() => GlobalId("Person"), { description: "One of the plan's `possibleAdvisers`." }) personId!: string;
  @Field(() => String, { description: "What is asked." }) question!: string;
  @Field(() => DateScalar, { description: "The last day for the answer." }) dueOn!: string;
}

@InputType({ description: "The opinion that was asked for." })
export class GiveOpinionInput {
  @Field(() => GlobalId("ReviewOpinion"), { description: "The request." }) opinionId!: string;
  @Field(() => opinionVerdicts.members, { description: "What it comes to." }) verdict!: OpinionVerdict;
  @Field(() => String, { description: "The opinion." }) words!: string;
}

@InputType({ description: "The request that is no longer needed." })
export class WithdrawOpinionInput {
  @Field(() => GlobalId("ReviewOpinion"), { description: "The request." }) opinionId!: string;
}

/** What a mutation of an opinion answers with. */
@ObjectType({ simpleResolvers: true, description: "The opinion and its plan after the change, or why nothing was changed." })
export class OpinionPayload extends Payload {
  opinionId?: string;
  planId?: string;

  @One<ReviewOpinion>("ReviewOpinion", "opinionId", { description: "The opinion after the change." })
  opinion!: ReviewOpinion | null;

  @One<Plan>("Plan", "planId", { description: "Its plan." })
  plan!: Plan | null;
}
