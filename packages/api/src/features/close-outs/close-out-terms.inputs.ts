import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";
import { CloseOutTerms } from "./close-out-terms.entity.js";

@InputType({ description: "How problems of a campaign are to be closed out from now on." })
export class SetCloseOutTermsInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [CloseOutTerms], { description: "By severity; those left out stay as they are." }) terms!: CloseOutTerms[];
}
