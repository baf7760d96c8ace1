import type { RefusalDetail } from "../../platform/errors.js";
import type { Problem } from "./problem.entity.js";

type Standing = Pick<Problem, "state">;

/** Progress is made on what work has started on. */
export function whyNotInWork(problem: Standing): RefusalDetail | null {
  return problem.state === "IN_RECTIFICATION" ? null : (whyFrozen(problem) ?? { code: "NOT_IN_RECTIFICATION" });
}

/** While somebody checks whether it is resolved, and ever after, a problem stays as it is. */
export function whyFrozen({ state }: Standing): RefusalDetail | null {
  if (state === "CLOSE_OUT_REQUESTED") return { code: "CLOSE_OUT_WAITING" };
  return state === "CLOSED" ? { code: "PROBLEM_CLOSED" } : null;
}

/** Measures are for whoever has taken the problem on. */
export function whyNoMeasures(problem: Standing): RefusalDetail | null {
  const { state } = problem;
  return isTakenOn(state) ? null : (whyFrozen(problem) ?? { code: "PROBLEM_NOT_ACCEPTED" });
}

/** What work has started on stays on record. */
export function whyNotRemoved(problem: Standing): RefusalDetail | null {
  const { state } = problem;
  return state === "IN_RECTIFICATION" || state === "REOPENED" ? { code: "MEASURE_STARTED" } : whyFrozen(problem);
}

/** Before anybody answers for a problem there is nothing to hand over, and neither after it is closed out. */
export function whyNotHandedOver({ state }: Standing): RefusalDetail | null {
  if (state === "CLOSED") return { code: "PROBLEM_CLOSED" };
  return state === "REGISTERED" ? { code: "NOT_ASSIGNED" } : null;
}

/** Whether a unit has taken it on and is not yet through with it. */
export function isTakenOn(state: Problem["state"]): boolean {
  return state === "ACCEPTED" || state === "IN_RECTIFICATION" || state === "REOPENED";
}
