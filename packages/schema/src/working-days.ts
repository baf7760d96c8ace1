import { addDays, daysBetween } from "./calendar-date.js";

/** Monday to Friday. Public holidays and shifted working weekends are not known here: they need a calendar kept by the tenant. */
export function isWorkingDay(date: string): boolean {
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = weeks * 7 + 1; day <= days; day++) if (isWorkingDay(addDays(from, day))) count++;
  return count;
}

/** The working day that lies `days` working days after a day. */
export function addWorkingDays(from: string, days: number): string {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return date;
}
