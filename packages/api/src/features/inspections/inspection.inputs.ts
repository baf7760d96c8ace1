import { type InspectionResult, type InspectionUnit, inspectionResults, inspectionUnits } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";

@InputType({ description: "A problem that is registered as a project, and when it is inspected; what was planned before lapses." })
export class ScheduleInspectionsInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => inspectionUnits.members, { description: "Weeks or months up to the deadline, or named days." }) unit!: InspectionUnit;
  @Field(() => Int, { defaultValue: 1, description: "Every how many weeks or months, 1 to 26." }) every!: number;
  @Field(() => [DateScalar], { defaultValue: [], description: "For NAMED_DAYS: the days, from today to the deadline." }) days!: string[];
}

@InputType({ description: "What an inspection found." })
export class RecordInspectionInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => GlobalId("Inspection"), { nullable: true, description: "Which of those that fall due; an unplanned one when left out." })
  inspectionId?: string | null;
  @Field(() => DateScalar, { description: "When it was done; not after today." }) inspectedOn!: string;
  @Field(() => [GlobalId("Person")], { description: "Who was there." }) personIds!: string[];
  @Field(() => inspectionResults.members, { description: "How the work stands." }) result!: InspectionResult;
  @Field(() => String, { description: "What was found." }) finding!: string;
  @Field(() => String, { defaultValue: "", description: "What is demanded; needed unless the work is on course." }) demand!: string;
  @Field(() => DateScalar, { nullable: true, description: "Until when that is to be done." }) demandDueOn?: string | null;
  @Field(() => [GlobalId("Evidence")], { defaultValue: [], description: "Evidence of the problem that shows it." }) evidenceIds!: string[];
}

/** What a mutation of inspections answers with. */
@ObjectType({ simpleResolvers: true, description: "The problem with its inspections after the change, or why nothing was changed." })
export class InspectionPayload extends Payload {
  problemId?: string;

  @One<Problem>("Problem", "problemId", { description: "The problem after the change." })
  problem!: Problem | null;
}
