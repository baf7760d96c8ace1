import { checkRuleSet, completeRuleSet, type RuleSetting as Setting } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { RuleSet, type RuleSetting } from "./rule-set.entity.js";
import type { ChangeRuleSetInput } from "./rule-set.inputs.js";

const mostRules = 100;

/** Makes the next version of a campaign's rule set. Versions of plans keep the one that judged them. */
export const changeRuleSet = command({
  action: "ruleSet.change",
  subject: (tx, input: ChangeRuleSetInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { rules }) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    refuseRules(rules);
    const versions = await tx.find(RuleSet, { campaignId: campaign.id });
    const present = versions.find(({ id }) => id === campaign.ruleSetId);
    const ruleSet = await tx.insert(RuleSet, {
      campaignId: campaign.id,
      version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
      rules: changedRules(present?.rules ?? [], rules),
      createdById: tx.actor.personId,
      createdAt: tx.now,
    });
    await tx.change(campaign, { ruleSetId: ruleSet.id });
    return { campaignId: campaign.id };
  },
});

/** Refuses settings that cannot be applied, each at its place in the input. */
export function refuseRules(rules: readonly Setting[]): void {
  if (rules.length > mostRules) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostRules }, ["input", "rules"]);
  refuseAll(checkRuleSet(rules).map(({ code, params, path }) => ({ code, params, path: ["input", "rules", ...path] }) as RefusalDetail));
}

/** The present settings with the changes laid over them; every rule of the product is in the result, in order. */
export function changedRules(present: readonly Setting[], changes: readonly Setting[]): RuleSetting[] {
  const merged = completeRuleSet(present).map((setting) => {
    const change = changes.find(({ rule }) => rule === setting.rule);
    if (!change) return setting;
    const values = new Map([...setting.parameters, ...change.parameters].map(({ name, value }) => [name, value]));
    return { ...change, parameters: [...values].map(([name, value]) => ({ name, value })) };
  });
  return completeRuleSet(merged).map(({ rule, enabled, weight, parameters }) => ({
    ...{ rule, enabled, weight },
    parameters: parameters.map(({ name, value }) => ({ name, value })),
  }));
}
