import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../context.js";
import { CampaignPayload } from "../campaigns/campaign-payload.entity.js";
import { changeRuleSet } from "./rule-set.commands.js";
import { RuleSet } from "./rule-set.entity.js";
import { ChangeRuleSetInput } from "./rule-set.inputs.js";

@Resolver(() => RuleSet)
export class RuleSetResolver {
  @Mutation(() => CampaignPayload, {
    description: "Changes how a campaign applies the pre-check rules, as the next version of its rule set.",
  })
  changeRuleSet(@Arg("input", () => ChangeRuleSetInput) input: ChangeRuleSetInput, @Ctx() ctx: Context) {
    return ctx.run(changeRuleSet, input);
  }
}
