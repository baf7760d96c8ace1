import { addDays } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";

/** The job that hands mails to the server. */
export const mailJobName = "notices.mail";

/** When the digest goes out to whoever has not chosen: before the day's work begins. */
export const usualDigestHour = 8;

/** The next time, after a moment, at which it is this hour in China: the end of the wait for a digest, which so goes out once a day. */
export function digestAfter(now: Date, hour: number): Date {
  const today = atHour(dayOf(now), hour);
  return today > now ? today : atHour(addDays(dayOf(now), 1), hour);
}

function atHour(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, "0")}:00:00.000+08:00`);
}
