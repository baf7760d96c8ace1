import type { RefusalDetail } from "../../platform/errors.js";
import type { Problem } from "./problem.entity.js";

type Standing = Pick<Problem, "state">;

/** Progress is made on what work has started on. */
export function whyNotInWork({ state }: Standing): RefusalDetail | null {
  return state === "IN_RECTIFICATION" ? null : { code: "NOT_IN_RECTIFICATION" };
}

/** Measures are for whoever has taken the problem on. */
export function whyNoMeasures({ state }: Standing): RefusalDetail | null {
  return state === "ACCEPTED" || state === "IN_RECTIFICATION" ? null : { code: "PROBLEM_NOT_ACCEPTED" };
}

/** What work has started on stays on record. */
export function whyNotRemoved({ state }: Standing): RefusalDetail | null {
  return state === "IN_RECTIFICATION" ? { code: "MEASURE_STARTED" } : null;
}

/** Before anybody answers for a problem there is nothing to hand over. */
export function whyNotHandedOver({ state }: Standing): RefusalDetail | null {
  return state === "REGISTERED" ? { code: "NOT_ASSIGNED" } : null;
}
