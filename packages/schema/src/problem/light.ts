import { addDays } from "../calendar-date.js";
import { dueSoonDays, type Light } from "../light.js";

/** What the light of a problem is told from. */
export interface ProblemTime {
  readonly done: boolean;
  readonly deadline: string;
  readonly firstDeadline: string;
  /** Days before the deadline from which it is yellow; the campaign's, by severity. */
  readonly yellowDays?: number;
  /** From when it is behind schedule; null or left out where nothing is to be done. */
  readonly behindFrom?: string | null;
}

/**
 * The light of a problem on a day: red from the day after its deadline; yellow some days before it and when behind schedule, and for good
 * once the deadline was moved, so that history stays; green otherwise.
 */
export function problemLight(time: ProblemTime, today: string): Light {
  const { done, deadline, firstDeadline, yellowDays = dueSoonDays, behindFrom = null } = time;
  if (done) return "DONE";
  if (deadline < today) return "RED";
  const isBehind = behindFrom !== null && behindFrom <= today;
  return deadline <= addDays(today, yellowDays) || deadline !== firstDeadline || isBehind ? "YELLOW" : "GREEN";
}
