import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { CloseOut } from "../close-outs/close-out.entity.js";
import type { Problem } from "../problems/problem.entity.js";

@InputType({ description: "What shows that a problem was resolved on the spot." })
export class SpotEvidenceInput {
  @Field(() => GlobalId("File"), { description: "A file uploaded to `/files?problem=<id>` for this problem." }) fileId!: string;
  @Field(() => String, { description: "What it is." }) title!: string;
  @Field(() => evidenceKinds.members, { description: "What kind of evidence it is." }) kind!: EvidenceKind;
}

@InputType({ description: "A registered problem that was resolved where it was found (立行立改)." })
export class ResolveProblemOnTheSpotInput {
  @Field(() => GlobalId("Problem"), { description: "The problem, registered and not assigned yet." }) problemId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => GlobalId("Appointment"), { description: "The leading executive: in office, with no end set." }) leadingExecutiveId!: string;
  @Field(() => GlobalId("Organization"), { description: "The lead department." }) leadDepartmentId!: string;
  @Field(() => GlobalId("Appointment"), { description: "The responsible person, of the unit: in office, with no end set." })
  responsiblePersonId!: string;
  @Field(() => String, { description: "What was done." }) measure!: string;
  @Field(() => DateScalar, { description: "On which day; not after today." }) doneOn!: string;
  @Field(() => String, { description: "By what it counts as resolved." }) criterion!: string;
  @Field(() => String, { description: "What has been reached." }) statement!: string;
  @Field(() => [SpotEvidenceInput], { description: "What shows it: at least one file." }) evidence!: SpotEvidenceInput[];
}

/** What the mutation answers with. */
@ObjectType({ simpleResolvers: true, description: "The problem and the request to close it out, or why nothing was changed." })
export class ResolveProblemOnTheSpotPayload extends Payload {
  problemId?: string;
  closeOutId?: string;

  @One<Problem>("Problem", "problemId", { description: "The problem, whose close-out is asked for." })
  problem!: Problem | null;

  @One<CloseOut>("CloseOut", "closeOutId", { description: "The request, to be checked by somebody else." })
  closeOut!: CloseOut | null;
}
