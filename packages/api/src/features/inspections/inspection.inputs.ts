import { type InspectionResult, type InspectionUnit, inspectionResults, inspectionUnits } from "@duban/schema";
import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { DateScalar } from "../../platform/scalars.js";

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
