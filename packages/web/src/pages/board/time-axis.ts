import { addDays, daysBetween } from "@duban/schema";
import { scaleUtc } from "d3-scale";
import { type CountableTimeInterval, utcDay, utcMonday, utcMonth } from "d3-time";

/** How much time is on the board: a few weeks, half a year by halves of months, a year and a half by months. */
export const zooms = ["week", "half", "quarter"] as const;
export type Zoom = (typeof zooms)[number];

/** The days that the board shows, both included. */
export interface Span {
  from: string;
  to: string;
}

/** One stroke of the axis with what stands beneath it until the next. */
export interface Tick {
  day: string;
  /** In per cent of the width. */
  at: number;
  width: number;
}

/** The days as a ruler: everything on it is in per cent of its width, so that it fits any screen and paper. */
export interface TimeAxis {
  span: Span;
  zoom: Zoom;
  /** Where a day begins. */
  at(day: string): number;
  /** Where a day ends. */
  end(day: string): number;
  /** Months, or quarters of a year. */
  major: readonly Tick[];
  /** Weeks, halves of months, or months: what the counts of a unit are told for, but for weeks. */
  minor: readonly Tick[];
}

const before: Record<Zoom, number> = { week: 21, half: 92, quarter: 275 };
const after: Record<Zoom, number> = { week: 34, half: 69, quarter: 274 };

/** The days that are shown of themselves: today stands where most of what is late can be seen, and what is due next. */
export function spanAround(today: string, zoom: Zoom): Span {
  return whole({ from: addDays(today, -before[zoom]), to: addDays(today, after[zoom]) }, zoom);
}

/** The same length earlier or later. */
export function shifted({ from, to }: Span, direction: -1 | 1): Span {
  const days = direction * Math.max(1, Math.round((daysBetween(from, to) + 1) / 3));
  return { from: addDays(from, days), to: addDays(to, days) };
}

/** From the first day of a week or month to the last one. */
function whole({ from, to }: Span, zoom: Zoom): Span {
  const unit = zoom === "week" ? utcMonday : utcMonth;
  return { from: dayOf(unit.floor(dateOf(from))), to: dayOf(utcDay.offset(unit.ceil(dateOf(addDays(to, 1))), -1)) };
}

/** The ruler for some days. */
export function timeAxis(span: Span, zoom: Zoom): TimeAxis {
  const scale = scaleUtc()
    .domain([dateOf(span.from), dateOf(addDays(span.to, 1))])
    .range([0, 100]);
  const at = (day: string) => scale(dateOf(day));
  const ticks = (days: readonly string[]): Tick[] =>
    days.map((day, index) => ({ day, at: at(day), width: at(days[index + 1] ?? addDays(span.to, 1)) - at(day) }));
  const months = starts(span, utcMonth);
  const minor = {
    week: () => starts(span, utcMonday),
    half: () => months.flatMap((day) => [day, `${day.slice(0, 8)}16`]).filter((day) => day <= span.to),
    quarter: () => months,
  }[zoom]();
  const major = zoom === "quarter" ? months.filter((day, index) => index === 0 || quarterMonths.has(day.slice(5, 7))) : months;
  return { span, zoom, at, end: (day) => at(addDays(day, 1)), major: ticks(major), minor: ticks(minor) };
}

const quarterMonths = new Set(["01", "04", "07", "10"]);

/** Where units of time begin; the first one where the span does. */
function starts({ from, to }: Span, unit: CountableTimeInterval): string[] {
  const found = unit.range(dateOf(from), dateOf(addDays(to, 1))).map(dayOf);
  return found[0] === from ? found : [from, ...found];
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
