import type { PlanContent } from "@duban/schema";
import { type Actor, inDays, type Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";

// What submitters and reviewers do with plans, over HTTP. Each verb looks at the plan first, as a person at a screen does.

interface Named {
  readonly id: string;
}

/** A plan as whoever acts sees it. */
export interface PlanSeen extends Versioned {
  readonly code: string;
  readonly state: string;
  readonly round: number;
  readonly light: string;
  readonly openFindingCount: number;
  readonly unansweredFindingCount: number;
  readonly draft: { readonly revision: number } | null;
  readonly latestVersion: VersionSeen | null;
  readonly findings: readonly FindingSeen[];
  readonly viewerSteps: readonly StepSeen[];
}

interface VersionSeen {
  readonly number: number;
  readonly contentHash: string;
  readonly preChecks: readonly { readonly rule: string; readonly weight: string; readonly passed: boolean }[];
}

export interface FindingSeen extends Versioned {
  readonly number: number | null;
  readonly state: string;
  readonly reasonCode: string;
  readonly raisedAgainCount: number;
  readonly suggestion: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
  readonly answers: readonly { readonly round: number; readonly kind: string; readonly text: string; readonly verdict: string | null }[];
  readonly viewerSteps: readonly StepSeen[];
}

interface StepSeen {
  readonly name: string;
  readonly possible: boolean;
  readonly code: string | null;
}

const steps = "viewerSteps { name possible code }";
const finding = `id revision number state reasonCode raisedAgainCount suggestion { field before after words { kind text } } answers { round kind text verdict } ${steps}`;
const plan = `id revision code state round light openFindingCount unansweredFindingCount draft { revision }
  latestVersion { number contentHash preChecks { rule weight passed } } findings { ${finding} } ${steps}`;

/** What the verbs ask of a plan. */
export const planSelection = plan;

/** The plan, or null for those who may not know of it. */
export async function seenBy(actor: Actor, { id }: Named): Promise<PlanSeen | null> {
  return (await actor.sees<{ plan: PlanSeen | null }>(`query ($id: ID!) { plan(id: $id) { ${plan} } }`, { id })).plan;
}

/** The plan as somebody sees it who has to. */
export async function planOf(actor: Actor, named: Named): Promise<PlanSeen> {
  const seen = await seenBy(actor, named);
  if (!seen) throw new Error(`${actor.name} does not see the plan`);
  return seen;
}

/** The names of the steps that the actor can take now. */
export function openSteps({ viewerSteps }: { readonly viewerSteps: readonly StepSeen[] }): string[] {
  return viewerSteps.filter(({ possible }) => possible).map(({ name }) => name);
}

type PlanOutcome = Promise<Outcome<{ plan: PlanSeen }>>;
type FindingOutcome = Promise<Outcome<{ finding: FindingSeen; plan: Versioned }>>;

/** Sees the plan if possible; whoever does not, tries all the same with what somebody might have told them. */
async function asSeen(actor: Actor, named: Named): Promise<Pick<PlanSeen, "revision" | "draft" | "latestVersion">> {
  return (await seenBy(actor, named)) ?? { revision: 1, draft: null, latestVersion: null };
}

export async function saves(actor: Actor, { id }: Named, content: PlanContent, base?: number): PlanOutcome {
  const expectedVersion = base ?? (await asSeen(actor, { id })).draft?.revision ?? 1;
  return actor.tries("savePlanDraft", { planId: id, expectedVersion, content }, `plan { ${plan} }`);
}

/** Says what is other than before, as the editor does. */
export async function changesDraft(actor: Actor, { id }: Named, changes: object, base?: number): PlanOutcome {
  const expectedVersion = base ?? (await asSeen(actor, { id })).draft?.revision ?? 1;
  return actor.tries("changePlanDraft", { planId: id, expectedVersion, changes }, `plan { ${plan} }`);
}

export async function submits(actor: Actor, { id }: Named): PlanOutcome {
  const { revision } = await asSeen(actor, { id });
  return actor.tries("submitPlan", { planId: id, expectedVersion: revision }, `plan { ${plan} }`);
}

export async function startsReview(actor: Actor, { id }: Named): PlanOutcome {
  const { revision } = await asSeen(actor, { id });
  return actor.tries("startPlanReview", { planId: id, expectedVersion: revision }, `plan { ${plan} }`);
}

/** Where a finding stands, for which reason, and what it asks for. */
export interface Remark {
  readonly at: { readonly section: string; readonly rowId?: string; readonly field?: string };
  readonly reason: string;
  readonly weight?: "BLOCKING" | "ADVISORY";
  readonly demand?: string;
  /** Other words for fields of the row, by field. */
  readonly suggests?: Readonly<Record<string, string | null>>;
}

const words = ({ at, reason, weight = "BLOCKING", demand = "请写清楚", suggests = {} }: Remark) => ({
  anchor: at,
  reasonCode: reason,
  weight,
  demand,
  suggestion: Object.entries(suggests).map(([field, value]) => ({ field, value })),
});
const answered = `finding { ${finding} } plan { id revision }`;

export function notes(actor: Actor, { id }: Named, remark: Remark): FindingOutcome {
  return actor.tries("draftFinding", { planId: id, ...words(remark) }, answered);
}

export function rewords(actor: Actor, { id, revision }: Versioned, remark: Remark): FindingOutcome {
  return actor.tries("updateFinding", { findingId: id, expectedVersion: revision, ...words(remark) }, answered);
}

export function discards(actor: Actor, { id, revision }: Versioned): FindingOutcome {
  return actor.tries("discardFinding", { findingId: id, expectedVersion: revision }, answered);
}

/** Decides on the version that the actor has read, which is the latest unless another is named. */
export async function decides(actor: Actor, { id }: Named, decision: "returnPlan" | "approvePlan", hash?: string): PlanOutcome {
  const contentHash = hash ?? (await asSeen(actor, { id })).latestVersion?.contentHash ?? "0".repeat(64);
  return actor.tries(decision, { planId: id, contentHash }, `plan { ${plan} }`);
}

export const returns = (actor: Actor, named: Named, hash?: string): PlanOutcome => decides(actor, named, "returnPlan", hash);
export const approves = (actor: Actor, named: Named, hash?: string): PlanOutcome => decides(actor, named, "approvePlan", hash);

export function answers(actor: Actor, { id }: Named, text = "已按要求修改", kind = "FIXED"): FindingOutcome {
  return actor.tries("answerFinding", { findingId: id, kind, text }, answered);
}

/** Takes a suggestion over; `over` is the draft in which the actor has compared both. */
export function takesOver(actor: Actor, { id }: Named, over?: number): FindingOutcome {
  return actor.tries("acceptSuggestion", { findingId: id, ...(over === undefined ? {} : { overDraftRevision: over }) }, answered);
}

export function confirms(actor: Actor, { id }: Named): FindingOutcome {
  return actor.tries("confirmFinding", { findingId: id }, answered);
}

export function raisesAgain(actor: Actor, { id }: Named, note = "仍不清楚"): FindingOutcome {
  return actor.tries("raiseFindingAgain", { findingId: id, note }, answered);
}

/** A leader approves in spite of what stands against it. */
export async function overrides(actor: Actor, { id }: Named, reason: string): PlanOutcome {
  const contentHash = (await asSeen(actor, { id })).latestVersion?.contentHash ?? "0".repeat(64);
  return actor.tries("approvePlanByOverride", { planId: id, contentHash, reason }, `plan { ${plan} }`);
}

/** Takes the last decision back. */
export function undoes(actor: Actor, { id }: Named): PlanOutcome {
  return actor.tries("undoDecision", { planId: id }, `plan { ${plan} }`);
}

/** A campaign that asks these units for their plans, each with one problem handed down. */
export async function asksForPlans(
  manager: Actor,
  organization: Named,
  units: readonly Named[],
  code: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<CampaignAsked> {
  const wanted = "campaign { id revision }";
  const created = done(
    await manager.tries<{ campaign: Versioned }>("createCampaign", { ...campaignInput(organization, code), ...more }, wanted),
  ).campaign;
  const participants = units.map(({ id }) => ({ organizationId: id }));
  const listed = { campaignId: created.id, expectedVersion: created.revision, participants };
  const { campaign } = done(await manager.tries<{ campaign: Versioned }>("setCampaignParticipants", listed, wanted));
  const problems = units.map(({ id }) => ({
    organizationId: id,
    title: "承包商管理不严",
    kind: "AUDIT",
    severity: "MAJOR",
    deadline: inDays(50),
  }));
  const handedDown = await manager.tries<{ problems: Named[] }>(
    "handDownProblems",
    { campaignId: campaign.id, problems },
    "problems { id }",
  );
  const { revision } = (
    await manager.sees<{ campaign: Versioned }>("query ($id: ID!) { campaign(id: $id) { revision } }", { id: campaign.id })
  ).campaign;
  done(await manager.tries("requestPlans", { campaignId: campaign.id, expectedVersion: revision }, "requestedCount"));
  const asked = await manager.sees<{ plans: { edges: { node: { id: string; organization: Named } }[] } }>(
    "query ($campaign: ID!) { plans(first: 100, filter: { campaignId: $campaign }) { edges { node { id organization { id } } } } }",
    { campaign: campaign.id },
  );
  const plans = units.map((unit) => asked.plans.edges.find(({ node }) => node.organization.id === unit.id)?.node as Named);
  return { id: campaign.id, plans, problems: done(handedDown).problems };
}

/** Plans and problems in the order of the units. */
export interface CampaignAsked extends Named {
  readonly plans: readonly Named[];
  readonly problems: readonly Named[];
}

function campaignInput(organization: Named, code: string) {
  return {
    organizationId: organization.id,
    code,
    title: "主题教育",
    titleEn: "Thematic education",
    startsOn: inDays(0),
    endsOn: inDays(100),
    planDueAt: `${inDays(20)}T10:00:00Z`,
    reviewWorkingDays: 5,
    pillars: ["LEARNING", "RESEARCH", "PROBLEM_REVIEW", "RECTIFICATION"],
    batches: [{ name: "第一批", startsOn: inDays(0), endsOn: inDays(60) }],
    themes: [],
  };
}

/** Lets thin plans through to the reviewer, who sees what the rules say of them. */
export async function onlyAdvises(manager: Actor, campaign: Named, rules: readonly string[]): Promise<void> {
  const { revision } = (
    await manager.sees<{ campaign: Versioned }>("query ($id: ID!) { campaign(id: $id) { revision } }", { id: campaign.id })
  ).campaign;
  const settings = rules.map((rule) => ({ rule, enabled: true, weight: "ADVISORY" }));
  done(await manager.tries("changeRuleSet", { campaignId: campaign.id, expectedVersion: revision, rules: settings }, "campaign { id }"));
}
