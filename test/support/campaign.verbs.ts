import { type Actor, inDays, type Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";

// What managers do with campaigns, over HTTP. Each verb looks at the campaign first, as a person at a screen does.

interface Named {
  readonly id: string;
}

/** A campaign as whoever acts sees it. */
export interface CampaignSeen extends Versioned {
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly startsOn: string;
  readonly planDueAt: string;
  readonly planCount: number;
  /** Only once it is closed. */
  readonly carryOn?: string | null;
  readonly openAtClose?: number | null;
  readonly pillars: readonly string[];
  readonly batches: readonly { readonly id: string; readonly name: string; readonly startsOn: string; readonly endsOn: string }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly reasonCodes: readonly { readonly code: string; readonly label: string; readonly labelEn: string }[];
  readonly ruleSet: RuleSetSeen;
  readonly participants: { readonly edges: readonly { readonly node: ParticipantSeen }[] };
  readonly sector: string;
  readonly planTemplate: {
    readonly workTable: readonly { readonly task: string; readonly responsiblePerson: string; readonly startsOn: string }[];
  } | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

interface ParticipantSeen {
  readonly batchId: string | null;
  readonly organization: Named;
  readonly plan: (Named & { readonly code: string; readonly state: string }) | null;
}

interface RuleSetSeen extends Named {
  readonly version: number;
  readonly rules: readonly RuleSettingSeen[];
}

interface RuleSettingSeen {
  readonly rule: string;
  readonly enabled: boolean;
  readonly weight: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

const campaign = `id revision code title state sector startsOn planDueAt planCount pillars planTemplate { workTable { task responsiblePerson startsOn } }
  batches { id name startsOn endsOn } themes { id name } reasonCodes { code label labelEn }
  ruleSet { id version rules { rule enabled weight parameters { name value } } }
  participants { edges { node { batchId organization { id } plan { id code state } } } } viewerSteps { name possible code }`;

/** The campaign, or null for those who may not know of it. */
export async function campaignSeenBy(actor: Actor, { id }: Named): Promise<CampaignSeen | null> {
  return (await actor.sees<{ campaign: CampaignSeen | null }>(`query ($id: ID!) { campaign(id: $id) { ${campaign} } }`, { id })).campaign;
}

/** The campaign as somebody sees it who has to. */
export async function campaignOf(actor: Actor, named: Named): Promise<CampaignSeen> {
  const seen = await campaignSeenBy(actor, named);
  if (!seen) throw new Error(`${actor.name} does not see the campaign`);
  return seen;
}

type CampaignOutcome = Promise<Outcome<{ campaign: CampaignSeen }>>;
type Input = Readonly<Record<string, unknown>>;

/** Terms that hold together. */
export const terms = {
  title: "主题教育",
  titleEn: "Thematic education",
  startsOn: inDays(0),
  endsOn: inDays(100),
  planDueAt: `${inDays(20)}T10:00:00.000Z`,
  reviewWorkingDays: 5,
  pillars: ["LEARNING", "RESEARCH", "PROBLEM_REVIEW", "RECTIFICATION"],
  batches: [{ name: "第一批", startsOn: inDays(0), endsOn: inDays(60) }],
  themes: ["安全生产", "作风建设"],
};

export function createsCampaign(actor: Actor, organization: Named, code: string, more: Input = {}): CampaignOutcome {
  return actor.tries("createCampaign", { ...terms, organizationId: organization.id, code, ...more }, `campaign { ${campaign} }`);
}

/** Keeps the campaign as a template. */
export function savesTemplate(actor: Actor, named: Named, code: string, more: Input = {}): CampaignOutcome {
  const words = { title: "制造业整改样板", titleEn: "Manufacturing", sector: "制造业" };
  return actor.tries("saveCampaignTemplate", { campaignId: named.id, code, ...words, ...more }, `campaign { ${campaign} }`);
}

/** Says what plans begin with. */
export async function setsPlanTemplate(actor: Actor, named: Named, plan: Named | null): CampaignOutcome {
  return actor.tries("setPlanTemplate", { ...(await version(actor, named)), planId: plan?.id ?? null }, `campaign { ${campaign} }`);
}

/** The templates that the actor may begin from. */
export async function templatesOf(actor: Actor): Promise<readonly { readonly code: string; readonly sector: string }[]> {
  const { campaignTemplates } = await actor.sees<{ campaignTemplates: { edges: { node: { code: string; sector: string } }[] } }>(
    "{ campaignTemplates(first: 50) { edges { node { code sector } } } }",
  );
  return campaignTemplates.edges.map(({ node }) => node);
}

/** The revision that the actor sees; whoever sees nothing tries the first. */
async function version(actor: Actor, named: Named): Promise<{ campaignId: string; expectedVersion: number }> {
  return { campaignId: named.id, expectedVersion: (await campaignSeenBy(actor, named))?.revision ?? 1 };
}

export async function updatesCampaign(actor: Actor, named: Named, more: Input): CampaignOutcome {
  return actor.tries("updateCampaign", { ...terms, ...(await version(actor, named)), ...more }, `campaign { ${campaign} }`);
}

export async function closesCampaign(actor: Actor, named: Named, carryOn: string | null = null): CampaignOutcome {
  return actor.tries("closeCampaign", { ...(await version(actor, named)), carryOn }, `campaign { ${campaign} carryOn openAtClose }`);
}

export async function setsParticipants(
  actor: Actor,
  named: Named,
  units: readonly (Named & { readonly batchId?: string })[],
): CampaignOutcome {
  const participants = units.map(({ id, batchId }) => ({ organizationId: id, batchId }));
  return actor.tries("setCampaignParticipants", { ...(await version(actor, named)), participants }, `campaign { ${campaign} }`);
}

export async function changesRules(actor: Actor, named: Named, rules: readonly Input[]): CampaignOutcome {
  const settings = rules.map((rule) => ({ enabled: true, weight: "BLOCKING", ...rule }));
  return actor.tries("changeRuleSet", { ...(await version(actor, named)), rules: settings }, `campaign { ${campaign} }`);
}

/** A problem as it was handed down. */
export interface ProblemSeen extends Named {
  readonly code: string;
  readonly title: string;
  readonly organization: Named;
}

export function handsDown(
  actor: Actor,
  { id }: Named,
  problems: readonly Input[],
  dryRun = false,
): Promise<Outcome<{ problems: ProblemSeen[] }>> {
  const whole = problems.map((problem) => ({
    title: "承包商管理不严",
    kind: "AUDIT",
    severity: "MAJOR",
    deadline: inDays(50),
    ...problem,
  }));
  return actor.tries("handDownProblems", { campaignId: id, problems: whole, dryRun }, "problems { id code title organization { id } }");
}

export async function requestsPlans(actor: Actor, named: Named): Promise<Outcome<{ requestedCount: number; campaign: CampaignSeen }>> {
  return actor.tries("requestPlans", await version(actor, named), `requestedCount campaign { ${campaign} }`);
}

/** A campaign in which these take part and are asked for their plans. */
export async function openedCampaign(actor: Actor, organization: Named, code: string, units: readonly Named[]): Promise<CampaignSeen> {
  const created = done(await createsCampaign(actor, organization, code)).campaign;
  done(await setsParticipants(actor, created, units));
  return done(await requestsPlans(actor, created)).campaign;
}
