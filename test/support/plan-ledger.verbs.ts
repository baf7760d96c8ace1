import type { PlanContent } from "@duban/schema";
import type { Actor, Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";
import { approves, saves, startsReview, submits } from "./plan.verbs.js";
import { amends } from "./plan-course.verbs.js";

// How an approved plan reaches the ledger, over HTTP.

interface Named {
  readonly id: string;
}

/** What a plan says about a problem, as whoever looks at the problem sees it. */
export interface AnswerSeen extends Versioned {
  readonly state: string;
  readonly rowId: string;
  readonly funds: number | null;
  readonly plan: (Named & { readonly code: string }) | null;
  readonly version: { readonly number: number } | null;
  readonly differences: readonly DifferenceSeen[];
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean }[];
}

/** Where the plan and the ledger differ. */
export interface DifferenceSeen {
  readonly part: string;
  readonly plan: string;
  readonly ledger: string;
  readonly kept: boolean;
  readonly canTakeOver: boolean;
}

/** A problem with what came to it from a plan. */
export interface JoinedProblem extends Versioned {
  readonly state: string;
  readonly planAnswers: readonly AnswerSeen[];
  readonly closeOutCriteria: readonly { readonly text: string }[];
  readonly criteriaAcceptedAt: string | null;
  readonly leadingExecutive: { readonly name: string } | null;
  readonly responsiblePerson: { readonly name: string } | null;
  readonly measures: readonly JoinedMeasure[];
}

/** A measure with where it came from. */
export interface JoinedMeasure extends Versioned {
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly firstEndsOn: string;
  readonly funds: string | null;
  readonly doneOn: string | null;
  readonly progressPercent: number;
  readonly planRowId: string | null;
  readonly slips: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
  readonly owner: { readonly name: string; readonly appointmentId: string };
  readonly planAnswer: (Named & { readonly version: { readonly number: number } | null }) | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

const answer = `id revision state rowId funds plan { id code } version { number } differences { part plan ledger kept canTakeOver }
  viewerSteps { name possible }`;
const measure = `id revision title startsOn endsOn firstEndsOn funds doneOn progressPercent planRowId slips { from to reason }
  owner { name appointmentId } planAnswer { id version { number } } viewerSteps { name possible code }`;
const joined = `id revision state planAnswers { ${answer} } closeOutCriteria { text } criteriaAcceptedAt leadingExecutive { name }
  responsiblePerson { name } measures { ${measure} }`;

/** The problem with all that came to it from plans. */
export async function joinedProblem(actor: Actor, { id }: Named): Promise<JoinedProblem> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Problem { ${joined} } } }`;
  return (await actor.sees<{ node: JoinedProblem }>(query, { id })).node;
}

/** An approval reaches the ledger only when it can no longer be taken back. */
const patience = 30_000;

/** Waits until a problem stands as it is looked for. */
export async function becomes(actor: Actor, problem: Named, fits: (seen: JoinedProblem) => boolean): Promise<JoinedProblem> {
  let seen = await joinedProblem(actor, problem);
  for (const begun = Date.now(); !fits(seen); seen = await joinedProblem(actor, problem)) {
    if (Date.now() - begun > patience) throw new Error(`The problem stays ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return seen;
}

/** Waits until the ledger has taken over what a version says about a problem. */
export function isJoined(actor: Actor, problem: Named, version = 1, state = "JOINED"): Promise<JoinedProblem> {
  return becomes(actor, problem, ({ planAnswers }) => planAnswers.some((seen) => seen.state === state && seen.version?.number === version));
}

/** Who writes and who approves a plan. */
export interface Sides {
  readonly officer: Actor;
  readonly reviewer: Actor;
}

/** Takes a content through its first-pass review. */
export async function passesReview({ officer, reviewer }: Sides, plan: Named, content: PlanContent): Promise<void> {
  done(await saves(officer, plan, content));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await approves(reviewer, plan));
}

/** Changes an approved plan. */
export async function passesAmendment(sides: Sides, plan: Named, content: PlanContent): Promise<void> {
  done(await amends(sides.officer, plan));
  await passesReview(sides, plan, content);
}

/** Settles a difference between a plan and the ledger. */
export function settles(
  actor: Actor,
  { id, revision }: Versioned,
  part: string,
  choice: "TAKE_OVER" | "KEEP",
): Promise<Outcome<{ planAnswer: AnswerSeen; problem: JoinedProblem }>> {
  const input = { planAnswerId: id, expectedVersion: revision, part, choice };
  return actor.tries("settlePlanDifference", input, `planAnswer { ${answer} } problem { ${joined} }`);
}
