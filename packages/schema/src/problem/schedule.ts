import { workOrder } from "../plan/predecessors.js";
import { backwardSchedule, type LeadTimes, type Schedule, type ScheduleRow, type Stretch } from "../plan/schedule.js";
import { adjustedDates } from "../plan/schedule-adjustment.js";
import type { WorkingCalendar } from "../working-days.js";

/** A measure as far as its place in time goes. */
export type DatedMeasure = ScheduleRow & Stretch;

/** By what the measures of a problem are scheduled. */
export interface ScheduleTerms {
  readonly deadline: string;
  readonly leadTimes: LeadTimes;
  readonly calendar: WorkingCalendar;
}

/**
 * Counts back from a problem's deadline over working days (倒排工期): publicity, verification and own check first, then every measure that
 * is not done, those that others wait for after these. What is done has no place in it any more.
 */
export function problemSchedule(measures: readonly DatedMeasure[], { deadline, leadTimes, calendar }: ScheduleTerms): Schedule {
  return backwardSchedule(openOf(measures), deadline, leadTimes, calendar);
}

/** Whether everything that is left to do ends early enough, and nothing starts before what it waits for has ended. */
export function isFeasible({ rows, overlaps }: Pick<Schedule, "rows" | "overlaps">): boolean {
  return overlaps.length === 0 && rows.every(({ slack }) => slack >= 0);
}

/**
 * The dates by which everything that does not fit is put right, chain by chain; measures that are right keep theirs and are not named.
 * Null where there is no time left for one of them.
 */
export function fittedMeasures(
  measures: readonly DatedMeasure[],
  terms: ScheduleTerms,
  soonest: string,
): ReadonlyMap<string, Stretch> | null {
  const rows = openOf(measures);
  const schedule = problemSchedule(rows, terms);
  const wrong = [...schedule.rows.filter(({ slack }) => slack < 0), ...schedule.overlaps];
  const fitted = new Map<string, Stretch>();
  for (const { rowId } of wrong) {
    if (fitted.has(rowId)) continue;
    const dates = adjustedDates(rowId, { rows, schedule, calendar: terms.calendar, soonest });
    if (!dates || [...dates.values()].some(({ endsOn }) => endsOn < soonest)) return null;
    for (const [id, stretch] of dates) fitted.set(id, stretch);
  }
  return fitted;
}

/** The measures that would have to wait for themselves, in the order of work, the same one at both ends; null where none would. */
export function circleOfMeasures<Row extends ScheduleRow>(measures: readonly Row[]): readonly Row[] | null {
  return workOrder(measures).circles[0]?.through ?? null;
}

function openOf(measures: readonly DatedMeasure[]): DatedMeasure[] {
  return measures.filter(({ doneOn = null }) => doneOn === null);
}
