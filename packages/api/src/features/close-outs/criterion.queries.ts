import type { RefusalDetail } from "../../platform/errors.js";
import type { Problem } from "../problems/problem.entity.js";

/** What the superior side has agreed to, the unit does not change by itself. */
export function whyCriteriaKept({ criteriaAcceptedAt }: Pick<Problem, "criteriaAcceptedAt">): RefusalDetail | null {
  return criteriaAcceptedAt === null ? null : { code: "CRITERIA_ACCEPTED" };
}

/** There have to be criteria to agree to, and nobody has agreed to them yet. */
export function whyNothingToAccept(problem: Pick<Problem, "criteriaAcceptedAt" | "closeOutCriteria">): RefusalDetail | null {
  return problem.closeOutCriteria.length === 0 ? { code: "CRITERIA_REQUIRED" } : whyCriteriaKept(problem);
}
