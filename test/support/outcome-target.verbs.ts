import { type Actor, inDays, type Versioned } from "./actor.js";
import type { Outcome } from "./outcome.js";

// What people do with the outcome targets of problems, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** A reading as whoever acts sees it. */
export interface ReadingSeen {
  readonly readOn: string;
  readonly value: string | null;
  readonly note: string;
  readonly evidence: { readonly title: string } | null;
  readonly recordedBy: { readonly name: string } | null;
}

/** An outcome target as whoever acts sees it. */
export interface TargetSeen extends Versioned {
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  readonly direction: string | null;
  readonly baseline: string | null;
  readonly targetValue: string | null;
  readonly firstTargetValue: string | null;
  readonly dueOn: string;
  readonly firstDueOn: string;
  readonly state: string;
  readonly light: string;
  readonly waiverReason: string;
  readonly owner: { readonly name: string } | null;
  readonly latestReading: ReadingSeen | null;
  readonly readings: readonly ReadingSeen[];
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

const reading = "{ readOn value note evidence { title } recordedBy { name } }";
const target = `id revision kind title unit direction baseline targetValue firstTargetValue dueOn firstDueOn state light waiverReason owner { name }
  latestReading ${reading} readings ${reading} viewerSteps { name possible code }`;
const answer = `target { ${target} } problem { id }`;

type TargetOutcome = Promise<Outcome<{ target: TargetSeen }>>;

/** Aims at a figure; without more at ninety-eight per cent from sixty-two. */
export function aims(actor: Actor, { id: problemId }: Named, more: Input = {}): TargetOutcome {
  const metric = { kind: "METRIC", title: "监测装置在线率", unit: "%", direction: "AT_LEAST", targetValue: "98.5", dueOn: inDays(20) };
  return actor.tries("addOutcomeTarget", { problemId, ...metric, baseline: "62", baselineOn: inDays(-10), ...more }, answer);
}

/** Aims at a rule that lasts. */
export function promisesRule(actor: Actor, { id: problemId }: Named, more: Input = {}): TargetOutcome {
  return actor.tries(
    "addOutcomeTarget",
    { problemId, kind: "LASTING_RULE", title: "停用报备管理办法", dueOn: inDays(20), ...more },
    answer,
  );
}

export function aimsAnew(actor: Actor, seen: TargetSeen, more: Input = {}): TargetOutcome {
  const { id: targetId, revision: expectedVersion, title, unit, direction, targetValue, dueOn } = seen;
  return actor.tries("updateOutcomeTarget", { targetId, expectedVersion, title, unit, direction, targetValue, dueOn, ...more }, answer);
}

export function dropsTarget(actor: Actor, { id: targetId, revision: expectedVersion }: Versioned): Promise<Outcome<object>> {
  return actor.tries("removeOutcomeTarget", { targetId, expectedVersion }, "problem { id }");
}

/** Records a figure, of today where nothing else is said. */
export function reads(actor: Actor, { id: targetId }: Named, value: string, more: Input = {}): TargetOutcome {
  return actor.tries("recordOutcomeReading", { targetId, readOn: inDays(0), value, ...more }, answer);
}

/** Names the document by which a rule is in force. */
export function showsRule(actor: Actor, { id: targetId }: Named, evidenceId: string | null): TargetOutcome {
  return actor.tries("recordOutcomeReading", { targetId, evidenceId }, answer);
}

export function waives(actor: Actor, { id: targetId, revision: expectedVersion }: Versioned, reason = "装置已整体停用"): TargetOutcome {
  return actor.tries("waiveOutcomeTarget", { targetId, expectedVersion, reason }, answer);
}

/** The targets of a problem as somebody sees them. */
export async function targetsOf(actor: Actor, { id }: Named): Promise<TargetSeen[]> {
  const { node } = await actor.sees<{ node: { outcomeTargets: TargetSeen[] } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Problem { outcomeTargets { ${target} } } } }`,
    { id },
  );
  return node?.outcomeTargets ?? [];
}

/** The titles of the targets that a filter keeps, what is due first first. */
export async function outcomesSeen(actor: Actor, filter: Input = {}, page: Input = {}) {
  const { outcomes } = await actor.sees<{
    outcomes: { totalCount: number; edges: { node: TargetSeen }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }>(
    `query ($filter: OutcomeFilter, $first: Int, $after: String) { outcomes(filter: $filter, first: $first, after: $after) {
      totalCount edges { node { ${target} } } pageInfo { hasNextPage endCursor } } }`,
    { filter, ...page },
  );
  return { ...outcomes, titles: outcomes.edges.map(({ node }) => node.title) };
}
