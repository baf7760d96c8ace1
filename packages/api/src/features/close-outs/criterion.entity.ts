import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Field, ID, ObjectType } from "type-graphql";

/** By what a problem counts as resolved (销号标准). */
@ObjectType({ simpleResolvers: true, description: "By what a problem counts as resolved, and the kind of evidence that shows it." })
export class ProblemCriterion {
  @Field(() => ID, { description: "Stable while the problem lasts." }) id!: string;
  @Field(() => String, { description: "What has to be so." }) text!: string;
  @Field(() => evidenceKinds.members, { description: "What kind of evidence is expected." }) evidenceKind!: EvidenceKind;
}
