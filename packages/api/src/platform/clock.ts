/** The time as the application sees it; the database is never asked, so tests and replays can set it. */
export type Clock = () => Date;

/** The product's days begin and end in China. */
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The last day that was asked for, as every request asks for the same and a formatter takes its time. */
let lately = { hour: Number.NaN, day: "" };

/** The day of an instant, as YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  const hour = Math.floor(instant.getTime() / 3_600_000); // China's days begin with an hour of the clock of the world
  if (hour !== lately.hour) lately = { hour, day: days.format(instant) };
  return lately.day;
}

/** The last instant of a day, given as YYYY-MM-DD. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}

const minutes = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

/** Day and minute of an instant as people in China read them, such as 2026-11-23 13:05. */
export function minuteOf(instant: Date): string {
  return minutes.format(instant);
}

/** From one day to another, both included; without an end while that is null. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whether a day lies in a period. */
export function covers({ startsOn, endsOn }: Period, day: string): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}
