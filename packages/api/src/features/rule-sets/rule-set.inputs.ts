import { type Weight, weights } from "@duban/schema";
import { Field, InputType, Int } from "type-graphql";
import { GlobalId } from "../../platform/ids.js";

@InputType({ description: "A value that sharpens or softens a rule." })
export class RuleParameterInput {
  @Field(() => String, { description: "Which value of the rule." }) name!: string;
  @Field(() => String, { description: "The value as text; lists are separated by commas." }) value!: string;
}

@InputType({ description: "How the campaign is to apply one pre-check rule." })
export class RuleSettingInput {
  @Field(() => String, { description: "The rule, such as R16." }) rule!: string;
  @Field(() => Boolean, { description: "Whether it is applied." }) enabled!: boolean;
  @Field(() => weights.members, { description: "Whether a failure keeps the plan from being submitted and approved." }) weight!: Weight;
  @Field(() => [RuleParameterInput], { defaultValue: [], description: "Its parameters; those left out stay as they are." })
  parameters!: RuleParameterInput[];
}

@InputType({ description: "Rules to be tried on the plans that were submitted already." })
export class TryRuleSetInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => [RuleSettingInput], { description: "The rules that would change; those left out stay as they are." })
  rules!: RuleSettingInput[];
}

@InputType({ description: "Rules as they shall be applied from now on." })
export class ChangeRuleSetInput {
  @Field(() => GlobalId("Campaign"), { description: "The campaign." }) campaignId!: string;
  @Field(() => Int, { description: "Its revision as read." }) expectedVersion!: number;
  @Field(() => [RuleSettingInput], { description: "The rules that change; those left out stay as they are." }) rules!: RuleSettingInput[];
}
