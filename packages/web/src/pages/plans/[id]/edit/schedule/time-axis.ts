import { addDays, daysBetween } from "@duban/schema";

/** Where days lie between the edges of a picture, in percent of its width. */
export interface TimeAxis {
  readonly from: string;
  readonly to: string;
  /** The left edge of a day. */
  at(date: string): number;
  /** Left edge and width of a stretch of days, both ends included. */
  span(startsOn: string, endsOn: string): { readonly left: number; readonly width: number };
}

/** An axis that holds all of these days, with room for a label at both ends. */
export function timeAxis(days: readonly string[]): TimeAxis {
  const sorted = days.toSorted();
  const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
  const margin = Math.max(2, Math.round(daysBetween(first, last) * 0.02));
  const [from, to] = [addDays(first, -margin), addDays(last, margin + 1)];
  const at = (date: string) => Math.min(100, Math.max(0, (daysBetween(from, date) / daysBetween(from, to)) * 100));
  return {
    ...{ from, to, at },
    span: (startsOn, endsOn) => ({ left: at(startsOn), width: Math.max(0, at(addDays(endsOn, 1)) - at(startsOn)) }),
  };
}

/** The first days of the months on the axis that have room for their name: not beside the given days, nor at the edges. */
export function monthStarts({ from, to, at }: TimeAxis, taken: readonly string[]): string[] {
  const found: string[] = [];
  let [year = 0, month = 0] = from.split("-").map(Number);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const start = `${year}-${String(month).padStart(2, "0")}-01`;
    if (start > to) return found;
    if (at(start) < 94 && taken.every((day) => Math.abs(at(day) - at(start)) > 7)) found.push(start);
  }
}
