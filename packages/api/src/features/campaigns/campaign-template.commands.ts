import { campaignWorkflow, completeContent, completeRuleSet, daysBetween, movedTemplate, templateOf } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import type { Changes, Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { PlanVersion } from "../plans/plan-version.entity.js";
import { RuleSet } from "../rule-sets/rule-set.entity.js";
import { checkCode, required } from "./campaign.checks.js";
import { Campaign } from "./campaign.entity.js";
import type { SaveCampaignTemplateInput, SetPlanTemplateInput } from "./campaign.inputs.js";
import { refuseUnlessRun } from "./campaign.queries.js";

/** Keeps a campaign as a template; the campaign itself stays as it is. */
export const saveCampaignTemplate = command({
  action: "campaign.saveTemplate",
  subject: (tx, input: SaveCampaignTemplateInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { code, title, titleEn, sector }) {
    refuseAll([...checkCode(code), ...required(title, "title"), ...required(titleEn, "titleEn"), ...required(sector, "sector")]);
    const { organizationId, startsOn, endsOn, planDueAt, reviewWorkingDays, pillars, batches, themes, reasonCodes } = campaign;
    const { reviewLevels, approvalsNeeded } = campaign;
    const template = await insertCampaign(tx, campaign, {
      ...{ organizationId, startsOn, endsOn, planDueAt, reviewWorkingDays, pillars, batches, themes, reasonCodes, code },
      ...{ reviewLevels, approvalsNeeded },
      ...{ title: title.trim(), titleEn: titleEn.trim(), sector: sector.trim() },
    });
    await tx.step(campaignWorkflow, "keep", template);
    return { campaignId: template.id };
  },
});

/** Says what plans begin with that are asked for from now on: what a submitted plan can give to others, or nothing. */
export const setPlanTemplate = command({
  action: "campaign.setPlanTemplate",
  subject: (tx, input: SetPlanTemplateInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, { planId }) {
    if (campaign.state !== "TEMPLATE") refuseUnlessRun(campaign);
    await tx.change(campaign, { planTemplate: planId ? await templateFrom(tx, campaign, planId) : null });
    return { campaignId: campaign.id };
  },
});

/** The plan may be one of an earlier campaign; its days are moved to this one's. */
async function templateFrom(tx: Transaction, campaign: Campaign, planId: string) {
  const plan = await tx.lock(Plan, planId);
  const [version] = await tx.find(PlanVersion, { id: plan.latestVersionId ?? [] });
  if (!version) throw new Refusal("PLAN_NOT_SUBMITTED", {}, ["input", "planId"]);
  const [source] = await tx.find(Campaign, { id: plan.campaignId });
  return movedTemplate(templateOf(completeContent(version.content)), daysBetween(source?.startsOn ?? campaign.startsOn, campaign.startsOn));
}

/** A campaign with its first rule set; the rules and the plan template of the one that it begins from are taken over. */
export async function insertCampaign(tx: Transaction, source: Campaign | null, values: Changes<Campaign> & Pick<Campaign, "startsOn">) {
  const template = source?.planTemplate ?? null;
  const campaign = await tx.insert(Campaign, {
    ...values,
    state: campaignWorkflow.initial,
    planTemplate: source && template && movedTemplate(template, daysBetween(source.startsOn, values.startsOn)),
    deadlineTerms: source?.deadlineTerms ?? [],
    closeOutTerms: source?.closeOutTerms ?? [],
    lookBackTerms: source?.lookBackTerms ?? null,
    letterTerms: source?.letterTerms ?? [],
    ruleSetId: null,
    createdAt: tx.now,
  });
  const [rules] = source ? await tx.find(RuleSet, { id: source.ruleSetId ?? [] }) : [];
  const ruleSet = await tx.insert(RuleSet, {
    campaignId: campaign.id,
    version: 1,
    rules: completeRuleSet(rules?.rules ?? []).map((rule) => ({ ...rule, parameters: [...rule.parameters] })),
    createdById: tx.actor.personId,
    createdAt: tx.now,
  });
  return tx.change(campaign, { ruleSetId: ruleSet.id });
}
