import { type EvidenceKind, evidenceKinds } from "@duban/schema";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { DateScalar } from "../../platform/scalars.js";
import { One } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Evidence } from "./evidence.entity.js";

@InputType({ description: "A piece of evidence of a problem." })
export class AddEvidenceInput {
  @Field(() => GlobalId("Problem"), { description: "The problem." }) problemId!: string;
  @Field(() => GlobalId("File"), {
    description: "A file uploaded to `/files?problem=<id>`, for this problem or another that the caller sees.",
  })
  fileId!: string;
  @Field(() => String, { description: "What it is." }) title!: string;
  @Field(() => evidenceKinds.members, { description: "What kind of evidence it is." }) kind!: EvidenceKind;
  @Field(() => DateScalar, { description: "The day from which it is: taken, signed or counted; not after today." }) effectiveOn!: string;
  @Field(() => String, { defaultValue: "", description: "What is to be said about it." }) note!: string;
  @Field(() => GlobalId("Measure"), { nullable: true, description: "The measure of the problem whose result it shows." })
  measureId?: string | null;
  @Field(() => ID, { nullable: true, description: "The criterion of the problem that it shows to be met." }) criterionId?: string | null;
}

@InputType({ description: "The piece of evidence that is taken out." })
export class RemoveEvidenceInput {
  @Field(() => GlobalId("Evidence"), { description: "The evidence." }) evidenceId!: string;
}

/** What a mutation of evidence answers with. */
@ObjectType({ simpleResolvers: true, description: "The evidence and its problem after the change, or why nothing was changed." })
export class EvidencePayload extends Payload {
  evidenceId?: string;
  problemId?: string;

  @One<Evidence>("Evidence", "evidenceId", { description: "The evidence; null when it was taken out." })
  evidence!: Evidence | null;

  @One<Problem>("Problem", "problemId", { description: "Its problem after the change." })
  problem!: Problem | null;
}
