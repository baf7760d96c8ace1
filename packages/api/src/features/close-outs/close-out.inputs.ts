import { type CloseOutVerdict, closeOutVerdicts, type Satisfaction, satisfactions } from "@duban/schema";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { CloseOut } from "./close-out.entity.js";

@InputType({ description: "Evidence for a criterion, beside what was added for it." })
export class CloseOutAnswerInput {
  @Field(() => ID, { description: "The criterion." }) criterionId!: string;
  @Field(() => [GlobalId("Evidence")], { description: "Evidence of the problem that shows it." }) evidenceIds!: string[];
}

@InputType({ description: "A problem that its unit says is resolved." })
export class RequestCloseOutInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { description: "What has been reached." }) statement!: string;
  @Field(() => [CloseOutAnswerInput], { defaultValue: [], description: "Evidence for criteria, beside what was added for them." })
  answers!: CloseOutAnswerInput[];
}

/** A step of a close-out, on what was read of it. */
@InputType()
abstract class CloseOutStepInput {
  @Field(() => GlobalId("CloseOut"), { description: "The close-out." }) closeOutId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}

@InputType({ description: "The request that its side takes back." })
export class WithdrawCloseOutInput extends CloseOutStepInput {}

@InputType({ description: "The request that passes a level." })
export class PassCloseOutInput extends CloseOutStepInput {
  @Field(() => String, { description: "The opinion of whoever checked." }) opinion!: string;
  @Field(() => satisfactions.members, { description: "How satisfied those are whom it concerns." }) satisfaction!: Satisfaction;
}

@InputType({ description: "The request that is refused: work goes on, with what is still demanded." })
export class RefuseCloseOutInput extends CloseOutStepInput {
  @Field(() => closeOutVerdicts.members, { description: "One of the three refusals." }) verdict!: CloseOutVerdict;
  @Field(() => String, { description: "The opinion of whoever checked." }) opinion!: string;
  @Field(() => String, { description: "What is still demanded." }) demand!: string;
  @Field(() => DateScalar, { description: "Until when; a later day than the deadline moves that, the first one stays on record." })
  demandDueOn!: string;
}

@InputType({ description: "What was seen on site." })
export class RecordSiteCheckInput {
  @Field(() => GlobalId("CloseOut"), { description: "The close-out." }) closeOutId!: string;
  @Field(() => DateScalar, { description: "On which day; not after today." }) checkedOn!: string;
  @Field(() => [GlobalId("Person")], { description: "Who was there: at least two, none of whom answers for the problem." })
  personIds!: string[];
  @Field(() => String, { description: "What they saw." }) findings!: string;
}

@InputType({ description: "What somebody objected while the result was public." })
export class RecordObjectionInput {
  @Field(() => GlobalId("CloseOut"), { description: "The close-out." }) closeOutId!: string;
  @Field(() => String, { defaultValue: "", description: "Who objected, as far as they said." }) raisedBy!: string;
  @Field(() => String, { description: "What they said." }) words!: string;
}

/** What a mutation of a close-out answers with. */
@ObjectType({ simpleResolvers: true, description: "The close-out and its problem after the change, or why nothing was changed." })
export class CloseOutPayload extends Payload {
  closeOutId?: string;
  problemId?: string;

  @One<CloseOut>("CloseOut", "closeOutId", { description: "The close-out after the change." })
  closeOut!: CloseOut | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
