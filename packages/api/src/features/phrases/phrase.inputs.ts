import { Field, InputType, Int, ObjectType } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { Payload } from "../../platform/payload.js";
import { One } from "../../platform/select/index.js";
import type { Phrase } from "./phrase.entity.js";

@InputType({ description: "A phrase to be kept." })
export class CreatePhraseInput {
  @Field(() => GlobalId("Organization"), { description: "Whose reviewers keep it." }) organizationId!: string;
  @Field(() => String, { description: "The reason code that it is for." }) reasonCode!: string;
  @Field(() => String, { description: "The words." }) text!: string;
}

@InputType({ description: "A phrase in other words." })
export class UpdatePhraseInput {
  @Field(() => GlobalId("Phrase"), { description: "The phrase." }) phraseId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => String, { description: "The reason code that it is for." }) reasonCode!: string;
  @Field(() => String, { description: "The words." }) text!: string;
}

@InputType({ description: "A phrase that is no longer needed." })
export class RemovePhraseInput {
  @Field(() => GlobalId("Phrase"), { description: "The phrase." }) phraseId!: string;
}

@InputType({ description: "A phrase that was put into a finding." })
export class UsePhraseInput {
  @Field(() => GlobalId("Phrase"), { description: "The phrase." }) phraseId!: string;
}

@ObjectType({ simpleResolvers: true, description: "The phrase as it is now, or why nothing was changed." })
export class PhrasePayload extends Payload {
  phraseId?: string | null;

  @One<Phrase>("Phrase", "phraseId", { description: "The phrase; null once removed." })
  phrase!: Phrase | null;
}
