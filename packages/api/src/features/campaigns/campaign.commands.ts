import { campaignWorkflow, defaultReasonCodes, type Pillar, pillars } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { initialsOf } from "../../platform/pinyin.js";
import type { Transaction } from "../../platform/transaction.js";
import { openOwnLedger } from "../ledgers/ledger.queries.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { type CampaignTerms, checkCode, checkFixedTerms, checkRemovedBatches, checkRemovedThemes, checkTerms } from "./campaign.checks.js";
import { Campaign, type CampaignBatch, type CampaignTheme, type ReasonCode } from "./campaign.entity.js";
import type { CloseCampaignInput, CreateCampaignInput, UpdateCampaignInput } from "./campaign.inputs.js";
import { insertCampaign } from "./campaign-template.commands.js";

const carryOnLength = 1_000;

/** Prepares a campaign, with the rules of the one that it begins from, else those of the product, as version 1. */
export const createCampaign = command({
  action: "campaign.create",
  subject: (tx, input: CreateCampaignInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const wrong = [...checkCode(input.code), ...checkTerms(input)];
    if (organization.state === "CLOSED") {
      const params = { organization: nameOf(organization) };
      wrong.unshift({ code: "ORGANIZATION_CLOSED", params, path: ["input", "organizationId"] });
    }
    refuseAll(wrong);
    const source = input.fromCampaignId ? await tx.lock(Campaign, input.fromCampaignId) : null;
    const campaign = await insertCampaign(tx, source, {
      ...columnsOf(input, newCampaign()),
      organizationId: organization.id,
      code: input.code,
      sector: "",
    });
    await openOwnLedger(tx, campaign);
    return { campaignId: campaign.id };
  },
});

/** Changes a campaign. Once it is open, what plans were written to stays. */
export const updateCampaign = command({
  action: "campaign.update",
  subject: (tx, input: UpdateCampaignInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, input) {
    if (campaign.state === "CLOSED") throw new Refusal("CAMPAIGN_CLOSED");
    refuseAll([
      ...checkTerms(input),
      ...(campaign.state === "OPEN" ? checkFixedTerms(campaign, input) : []),
      ...checkRemovedBatches(campaign.batches, input.batches, await participantsByBatch(tx, campaign)),
      ...checkRemovedThemes(campaign.themes, input.themes, await linksByTheme(tx, campaign)),
    ]);
    await tx.change(campaign, columnsOf(input, campaign));
    return { campaignId: campaign.id };
  },
});

/** Ends a campaign, once every plan in it is approved. That releases nobody: open problems stay, with the word on how the work goes on. */
export const closeCampaign = command({
  action: "campaign.close",
  subject: (tx, input: CloseCampaignInput) => tx.lock(Campaign, input.campaignId),
  async run(tx, campaign, input) {
    const [live] = await tx.sql<{ count: number }>`select count(*)::int as count from app.plans
      where tenant_id = ${tx.tenantId} and campaign_id = ${campaign.id} and state <> 'APPROVED'`;
    if (live && live.count > 0) throw new Refusal("CAMPAIGN_HAS_LIVE_PLANS", { count: live.count });
    const openAtClose = await openProblems(tx, campaign);
    const checks = new InputChecks();
    const carryOn = input.carryOn?.trim() ? checks.text("carryOn", input.carryOn, carryOnLength) : "";
    checks.done();
    if (openAtClose > 0 && carryOn === "") throw new Refusal("CAMPAIGN_HAS_OPEN_PROBLEMS", { count: openAtClose }, ["input", "carryOn"]);
    await tx.step(campaignWorkflow, "close", campaign, openAtClose > 0 ? { openAtClose, carryOn } : {});
    tx.emit("campaign.closed", campaign);
    return { campaignId: campaign.id };
  },
});

/** Problems of the campaign that are not struck off, each counted once. */
async function openProblems(tx: Transaction, { id }: Campaign): Promise<number> {
  const [row] = await tx.sql<{ open: number }>`select coalesce(sum(open), 0)::int as open from app.problem_counters
    where tenant_id = ${tx.tenantId} and campaign_id = ${id}`;
  return row?.open ?? 0;
}

/** What stays when the client leaves it out, or keeps its ids. */
type Before = Pick<Campaign, "batches" | "themes" | "reasonCodes" | "reviewLevels" | "approvalsNeeded">;

function newCampaign(): Before {
  return { batches: [], themes: [], reasonCodes: productReasonCodes(), reviewLevels: "DIRECT", approvalsNeeded: 1 };
}

/** What the client asks for as columns; batches and themes that stay keep their ids. */
function columnsOf(terms: CampaignTerms, before: Before) {
  const { title, titleEn, startsOn, endsOn, planDueAt, reviewWorkingDays } = terms;
  return {
    title: title.trim(),
    titleEn: titleEn.trim(),
    initials: initialsOf(title),
    ...{ startsOn, endsOn, planDueAt, reviewWorkingDays },
    reviewLevels: terms.reviewLevels ?? before.reviewLevels,
    approvalsNeeded: terms.approvalsNeeded ?? before.approvalsNeeded,
    pillars: pillars.values.filter((pillar: Pillar) => terms.pillars.includes(pillar)),
    batches: terms.batches.map(
      (batch): CampaignBatch => ({
        id: before.batches.find(({ id }) => id === batch.id)?.id ?? uuid(),
        name: batch.name.trim(),
        startsOn: batch.startsOn,
        endsOn: batch.endsOn,
      }),
    ),
    themes: themesOf(terms.themes, before.themes),
    reasonCodes: terms.reasonCodes ? terms.reasonCodes.map(({ code, label, labelEn }) => ({ code, label, labelEn })) : before.reasonCodes,
  };
}

/** A theme is known by its name, once. */
function themesOf(names: readonly string[], before: readonly CampaignTheme[]): CampaignTheme[] {
  const ids = new Map(before.map(({ id, name }) => [name, id]));
  return [...new Set(names.map((name) => name.trim()))].map((name) => ({ id: ids.get(name) ?? uuid(), name }));
}

function productReasonCodes(): ReasonCode[] {
  return defaultReasonCodes.values.map((code) => {
    const { zh, en } = defaultReasonCodes.labels[code];
    return { code, label: zh, labelEn: en };
  });
}

async function participantsByBatch(tx: Transaction, campaign: Campaign): Promise<Map<string, number>> {
  const rows = await tx.sql<{ batch: string; count: number }>`select batch_id as batch, count(*)::int as count
    from app.campaign_participants where tenant_id = ${tx.tenantId} and campaign_id = ${campaign.id} and batch_id is not null
    group by batch_id`;
  return new Map(rows.map(({ batch, count }) => [batch, count]));
}

async function linksByTheme(tx: Transaction, campaign: Campaign): Promise<Map<string, number>> {
  const rows = await tx.sql<{ theme: string; count: number }>`select x.theme, count(*)::int as count
    from app.root_causes r cross join lateral (values (r.cause_theme_id), (r.effect_theme_id)) x (theme)
    where r.tenant_id = ${tx.tenantId} and r.campaign_id = ${campaign.id} and x.theme is not null group by x.theme`;
  return new Map(rows.map(({ theme, count }) => [theme, count]));
}
