import { daysBetween } from "@duban/schema";
import { dayOf } from "../../../ui/dates";
import type { Status } from "../../../ui/status";

/** So many days ahead the end of a token is announced. */
const announcedFor = 14;

/** The last day on which a token is accepted; it ends at the midnight after it. */
export function lastDayOf(expiresAt: string): string {
  return dayOf(new Date(Date.parse(expiresAt) - 1));
}

/** How a token stands on a day, and how many days it has left. */
export function expiryOf(expiresAt: string, today: string): { status: Status; days: number } {
  const days = daysBetween(today, lastDayOf(expiresAt));
  return { days, status: days < 0 ? "over" : days <= announcedFor ? "warn" : "ok" };
}
