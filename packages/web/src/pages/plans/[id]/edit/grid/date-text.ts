import { isCalendarDate } from "@duban/schema";

const ordered = /^(?:(\d{4})[-/.年 ]\s*)?(\d{1,2})[-/.月 ]\s*(\d{1,2})日?$/;
const compact = /^(\d{4})?(\d{2})(\d{2})$/;

/** The time in which a day without a year is looked for. */
export interface DateFrame {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * Reads a day as people and spreadsheets write it: 2026-11-25, 2026/11/25, 11-25, 11.25, 11月25日, 1125. Without a year it is the
 * day that lies in the frame, else the one in the year in which the frame begins. Null when it is no day.
 */
export function dateOfText(text: string, frame: DateFrame): string | null {
  const parts = ordered.exec(text.trim()) ?? compact.exec(text.trim());
  if (!parts) return null;
  const [, year, month = "", day = ""] = parts;
  const inYear = (each: string | number) => `${each}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year) return isCalendarDate(inYear(year)) ? inYear(year) : null;
  const first = Number(frame.startsOn.slice(0, 4));
  const last = Number(frame.endsOn.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const dates = years.map(inYear).filter(isCalendarDate);
  return dates.find((date) => date >= frame.startsOn && date <= frame.endsOn) ?? dates[0] ?? null;
}
