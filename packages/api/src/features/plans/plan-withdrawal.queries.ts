import type { RefusalDetail } from "../../platform/errors.js";
import type { Plan } from "./plan.entity.js";

/** Why a submitted plan cannot be taken back: it waits at a higher level, so a review has been had. */
export function notWithdrawable({ state, level }: Pick<Plan, "state" | "level">): RefusalDetail | null {
  return state === "SUBMITTED" && level > 1 ? { code: "REVIEW_BEGUN" } : null;
}
