import { addDays, isCalendarDate } from "./calendar-date.js";

const ordered = /^(?:(\d{4})[-/.年 ]\s*)?(\d{1,2})[-/.月 ]\s*(\d{1,2})日?$/;
const compact = /^(\d{4})?(\d{2})(\d{2})$/;
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/;
const namedMonthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
/** What a spreadsheet shows of a day in a cell without a format: days since the end of 1899. */
const serial = /^[2-7]\d{4}$/;
const time = /[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The time in which a day without a year is looked for. */
export interface DateFrame {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * Reads a day as people and spreadsheets write it: 2026-11-25, 2026/11/25, 11-25, 11.25, 11月25日, 1125, 25-Nov-26, Nov 25, 2026,
 * 11/25/2026, 46351, each also with a time behind it. Without a year it is the day that lies in the frame, else the one in the year
 * in which the frame begins. Null when it is no day.
 */
export function dateOfText(text: string, frame: DateFrame): string | null {
  const words = text.trim().replace(time, "");
  const parts = ordered.exec(words) ?? compact.exec(words);
  if (!parts) return dateInWesternForm(words);
  const [, year, month = "", day = ""] = parts;
  if (year) return dateOf(year, month, day);
  const first = Number(frame.startsOn.slice(0, 4));
  const last = Number(frame.endsOn.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const dates = years.flatMap((each) => dateOf(each, month, day) ?? []);
  return dates.find((date) => date >= frame.startsOn && date <= frame.endsOn) ?? dates[0] ?? null;
}

function dateInWesternForm(words: string): string | null {
  if (serial.test(words)) return addDays("1899-12-30", Number(words));
  const numbers = monthFirst.exec(words);
  if (numbers) return dateOf(numbers[3] ?? "", numbers[1] ?? "", numbers[2] ?? "");
  const [, day = "", month = "", year = ""] = dayFirst.exec(words) ?? [];
  if (day) return dateOf(year.length === 2 ? `20${year}` : year, monthNumber(month), day);
  const [, named = "", dayOfNamed = "", yearOfNamed = ""] = namedMonthFirst.exec(words) ?? [];
  return dateOf(yearOfNamed, monthNumber(named), dayOfNamed);
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dateOf(year: string | number, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : null;
}
