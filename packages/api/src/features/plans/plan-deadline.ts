import { addWorkingDays, planWorkflow, type WorkingCalendar } from "@duban/schema";
import { endOfDay, minuteOf } from "../../platform/clock.js";
import type { RefusalDetail } from "../../platform/errors.js";
import { whyClosed } from "../../platform/step.js";
import type { Plan } from "./plan.entity.js";

/** The end of the day, in China, that lies so many working days after another. */
export function workingDaysLater(calendar: WorkingCalendar, today: string, workingDays: number): Date {
  return endOfDay(addWorkingDays(calendar, today, workingDays));
}

/** A plan that came back may be worked on as long as its review may take, and never shorter than was promised before. */
export function reworkDueAt(calendar: WorkingCalendar, today: string, workingDays: number, promisedDueAt: Date): Date {
  const later = workingDaysLater(calendar, today, workingDays);
  return later > promisedDueAt ? later : promisedDueAt;
}

/** Why more time to submit cannot be asked for now. */
export function notExtensible(
  { state, submissionDueAt }: Pick<Plan, "state" | "submissionDueAt">,
  { extensionPending }: { readonly extensionPending: boolean },
  now: Date,
): RefusalDetail | null {
  const closed = whyClosed(planWorkflow, "submit", state);
  if (closed) return closed;
  const dueAt = new Date(submissionDueAt); // a page brings it as text
  if (dueAt < now) return { code: "EXTENSION_TOO_LATE", params: { dueAt: minuteOf(dueAt) } };
  return extensionPending ? { code: "EXTENSION_PENDING" } : null;
}
