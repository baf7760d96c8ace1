import { type LetterLevel, type LetterLight, letterLevels, letterLights } from "@duban/schema";
import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "When the people of a level are to be told of a light." })
export class LetterTermsInput {
  @Field(() => letterLevels.members, { description: "Who." }) level!: LetterLevel;
  @Field(() => letterLights.members, { nullable: true, description: "Of which light; null for never." }) light?: LetterLight | null;
  @Field(() => Int, { description: "Days after the light came, 0 to 365." }) days!: number;
}

@InputType({ description: "Who is to be told of the lights of a campaign's problems, one level higher each time." })
export class SetLetterTermsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [LetterTermsInput], { description: "The levels that change, at most once each; the others stay." })
  terms!: LetterTermsInput[];
}
