import { addDays } from "@duban/schema";
import type { Locale } from "../../../i18n/locale";

/** The days of a year, month by month. */
export function monthsOf(year: number): string[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const first = `${year}-${String(month + 1).padStart(2, "0")}-01`;
    return Array.from({ length }, (_, day) => addDays(first, day));
  });
}

/** The names of the days of the week, Monday first. */
export function weekdays(locale: Locale): { short: string; long: string }[] {
  const monday = "2026-11-23";
  const named = (weekday: "narrow" | "long", date: string) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(new Date(date));
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day)).map((date) => ({
    short: named("narrow", date),
    long: named("long", date),
  }));
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day to which a key leads: arrows by day and week, Home and End within the month, Page Up and Page Down by month. */
export function dayAfterKey(date: string, key: string): string | null {
  const step = steps[key];
  if (step !== undefined) return addDays(date, step);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const dayOf = (inMonth: number, wanted: number) => {
    const length = new Date(Date.UTC(year, inMonth, 0)).getUTCDate();
    return new Date(Date.UTC(year, inMonth - 1, Math.min(wanted, length))).toISOString().slice(0, 10);
  };
  switch (key) {
    case "Home":
      return dayOf(month, 1);
    case "End":
      return dayOf(month, 31);
    case "PageUp":
      return dayOf(month - 1, day);
    case "PageDown":
      return dayOf(month + 1, day);
    default:
      return null;
  }
}
