import { completeContent, type ProblemResponse, type SaidInPlan } from "@duban/schema";
import type { Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Measure } from "../measures/measure.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { idIn } from "../plans/plan-content.queries.js";
import { PlanVersion } from "../plans/plan-version.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { PlanAnswer } from "./plan-answer.entity.js";

/** What a version says of one problem, with what was joined before. */
export interface Response extends ProblemResponse {
  readonly said: SaidInPlan;
  readonly before: SaidInPlan | null;
}

/** What is to be done for a plan's version in force. All rows are held. */
export interface Joining {
  readonly version: PlanVersion;
  /** Problems of which the version says something that the ledger has not taken over yet. */
  readonly due: readonly { readonly problem: Problem; readonly answer: PlanAnswer | null; readonly response: Response }[];
  /** Answers of earlier versions that this one does not give any more. */
  readonly lapsing: readonly PlanAnswer[];
  /** Measures and evidence of the problems of those. */
  readonly measures: readonly Measure[];
  readonly evidence: readonly Evidence[];
}

/** The version in force, and what it says of each problem. */
export async function responsesOf(
  tx: Transaction,
  plan: Plan,
): Promise<{ readonly version: PlanVersion | null; readonly responses: ReadonlyMap<string, Response> }> {
  const [version] = plan.versionInForceId === null ? [] : await tx.find(PlanVersion, { id: plan.versionInForceId });
  if (!version) return { version: null, responses: new Map() };
  const responses = new Map<string, Response>();
  for (const response of completeContent(version.content).problemResponses) {
    const id = idIn(response.problemId, "Problem");
    if (id) responses.set(id, joinedOf(responses.get(id), response));
  }
  return { version, responses };
}

/** A problem that is answered twice has the measures and criteria of both; who answers for it is what the first one says. */
function joinedOf(first: Response | undefined, response: ProblemResponse): Response {
  const own = (ids: readonly { readonly id: string }[] = []) => new Set(ids.map(({ id }) => id));
  const known = { measures: own(first?.measures), criteria: own(first?.criteria) };
  const whole = {
    ...(first ?? response),
    measures: [...(first?.measures ?? []), ...response.measures.filter(({ id }) => !known.measures.has(id))],
    criteria: [...(first?.criteria ?? []), ...response.criteria.filter(({ id }) => !known.criteria.has(id))],
  };
  const { leadingExecutive, leadDepartment, responsiblePerson, endsOn, funds, criteria, measures } = whole;
  return { ...whole, said: { leadingExecutive, leadDepartment, responsiblePerson, endsOn, funds, criteria, measures }, before: null };
}

/** Holds what is concerned: the problems first, as everybody does who changes one. */
export async function joiningOf(
  tx: Transaction,
  plan: Plan,
  version: PlanVersion,
  responses: ReadonlyMap<string, Response>,
): Promise<Joining> {
  const known = new Map((await tx.find(PlanAnswer, { planId: plan.id })).map((answer) => [answer.problemId, answer]));
  const isDone = (id: string) => known.get(id)?.state === "JOINED" && known.get(id)?.versionId === version.id;
  const gone = [...known.values()].filter(({ problemId, state }) => !responses.has(problemId) && state !== "LAPSED");
  const wanted = [...[...responses.keys()].filter((id) => !isDone(id)), ...gone.map(({ problemId }) => problemId)];
  if (wanted.length === 0) return { version, due: [], lapsing: [], measures: [], evidence: [] };
  const problems = await tx.find(Problem, { id: wanted }, { lock: true });
  const held = new Map(
    (await tx.find(PlanAnswer, { planId: plan.id, problemId: wanted }, { lock: true })).map((row) => [row.problemId, row]),
  );
  const isOfPlan = ({ id, organizationId, campaignId }: Problem) =>
    held.has(id) || (organizationId === plan.organizationId && campaignId === plan.campaignId);
  // What is being checked, or was struck off, stays as it is.
  const isFrozen = new Set(problems.filter(({ state }) => state === "CLOSE_OUT_REQUESTED" || state === "CLOSED").map(({ id }) => id));
  const lapsing = gone.filter(({ problemId }) => !isFrozen.has(problemId)).map(({ problemId }) => held.get(problemId) as PlanAnswer);
  const theirs = { problemId: lapsing.map(({ problemId }) => problemId) };
  return {
    version,
    due: problems.filter(isOfPlan).flatMap((problem) => {
      const response = responses.get(problem.id);
      return response ? [{ problem, answer: held.get(problem.id) ?? null, response }] : [];
    }),
    lapsing,
    measures: lapsing.length > 0 ? await tx.find(Measure, theirs, { lock: true }) : [],
    evidence: lapsing.length > 0 ? await tx.find(Evidence, theirs) : [],
  };
}
