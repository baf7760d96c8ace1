import { problemStandings } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import type { Problem } from "../problems/problem.entity.js";
import { isTakenOn } from "../problems/problem-steps.queries.js";

/** Something may be asked about what a unit has taken on, until its close-out is asked for. */
export function whyNothingAsked({ state }: Pick<Problem, "state">): RefusalDetail | null {
  return isTakenOn(state) ? null : { code: "PROBLEM_NOT_TAKEN_ON" };
}

/** More time is asked for before the deadline. */
export function whyNoExtension(problem: Pick<Problem, "state" | "deadline">, today: string): RefusalDetail | null {
  const { deadline } = problem;
  return whyNothingAsked(problem) ?? (deadline < today ? { code: "PROBLEM_OVERDUE", params: { deadline } } : null);
}

/** Only what is kept up for good is verified again and again. */
export function whyNotVerified({ standing }: Pick<Problem, "standing">): RefusalDetail | null {
  return standing === "CONTINUOUS" ? null : { code: "NOT_CONTINUOUS" };
}

/** A problem that stands so already need not be asked about. */
export function whySameStanding(problem: Pick<Problem, "standing">, standing: Problem["standing"]): RefusalDetail | null {
  if (problem.standing !== standing) return null;
  return { code: "STANDING_IS_SO", params: { standing: problemStandings.labels[standing] }, path: ["input", "standing"] };
}
