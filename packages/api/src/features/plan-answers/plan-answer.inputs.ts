import { type DifferenceChoice, differenceChoices, type PlanAnswerPart, planAnswerParts } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { PlanAnswer } from "./plan-answer.entity.js";

@InputType({ description: "What becomes of a difference between an approved plan and the ledger." })
export class SettlePlanDifferenceInput {
  @Field(() => GlobalId("PlanAnswer"), { description: "What the plan says about the problem." }) planAnswerId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => planAnswerParts.members, { description: "About what they differ." }) part!: PlanAnswerPart;
  @Field(() => differenceChoices.members, { description: "What stands from now on." }) choice!: DifferenceChoice;
}

/** What the mutation of a plan's answer answers with. */
@ObjectType({ simpleResolvers: true, description: "The plan's answer and its problem after the change, or why nothing was changed." })
export class PlanAnswerPayload extends Payload {
  planAnswerId?: string;
  problemId?: string;

  @One<PlanAnswer>("PlanAnswer", "planAnswerId", { description: "The plan's answer after the change." })
  planAnswer!: PlanAnswer | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
