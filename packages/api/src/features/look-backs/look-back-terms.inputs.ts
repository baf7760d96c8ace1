import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "How problems of a campaign are to be looked back on from now on." })
export class SetLookBackTermsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [Int], { description: "How many months after the close-out: at most six, each 1 to 60; none for no look-backs." })
  months!: number[];
  @Field(() => Int, { description: "How many in a hundred a sample draws where nobody says otherwise, 1 to 100." }) samplePercent!: number;
}
