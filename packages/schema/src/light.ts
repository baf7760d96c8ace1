import { daysBetween } from "./calendar-date.js";
import { enumeration, type ValueOf } from "./enumeration.js";

/** The light of a deadline; derived, never stored. */
export const lights = enumeration({
  GREEN: ["正常", "On time"],
  YELLOW: ["临期", "Due soon"],
  RED: ["逾期", "Overdue"],
  DONE: ["已办结", "Done"],
});

export type Light = ValueOf<typeof lights>;

const dayInMilliseconds = 86_400_000;

/** Red after the deadline, yellow from `yellowDays` times 24 hours before it, green until then. */
export function light(
  deadline: { readonly dueAt: Date | string; readonly now: Date | string; readonly done: boolean },
  yellowDays = 3,
): Light {
  if (deadline.done) return "DONE";
  const left = new Date(deadline.dueAt).getTime() - new Date(deadline.now).getTime();
  if (left < 0) return "RED";
  return left <= yellowDays * dayInMilliseconds ? "YELLOW" : "GREEN";
}

/** Days before its last day from which a problem or measure shows yellow. */
export const dueSoonDays = 10;

/** The light of what is due by the end of a day: red from the day after, yellow from `yellowDays` days before, green until then. */
export function dayLight(
  due: { readonly deadline: string; readonly today: string; readonly done: boolean },
  yellowDays = dueSoonDays,
): Light {
  if (due.done) return "DONE";
  const left = daysBetween(due.today, due.deadline);
  if (left < 0) return "RED";
  return left <= yellowDays ? "YELLOW" : "GREEN";
}
