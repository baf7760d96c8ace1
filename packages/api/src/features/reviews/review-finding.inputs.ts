import { type AnswerKind, answerKinds, type Weight, weights } from "@duban/schema";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import { Anchor } from "../plans/anchor.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { ReviewFinding } from "./review-finding.entity.js";

@InputType({ description: "One field of a suggested replacement." })
export class SuggestedFieldInput {
  @Field(() => String, { description: "Which field; rows within the row are named by their id, as in `measures[<id>].text`." })
  field!: string;

  @Field(() => String, { nullable: true, defaultValue: null, description: "What it is to say; null or empty for no value." })
  value!: string | null;
}

/** What a reviewer writes. */
@InputType()
export abstract class FindingWords {
  @Field(() => String, { description: "One of the campaign's reason codes." })
  reasonCode!: string;

  @Field(() => weights.members, { description: "Whether it stands in the way of approval." })
  weight!: Weight;

  @Field(() => Anchor, { description: "What in the version under review it speaks of." })
  anchor!: Anchor;

  @Field(() => String, { description: "What the submitter is required to do." })
  demand!: string;

  @Field(() => [SuggestedFieldInput], {
    defaultValue: [],
    description:
      "Other words for fields of the row, or of the section without rows, at the anchor; the submitter takes them over in one step.",
  })
  suggestion!: SuggestedFieldInput[];
}

@InputType({ description: "A finding to be written; it is the author's own until the plan is returned." })
export class DraftFindingInput extends FindingWords {
  @Field(() => GlobalId("Plan"), { description: "The plan under review." }) planId!: string;
}

@InputType({ description: "A draft finding in new words." })
export class UpdateFindingInput extends FindingWords {
  @Field(() => GlobalId("ReviewFinding"), { description: "The draft." }) findingId!: string;
  @Field(() => Int, { description: "The draft's revision as it was read." }) expectedVersion!: number;
}

@InputType({ description: "A draft finding to be thrown away." })
export class DiscardFindingInput {
  @Field(() => GlobalId("ReviewFinding"), { description: "The draft." }) findingId!: string;
  @Field(() => Int, { description: "The draft's revision as it was read." }) expectedVersion!: number;
}

@InputType({ description: "The answer to a finding; given again before the submission, it takes the place of the first." })
export class AnswerFindingInput {
  @Field(() => GlobalId("ReviewFinding"), { description: "The finding." }) findingId!: string;
  @Field(() => answerKinds.members, { description: "Fixed in the coming version, or explained." }) kind!: AnswerKind;
  @Field(() => String, { description: "What was changed, or why it was not." }) text!: string;
}

@InputType({ description: "The finding whose suggestion is taken over." })
export class AcceptSuggestionInput {
  @Field(() => GlobalId("ReviewFinding"), { description: "The finding." }) findingId!: string;

  @Field(() => String, { defaultValue: "", description: "What the answer says; when empty, that the change was made as suggested." })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Replaces fields that were edited since, too: the revision of the draft in which they were compared.",
  })
  overDraftRevision?: number | null;
}

@InputType({ description: "The finding whose answer satisfies." })
export class ConfirmFindingInput {
  @Field(() => GlobalId("ReviewFinding"), { description: "The finding." }) findingId!: string;
}

@InputType({ description: "The finding whose answer does not satisfy." })
export class RaiseFindingAgainInput {
  @Field(() => GlobalId("ReviewFinding"), { description: "The finding." }) findingId!: string;
  @Field(() => String, { description: "What is still missing." }) note!: string;
}

/** What a mutation of a finding answers with. */
@ObjectType({ simpleResolvers: true, description: "The finding and its plan after the change, or why nothing was changed." })
export class FindingPayload extends Payload {
  findingId?: string | null;
  planId?: string;

  @One<ReviewFinding>("ReviewFinding", "findingId", { description: "The finding after the change; null once discarded." })
  finding!: ReviewFinding | null;

  @One<Plan>("Plan", "planId", { description: "Its plan after the change." })
  plan!: Plan | null;
}
