import { addDays, problemRequestWorkflow } from "@duban/schema";
import type { Changes, Transaction } from "../../platform/transaction.js";
import { continueAllInspections } from "../inspections/inspection.queries.js";
import { recountTimes } from "../measures/problem-schedule.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { ProblemRequest } from "./problem-request.entity.js";

// What becomes of problems when something is asked about them and decided, of one as of many.

/** Puts requests about problems before the superior. */
export async function askAll(
  tx: Transaction,
  problems: readonly Problem[],
  asked: (problem: Problem) => Changes<ProblemRequest>,
): Promise<ProblemRequest[]> {
  const requests = await tx.insertAll(
    ProblemRequest,
    problems.map((problem) => ({
      ...{ problemId: problem.id, state: problemRequestWorkflow.initial, previousDeadline: problem.deadline },
      ...{ wantedDeadline: null, verifyEveryDays: null, ...asked(problem) },
      ...{ askedAt: tx.now, askedById: tx.actor.personId, decidedAt: null, decidedById: null, decisionReason: "" },
    })),
  );
  for (const { id } of problems) tx.touch(Problem, id);
  return requests;
}

/** Says yes, no, or nothing more to requests. */
export async function decideAll(
  tx: Transaction,
  requests: readonly ProblemRequest[],
  step: "grant" | "refuse" | "withdraw",
  decisionReason: string,
): Promise<void> {
  await tx.stepAll(problemRequestWorkflow, step, requests, () => ({ decidedAt: tx.now, decidedById: tx.actor.personId, decisionReason }));
  for (const { problemId } of requests) tx.touch(Problem, problemId);
}

/** Does what was asked: deadlines move and the first ones stay on record, or problems stand as asked. */
export async function fulfilAll(tx: Transaction, requests: readonly ProblemRequest[], problems: readonly Problem[]): Promise<void> {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  for (const kind of new Set(requests.map((request) => request.kind))) {
    const ofKind = new Map(requests.filter((request) => request.kind === kind).map((request) => [request.problemId, request]));
    const changed = [...ofKind.keys()].map((id) => byId.get(id) as Problem);
    await tx.changeAll(changed, ({ id }) => changesOf(ofKind.get(id) as ProblemRequest, tx.today));
    if (kind !== "EXTENSION") continue;
    await recountTimes(
      tx,
      changed.map(({ id }) => id),
    );
    await continueAllInspections(tx, changed);
  }
}

/** What becomes of the problem. The deadline is the one that was asked for, wherever it stood when that was decided. */
function changesOf({ kind, wantedDeadline, verifyEveryDays }: ProblemRequest, today: string): Changes<Problem> {
  if (kind === "EXTENSION") return wantedDeadline === null ? {} : { deadline: wantedDeadline };
  if (kind === "CONTINUOUS") {
    const nextVerificationOn = addDays(today, verifyEveryDays ?? 0);
    return { standing: kind, rectificationType: "CONTINUOUS", verifyEveryDays, nextVerificationOn };
  }
  return { standing: kind, verifyEveryDays: null, nextVerificationOn: null };
}

/** What was asked about a problem that is struck off need not be decided any more. */
export async function lapseRequests(tx: Transaction, problemId: string): Promise<void> {
  await decideAll(tx, await tx.find(ProblemRequest, { problemId, state: "REQUESTED" }, { lock: true }), "withdraw", "");
}

/** Who asked, and waits for the answer. */
export function askerOf({ askedById }: ProblemRequest): string[] {
  return askedById === null ? [] : [askedById];
}
