import { closeCampaign, createCampaign } from "../campaigns/campaign.commands.js";
import { setCampaignParticipants } from "../campaigns/campaign-participant.commands.js";
import { saveCampaignTemplate, setPlanTemplate } from "../campaigns/campaign-template.commands.js";
import { requestPlans } from "../campaigns/plan-request.commands.js";
import { handDownProblems } from "../problems/problem.commands.js";
import { changeRuleSet } from "../rule-sets/rule-set.commands.js";
import { type Act, after } from "./demo.acts.js";
import type { DemoCalendar } from "./demo.calendar.js";
import { actsOfPlan } from "./demo.plan.js";
import type { Stage } from "./demo.stage.js";
import type { DemoCampaign } from "./demo.story.js";

/** What has come of a campaign so far. */
export interface CampaignSoFar {
  id: string;
  /** Ids of the problems by the organization that has to answer them, in order. */
  readonly problems: Map<string, string[]>;
}

/** Everything that happens in a campaign. */
export function actsOfCampaign(today: DemoCalendar, campaign: DemoCampaign): Act[] {
  const calendar = today.daysAgo(campaign.daysAgo ?? 0);
  const soFar: CampaignSoFar = { id: "", problems: new Map() };
  const { manager, requested, closed, kept, plans } = campaign;
  const created = calendar.at(campaign.created);
  const acts: Act[] = [
    { at: created, run: (stage) => create(stage, created, calendar, campaign, soFar) },
    { at: after(created, 10), run: (stage) => setParticipants(stage, after(created, 10), campaign, soFar) },
    { at: after(created, 20), run: (stage) => setRules(stage, after(created, 20), campaign, soFar) },
    { at: after(created, 30), run: (stage) => handDown(stage, after(created, 30), calendar, campaign, soFar) },
  ];
  if (requested) {
    const at = calendar.at(requested);
    acts.push({ at, run: async (stage) => void (await stage.act(manager, at, requestPlans, await versioned(stage, soFar))) });
  }
  if (closed) {
    const at = calendar.at(closed);
    const carryOn = "未销号的问题由原责任单位和责任人继续整改，督办办公室每月核验一次";
    const close = async (stage: Stage) => stage.act(manager, at, closeCampaign, { ...(await versioned(stage, soFar)), carryOn });
    acts.push({ at, run: async (stage) => void (await close(stage)) });
  }
  if (kept) {
    const at = calendar.at(kept.at);
    acts.push({ at, run: (stage) => keep(stage, at, manager, kept, soFar) });
  }
  return [...acts, ...plans.flatMap((plan) => actsOfPlan(calendar, plan, soFar))];
}

async function create(stage: Stage, at: Date, calendar: DemoCalendar, campaign: DemoCampaign, soFar: CampaignSoFar): Promise<void> {
  const { title, titleEn, reviewWorkingDays, reviewLevels = "DIRECT", pillars, themes } = campaign;
  const { campaignId } = await stage.act(campaign.manager, at, createCampaign, {
    organizationId: stage.placeId(campaign.organization),
    code: campaign.code(calendar.year),
    ...{ title, titleEn, reviewWorkingDays, reviewLevels, pillars: [...pillars], themes: [...themes] },
    ...datesOf(calendar, campaign),
    planDueAt: calendar.at(campaign.planDueAt),
    batches: campaign.batches.map((batch) => ({ name: batch.name, ...datesOf(calendar, batch) })),
  });
  soFar.id = campaignId;
}

async function setParticipants(stage: Stage, at: Date, { manager, participants }: DemoCampaign, soFar: CampaignSoFar): Promise<void> {
  const [row] = await stage.query<{ ids: string[] }>(
    "select array(select b ->> 'id' from jsonb_array_elements(batches) b) as ids from app.campaigns where tenant_id = $1 and id = $2",
    soFar.id,
  );
  await stage.act(manager, at, setCampaignParticipants, {
    ...(await versioned(stage, soFar)),
    participants: participants.map(({ organization, batch }) => ({
      organizationId: stage.placeId(organization),
      batchId: row?.ids[batch - 1] ?? null,
    })),
  });
}

async function setRules(stage: Stage, at: Date, { manager, rules }: DemoCampaign, soFar: CampaignSoFar): Promise<void> {
  if (rules.length === 0) return;
  const settings = rules.map(({ rule, weight, enabled = true }) => ({ rule, weight, enabled, parameters: [] }));
  await stage.act(manager, at, changeRuleSet, { ...(await versioned(stage, soFar)), rules: settings });
}

async function handDown(
  stage: Stage,
  at: Date,
  calendar: DemoCalendar,
  { manager, problems }: DemoCampaign,
  soFar: CampaignSoFar,
): Promise<void> {
  if (problems.length === 0) return;
  const { problemIds } = await stage.act(manager, at, handDownProblems, {
    campaignId: soFar.id,
    problems: problems.map(({ organization, title, kind, severity, deadline, repeated, theme }) => ({
      organizationId: stage.placeId(organization),
      deadline: calendar.day(deadline),
      ...{ title, kind, severity, repeated, theme },
    })),
  });
  for (const [position, { organization }] of problems.entries()) {
    const ids = soFar.problems.get(organization) ?? [];
    soFar.problems.set(organization, [...ids, problemIds[position] ?? ""]);
  }
}

/** Kept for others, with what one of its plans can give to theirs. */
async function keep(stage: Stage, at: Date, manager: string, kept: NonNullable<DemoCampaign["kept"]>, soFar: CampaignSoFar): Promise<void> {
  const { code, title, titleEn, sector } = kept;
  const { campaignId } = await stage.act(manager, at, saveCampaignTemplate, { campaignId: soFar.id, code, title, titleEn, sector });
  const [plan] = await stage.query<{ id: string }>(
    "select id from app.plans where tenant_id = $1 and campaign_id = $2 and organization_id = $3",
    soFar.id,
    stage.placeId(kept.plan),
  );
  const template = await versioned(stage, { ...soFar, id: campaignId });
  await stage.act(manager, at, setPlanTemplate, { ...template, planId: plan?.id ?? null });
}

function datesOf(calendar: DemoCalendar, { startsOn, endsOn }: { readonly startsOn: number; readonly endsOn: number }) {
  return { startsOn: calendar.day(startsOn), endsOn: calendar.day(endsOn) };
}

async function versioned(stage: Stage, { id }: CampaignSoFar): Promise<{ campaignId: string; expectedVersion: number }> {
  const [row] = await stage.query<{ revision: number }>("select revision from app.campaigns where tenant_id = $1 and id = $2", id);
  return { campaignId: id, expectedVersion: row?.revision ?? 0 };
}
