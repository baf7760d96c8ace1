import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

/** A step of a problem, on what was read of it. */
@InputType()
abstract class ProblemStepInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "Who is to answer for a problem; everybody is in office, with no end set." })
export class AssignProblemInput extends ProblemStepInput {
  @Field(() => GlobalId("Organization"), { nullable: true, description: "The responsible unit; the present one when left out." })
  organizationId?: string | null;
  @Field(() => GlobalId("Appointment"), { description: "The leading executive, in a post." }) leadingExecutiveId!: string;
  @Field(() => GlobalId("Organization"), { description: "The lead department." }) leadDepartmentId!: string;
  @Field(() => GlobalId("Appointment"), { description: "The responsible person, in a post of the responsible unit or below it." })
  responsiblePersonId!: string;
  @Field(() => [GlobalId("Organization")], { defaultValue: [], description: "Units that help." }) cooperatorIds!: string[];
}

@InputType({ description: "The problem that the responsible unit takes on." })
export class AcceptProblemInput extends ProblemStepInput {}

@InputType({ description: "The problem that the responsible unit gives back." })
export class RefuseProblemInput extends ProblemStepInput {
  @Field(() => String, { description: "Why; kept with the problem." }) reason!: string;
}

@InputType({ description: "The problem on which work starts." })
export class StartRectificationInput extends ProblemStepInput {}

@InputType({ description: "How far the unit is." })
export class ReportProgressInput extends ProblemStepInput {
  @Field(() => Int, { description: "In per cent, 0 to 100." }) progressPercent!: number;
  @Field(() => String, { defaultValue: "", description: "What was done." }) progressNote!: string;
  @Field(() => String, { defaultValue: "", description: "What stands in the way." }) difficulties!: string;
}

@InputType({ description: "A problem that repeats another, and is counted with it." })
export class LinkDuplicateProblemInput extends ProblemStepInput {
  @Field(() => GlobalId("Problem"), { description: "The problem that it repeats." }) duplicateOfId!: string;
}

@InputType({ description: "The problem that is counted by itself again." })
export class UnlinkDuplicateProblemInput extends ProblemStepInput {}
