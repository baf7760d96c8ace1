import {
  type OutcomeDirection,
  type OutcomeState,
  type OutcomeTargetKind,
  outcomeDirections,
  outcomeStates,
  outcomeTargetKinds,
} from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import { ProblemFilter } from "../problems/problem-filter.queries.js";
import type { OutcomeTarget } from "./outcome-target.entity.js";

@InputType({
  description:
    "Which outcome targets are listed; what is left out does not narrow. `lights` speaks of the target, `search` also of its title; everything else of its problem.",
})
export class OutcomeFilter extends ProblemFilter {
  @Field(() => GlobalId("Problem"), { nullable: true, description: "Only targets of this problem." }) problemId?: string | null;
  @Field(() => [outcomeStates.members], { nullable: true, description: "Only targets that stand so." }) outcomeStates?:
    | OutcomeState[]
    | null;
}

/** What is said of a target. */
@InputType()
abstract class OutcomeTargetFields {
  @Field(() => String, { description: "What is measured, or what the rule is called." }) title!: string;
  @Field(() => String, { defaultValue: "", description: "In what it is measured, such as %; for a metric only." }) unit!: string;
  @Field(() => outcomeDirections.members, { nullable: true, description: "On which side of the target it is good; needed for a metric." })
  direction?: OutcomeDirection | null;
  @Field(() => String, { nullable: true, description: "The figure from which it starts, such as 62.5; for a metric only." })
  baseline?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "The day of the baseline; needed with it, and not after today." })
  baselineOn?: string | null;
  @Field(() => String, { nullable: true, description: "The figure to reach, such as 98.5; needed for a metric." })
  targetValue?: string | null;
  @Field(() => DateScalar, { description: "Until when it is to be met; not after the problem's deadline." }) dueOn!: string;
  @Field(() => GlobalId("Appointment"), { nullable: true, description: "Who sees to it: in office, with no end set." })
  ownerId?: string | null;
}

@InputType({ description: "Another outcome target of a problem." })
export class AddOutcomeTargetInput extends OutcomeTargetFields {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => outcomeTargetKinds.members, { description: "Whether it is a metric or a lasting rule." }) kind!: OutcomeTargetKind;
}

/** A step with a target, on what was read of it. */
@InputType()
abstract class OutcomeTargetStepInput {
  @Field(() => GlobalId("OutcomeTarget"), { description: "The target." }) targetId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "An outcome target as it shall be; its kind stays." })
export class UpdateOutcomeTargetInput extends OutcomeTargetFields {
  @Field(() => GlobalId("OutcomeTarget"), { description: "The target." }) targetId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "An outcome target without readings that is taken out." })
export class RemoveOutcomeTargetInput extends OutcomeTargetStepInput {}

@InputType({ description: "An outcome target without which the problem may be closed out." })
export class WaiveOutcomeTargetInput extends OutcomeTargetStepInput {
  @Field(() => String, { description: "Why." }) reason!: string;
}

@InputType({ description: "What was read of an outcome target." })
export class RecordOutcomeReadingInput {
  @Field(() => GlobalId("OutcomeTarget"), { description: "The target." }) targetId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of which it tells, not after today; left out for a rule, which is from the day of its document.",
  })
  readOn?: string | null;
  @Field(() => String, { nullable: true, description: "The figure, such as 97.2; needed for a metric." }) value?: string | null;
  @Field(() => GlobalId("Evidence"), {
    nullable: true,
    description: "Evidence of the problem on which it rests; for a rule its document, which is needed.",
  })
  evidenceId?: string | null;
  @Field(() => String, { defaultValue: "", description: "What is to be said about it." }) note!: string;
}

/** What a mutation of an outcome target answers with. */
@ObjectType({ simpleResolvers: true, description: "The outcome target and its problem after the change, or why nothing was changed." })
export class OutcomeTargetPayload extends Payload {
  targetId?: string;
  problemId?: string;

  @One<OutcomeTarget>("OutcomeTarget", "targetId", { description: "The target after the change; null when it was taken out." })
  target!: OutcomeTarget | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
