import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Field, ID, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "By what a problem counts as resolved." })
export class ProblemCriterionInput {
  @Field(() => ID, { nullable: true, description: "Id of the criterion that this changes; left out for a new one." }) id?: string | null;
  @Field(() => String, { description: "What has to be so." }) text!: string;
  @Field(() => evidenceKinds.members, { description: "What kind of evidence is expected." }) evidenceKind!: EvidenceKind;
}

@InputType({ description: "All criteria of a problem, in order." })
export class SetCloseOutCriteriaInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [ProblemCriterionInput], { description: "The criteria, in order; at most 20." }) criteria!: ProblemCriterionInput[];
}

@InputType({ description: "The problem whose criteria the superior side agrees to." })
export class AcceptCloseOutCriteriaInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
}
