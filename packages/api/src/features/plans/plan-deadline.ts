import { addWorkingDays } from "@duban/schema";

/** The end of the day, in China, that lies so many working days after another. */
export function workingDaysLater(today: string, workingDays: number): Date {
  return new Date(`${addWorkingDays(today, workingDays)}T23:59:59.999+08:00`);
}

/** A plan that came back may be worked on as long as its review may take, and never shorter than was promised at first. */
export function reworkDueAt(today: string, workingDays: number, firstDueAt: Date): Date {
  const later = workingDaysLater(today, workingDays);
  return later > firstDueAt ? later : firstDueAt;
}
