import { enumeration, type ValueOf } from "../enumeration.js";
import { dueSoonDays } from "../light.js";
import { deadlineDays, type ProblemSeverity, problemSeverities } from "./severity.js";

/** How often is told how far a problem is. */
export const reportCadences = enumeration({
  WEEKLY: ["每周", "Weekly"],
  BIWEEKLY: ["每两周", "Every two weeks"],
  MONTHLY: ["每月", "Monthly"],
});

export type ReportCadence = ValueOf<typeof reportCadences>;

/** The time that problems of a severity have, by a campaign. */
export interface DeadlineTerms {
  readonly severity: ProblemSeverity;
  /** Days within which one is to be resolved where nobody says otherwise. */
  readonly days: number;
  readonly reports: ReportCadence;
  /** Days before the deadline from which it is yellow. */
  readonly yellowDays: number;
}

/** The most days that terms may give. */
export const mostDeadlineDays = 1_825;
export const mostYellowDays = 365;

const cadences: Readonly<Record<ProblemSeverity, ReportCadence>> = { MAJOR: "WEEKLY", IMPORTANT: "BIWEEKLY", GENERAL: "MONTHLY" };

/** The terms of every severity, gravest first: those of the campaign, the product's own for the others. */
export function deadlineTerms(own: readonly DeadlineTerms[]): DeadlineTerms[] {
  return problemSeverities.values.map(
    (severity) =>
      own.find((terms) => terms.severity === severity) ?? {
        ...{ severity, days: deadlineDays[severity], reports: cadences[severity], yellowDays: dueSoonDays },
      },
  );
}

/** The terms of one severity. */
export function deadlineTermsOf(own: readonly DeadlineTerms[], severity: ProblemSeverity): DeadlineTerms {
  const found = deadlineTerms(own).find((terms) => terms.severity === severity);
  if (!found) throw new Error(`There is no severity ${severity}`);
  return found;
}
