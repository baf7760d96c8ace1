import type { Actor } from "./actor.js";
import type { LedgerProblem, MeasureSeen } from "./ledger.verbs.js";
import type { Outcome } from "./outcome.js";

// What people do with the time that a problem has, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** What is counted back from a problem's deadline, as whoever asks sees it. */
export interface ScheduleSeen {
  readonly closesOn: string;
  readonly workEndsOn: string;
  readonly feasible: boolean;
  readonly stages: readonly { readonly stage: string; readonly days: number }[];
  readonly measures: readonly {
    readonly measureId: string;
    readonly days: number;
    readonly latestStart: string;
    readonly latestEnd: string;
    readonly slack: number;
    readonly neededById: string | null;
  }[];
  readonly overlaps: readonly { readonly measureId: string; readonly predecessorId: string }[];
}

export async function scheduleOf(actor: Actor, { id }: Named): Promise<ScheduleSeen> {
  const { node } = await actor.sees<{ node: { schedule: ScheduleSeen } }>(
    `query ($id: ID!) { node(id: $id) { ... on Problem { schedule { closesOn workEndsOn feasible stages { stage days }
      measures { measureId days latestStart latestEnd slack neededById } overlaps { measureId predecessorId } } } } }`,
    { id },
  );
  return node.schedule;
}

export function fits(actor: Actor, { id }: Named, slipReason = ""): Promise<Outcome<{ problem: LedgerProblem }>> {
  return actor.tries(
    "fitMeasures",
    { problemId: id, slipReason },
    "problem { id measures { id revision startsOn endsOn firstEndsOn slips { from to reason } } }",
  );
}

/** Changes what a measure waits for, or its dates; everything else stays. */
export function puts(actor: Actor, measure: MeasureSeen, owner: Named, more: Input): Promise<Outcome<{ measure: MeasureSeen }>> {
  const { id: measureId, revision: expectedVersion, title, endsOn } = measure;
  const input = { measureId, expectedVersion, title, ownerId: owner.id, startsOn: endsOn, endsOn, progressPercent: 0, ...more };
  return actor.tries("updateMeasure", input, "measure { id revision title endsOn predecessors { id } }");
}

/** A request about a problem as whoever acts sees it. */
export interface RequestSeen {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly state: string;
  readonly days: number | null;
  readonly decisionReason: string;
}

/** What became of a problem's time. */
export interface TimedProblem extends Named {
  readonly revision: number;
  readonly light: string;
  readonly deadline: string;
  readonly firstDeadline: string;
  readonly slipDays: number;
  readonly slipCount: number;
  readonly standing: string;
  readonly verifyEveryDays: number | null;
  readonly nextVerificationOn: string | null;
  readonly requests: readonly RequestSeen[];
  readonly verifications: readonly { readonly result: string; readonly dueOn: string }[];
}

const asked = "id revision kind state days decisionReason";
const timed = `id revision light deadline firstDeadline slipDays slipCount standing verifyEveryDays nextVerificationOn
  requests { ${asked} } verifications { result dueOn }`;
const answered = `request { ${asked} } problem { ${timed} }`;
type RequestOutcome = Promise<Outcome<{ request: RequestSeen; problem: TimedProblem }>>;

export async function timeOf(actor: Actor, { id }: Named): Promise<TimedProblem> {
  return (await actor.sees<{ node: TimedProblem }>(`query ($id: ID!) { node(id: $id) { ... on Problem { ${timed} } } }`, { id })).node;
}

async function step(actor: Actor, named: Named) {
  const { node } = await actor.sees<{ node: { revision: number } | null }>(
    "query ($id: ID!) { node(id: $id) { ... on Problem { revision } } }",
    { id: named.id },
  );
  return { problemId: named.id, expectedVersion: node?.revision ?? 1 };
}

export async function asksForTime(actor: Actor, named: Named, deadline: string, reason = "设备到货推迟"): RequestOutcome {
  return actor.tries("askForProblemExtension", { ...(await step(actor, named)), deadline, reason }, answered);
}

export async function asksToStand(actor: Actor, named: Named, standing: string, more: Input = {}): RequestOutcome {
  return actor.tries("askForProblemStanding", { ...(await step(actor, named)), standing, reason: "须长期坚持", ...more }, answered);
}

export function decides(actor: Actor, request: RequestSeen, verb: "grant" | "refuse", reason = "情况属实"): RequestOutcome {
  const input = { requestId: request.id, expectedVersion: request.revision, reason };
  return actor.tries(verb === "grant" ? "grantProblemRequest" : "refuseProblemRequest", input, answered);
}

export function takesBack(actor: Actor, request: RequestSeen): RequestOutcome {
  return actor.tries("withdrawProblemRequest", { requestId: request.id, expectedVersion: request.revision }, answered);
}

export async function verifiesAgain(actor: Actor, named: Named, verifiedOn: string, result = "HOLDS", note = "抽查三个班组，均按制度执行") {
  const input = { ...(await step(actor, named)), verifiedOn, result, note };
  return actor.tries<{ problem: TimedProblem }>("verifyProblemAgain", input, `problem { ${timed} }`);
}

/** Says what time problems of a severity have. */
export async function setsTerms(actor: Actor, campaign: Named, terms: Input) {
  const seen = await actor.sees<{ campaign: { revision: number } }>("query ($id: ID!) { campaign(id: $id) { revision } }", {
    id: campaign.id,
  });
  return actor.tries<{ campaign: { deadlineTerms: { severity: string; days: number; reports: string; yellowDays: number }[] } }>(
    "setDeadlineTerms",
    { campaignId: campaign.id, expectedVersion: seen.campaign.revision, terms: [terms] },
    "campaign { deadlineTerms { severity days reports yellowDays } }",
  );
}
