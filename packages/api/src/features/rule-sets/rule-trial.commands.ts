import { command } from "../../platform/command.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { changedRules, refuseRules } from "./rule-set.commands.js";
import { RuleSet } from "./rule-set.entity.js";
import type { TryRuleSetInput } from "./rule-set.inputs.js";
import { tryOnPlans } from "./rule-trial.queries.js";

/** Tries rules on the plans that were submitted last, before they are switched on. Nothing is changed by it. */
export const tryRuleSet = command({
  action: "ruleSet.try",
  subject: (tx, input: TryRuleSetInput) => tx.see(Campaign, input.campaignId),
  async run(tx, campaign, { rules }) {
    refuseRules(rules);
    const [ruleSet] = campaign.ruleSetId ? await tx.find(RuleSet, { id: campaign.ruleSetId }) : [];
    const present = ruleSet?.rules ?? [];
    return { outcome: await tryOnPlans(tx, campaign.id, [present, changedRules(present, rules)]) };
  },
});
