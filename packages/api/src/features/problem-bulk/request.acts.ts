import { addDays } from "@duban/schema";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { ProblemRequest } from "../problem-requests/problem-request.entity.js";
import { whyNoExtension, whyNothingAsked } from "../problem-requests/problem-request-steps.queries.js";
import { askAll, askerOf, decideAll, fulfilAll } from "../problem-requests/problem-request-writes.queries.js";
import type { Problem } from "../problems/problem.entity.js";
import { groupsOf, type PreparedAct, toldTogether } from "./bulk-act.js";
import { requiredReason } from "./course.acts.js";
import type { ChangeProblemsInput } from "./problem-bulk.inputs.js";

const mostDays = 366;

/** Asks for the same number of days more for each of the problems. */
export async function askingForTime(tx: Transaction, problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct> {
  if (!input.extension) throw new Refusal("VALUE_REQUIRED", {}, ["input", "extension"]);
  const { days } = input.extension;
  const checks = new InputChecks();
  if (days < 1 || days > mostDays)
    checks.refuse("extension.days", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 1, maximum: mostDays } });
  checks.done();
  const reason = requiredReason(input.reason);
  const waiting = new Set((await waitingRequests(tx, problems)).map(({ problemId }) => problemId));
  return {
    why(problem) {
      const none = whyNoExtension(problem, tx.today);
      if (none) return [none];
      return waiting.has(problem.id) ? [{ code: "PROBLEM_REQUEST_PENDING" }] : [];
    },
    isDone: () => false,
    async perform(changing) {
      await askAll(tx, changing, ({ deadline }) => ({ kind: "EXTENSION", wantedDeadline: addDays(deadline, days), reason }));
      for (const problem of changing) {
        tx.emit("problem.extensionAsked", problem, { wantedOn: addDays(problem.deadline, days), together: true });
      }
      for (const group of toldTogether(changing)) tx.emit("problems.extensionAsked", group[0], { count: group.length });
    },
  };
}

/** The requests that wait about problems, held as the problems are. */
export function waitingRequests(tx: Transaction, problems: readonly Problem[]): Promise<ProblemRequest[]> {
  return tx.find(ProblemRequest, { problemId: problems.map(({ id }) => id), state: "REQUESTED" }, { lock: true });
}

/** Grants whatever waits for the superior about the problems. */
export const granting = deciding("grant", "problem.requestGranted", "problems.requestsGranted");
/** Refuses whatever waits for the superior about the problems. */
export const refusing = deciding("refuse", "problem.requestRefused", "problems.requestsRefused");

function deciding(step: "grant" | "refuse", told: string, toldOfAll: string) {
  return async (tx: Transaction, problems: readonly Problem[], input: ChangeProblemsInput): Promise<PreparedAct> => {
    const requests = new Map((await waitingRequests(tx, problems)).map((request) => [request.problemId, request]));
    // Without a reason nobody is refused, nor does a problem stand otherwise than usual.
    const isBare = step === "grant" && [...requests.values()].every(({ kind }) => kind === "EXTENSION");
    const reason = isBare ? input.reason.trim() : requiredReason(input.reason);
    return {
      why(problem) {
        if (!requests.has(problem.id)) return [{ code: "NO_REQUEST_WAITS" }];
        const none = step === "grant" ? whyNothingAsked(problem) : null;
        return none ? [none] : [];
      },
      isDone: () => false,
      async perform(changing) {
        const decided = changing.map(({ id }) => requests.get(id) as ProblemRequest);
        await decideAll(tx, decided, step, reason);
        if (step === "grant") await fulfilAll(tx, decided, changing);
        for (const problem of changing) tx.emit(told, problem, { kind: requests.get(problem.id)?.kind, together: true });
        const askedBy = ({ id }: Problem) => askerOf(requests.get(id) as ProblemRequest);
        for (const group of groupsOf(changing, (problem) => [problem.organizationId, ...askedBy(problem)].join(" "))) {
          tx.emit(toldOfAll, group[0], { count: group.length, personIds: askedBy(group[0]) });
        }
      },
    };
  };
}
