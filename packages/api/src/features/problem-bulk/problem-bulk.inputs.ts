import { type BulkAct, bulkActs, type ImportOutcome, importOutcomes, type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RefusalDetail } from "../../platform/errors.js";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";

@InputType({ description: "Who answers in one unit." })
export class BulkResponsiblePersonInput {
  @Field(() => GlobalId("Organization"), { description: "The responsible unit." }) organizationId!: string;
  @Field(() => GlobalId("Appointment"), { description: "The responsible person, in a post of that unit or below it." })
  appointmentId!: string;
}

@InputType({ description: "Who is to answer for the problems; each stays with the unit that it is at." })
export class BulkAssignInput {
  @Field(() => GlobalId("Appointment"), { description: "The leading executive, in a post." }) leadingExecutiveId!: string;
  @Field(() => GlobalId("Organization"), { description: "The lead department." }) leadDepartmentId!: string;
  @Field(() => [BulkResponsiblePersonInput], { description: "The responsible person of each unit among the problems." })
  responsiblePersons!: BulkResponsiblePersonInput[];
}

@InputType({ description: "The successor for one responsibility of all the problems." })
export class BulkHandOverInput {
  @Field(() => responsibilityRoles.members, { description: "Which responsibility." }) role!: ResponsibilityRole;
  @Field(() => GlobalId("Appointment"), { description: "The successor; for a department or unit, the person who takes it over there." })
  toAppointmentId!: string;
}

@InputType({ description: "More time for each of the problems." })
export class BulkExtensionInput {
  @Field(() => Int, { description: "Days after the deadline that each has now, from 1 to 366." }) days!: number;
}

@InputType({ description: "The same to be done to many problems: to each that allows it." })
export class ChangeProblemsInput {
  @Field(() => [GlobalId("Problem")], { description: "The problems; at most 500 at once." }) problemIds!: string[];
  @Field(() => Boolean, { description: "Says what would become of each problem, and changes nothing." }) dryRun!: boolean;
  @Field(() => bulkActs.members, { description: "What is done." }) act!: BulkAct;
  @Field(() => String, {
    defaultValue: "",
    description: "Why; required to hand over, to take an assignment back, to ask for more time, and to refuse.",
  })
  reason!: string;
  @Field(() => BulkAssignInput, { nullable: true, description: "For ASSIGN." }) assign?: BulkAssignInput | null;
  @Field(() => BulkHandOverInput, { nullable: true, description: "For HAND_OVER." }) handOver?: BulkHandOverInput | null;
  @Field(() => BulkExtensionInput, { nullable: true, description: "For ASK_EXTENSION." }) extension?: BulkExtensionInput | null;
  @Field(() => String, { nullable: true, description: "For SET_THEME: a theme of the campaign; none when left out." }) theme?:
    | string
    | null;
}

/** What becomes of one problem. */
@ObjectType({ simpleResolvers: true, description: "What becomes of a problem; in a dry run, what would become of it." })
export class BulkRow {
  problemId!: string;

  @Field(() => importOutcomes.members, { description: "Changed, left as it is, or refused." }) outcome!: ImportOutcome;

  @One<Problem>("Problem", "problemId", { description: "The problem, after the change." })
  problem!: Problem | null;

  /** Why it is refused; in the caller's language as `reasons`. */
  details!: readonly RefusalDetail[];
}

/** What a change of many problems answers with. */
@ObjectType({ simpleResolvers: true, description: "What became of each problem, or why nothing was changed." })
export class ChangeProblemsPayload extends Payload {
  @Field(() => [BulkRow], { nullable: true, description: "The problems, in the order in which they were given." })
  rows!: readonly BulkRow[] | null;

  @Field(() => Int, { nullable: true, description: "How many are changed." }) changedCount!: number | null;
  @Field(() => Int, { nullable: true, description: "How many are refused; the others are changed all the same." })
  refusedCount!: number | null;
}
