import { addDays } from "../calendar-date.js";
import { enumeration, type ValueOf } from "../enumeration.js";
import { workingDayNumbers } from "../working-day-numbers.js";
import { subtractWorkingDays, type WorkingCalendar, workingDaysWithin } from "../working-days.js";
import type { WorkRow } from "./content.js";
import { type WorkOrder, workOrder } from "./predecessors.js";

/** Working days that what follows the work takes until the campaign can be closed out (自查、核验、公示). */
export interface LeadTimes {
  readonly ownCheck: number;
  readonly verification: number;
  readonly publicity: number;
}

/** From its first to its last day. */
export interface Stretch {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The stages that follow the work, in their order. */
export const closingStages = enumeration({
  OWN_CHECK: ["自查", "Own check"],
  VERIFICATION: ["核验", "Verification"],
  PUBLICITY: ["公示", "Publicity"],
});
export type ClosingStage = ValueOf<typeof closingStages>;

/** How long each takes. */
const leadTimeOf = { OWN_CHECK: "ownCheck", VERIFICATION: "verification", PUBLICITY: "publicity" } as const satisfies Record<
  ClosingStage,
  keyof LeadTimes
>;

/** How a piece of work lies in the schedule. */
export interface Scheduled {
  /** Its working days, both ends counted. */
  readonly days: number;
  /** The last day on which it may end, and on which it may start without becoming shorter. */
  readonly latestEnd: string;
  readonly latestStart: string;
  /** By how many working days it may be put off; negative when it ends so many working days too late. */
  readonly slack: number;
}

/** A row of the work table in the schedule. */
export interface ScheduledRow extends Scheduled {
  readonly rowId: string;
  /** The row that waits for it and has to start first of those that do; null where only what follows all work sets its last day. */
  readonly neededBy: string | null;
}

/** A row that starts before one that it waits for has ended. */
export interface Overlap {
  readonly rowId: string;
  readonly predecessorId: string;
  readonly predecessorEndsOn: string;
  /** Working days on which both would be done, one at least. */
  readonly days: number;
}

/** The stages between the work and a close-out, and what they leave for the work. */
export interface Closing {
  readonly closesOn: string;
  /** Those that take any time at all. */
  readonly stages: readonly (Stretch & { readonly stage: ClosingStage; readonly days: number })[];
  /** The last day of work: the one before the own check begins. */
  readonly workEndsOn: string;
}

/** What is counted back from the day on which a campaign is closed out. */
export interface Schedule extends Closing {
  /** Rows with both dates in order, as they stand in the table. */
  readonly rows: readonly ScheduledRow[];
  /** At most one for a row: the predecessor that ends last. */
  readonly overlaps: readonly Overlap[];
}

/** What of a row of the work table its schedule is made from. */
export type ScheduleRow = Pick<WorkRow, "id" | "startsOn" | "endsOn"> & Partial<Pick<WorkRow, "predecessorIds" | "doneOn">>;

/**
 * Counts back from the day of closing out over working days (倒排工期): what follows the work first, then every row of it, those that
 * others wait for after these: they have to end on the working day before the first of them must start. A row that is done keeps nobody
 * waiting, and waits for nothing.
 */
export function backwardSchedule(
  rows: readonly ScheduleRow[],
  closesOn: string,
  leadTimes: LeadTimes,
  calendar: WorkingCalendar,
): Schedule {
  const closing = closingBefore(closesOn, leadTimes, calendar);
  const order = workOrder(rows);
  const scheduled = scheduledRows(order, closing.workEndsOn, calendar);
  return { ...closing, rows: rows.flatMap((row) => scheduled.get(row) ?? []), overlaps: overlapsIn(order, calendar) };
}

/** What follows the work, counted back from a close-out. */
export function closingBefore(closesOn: string, leadTimes: LeadTimes, calendar: WorkingCalendar): Closing {
  let endsOn = closesOn;
  const stages: Closing["stages"][number][] = [];
  for (const stage of closingStages.values.toReversed()) {
    const days = leadTimes[leadTimeOf[stage]];
    if (days === 0) continue;
    const startsOn = subtractWorkingDays(calendar, addDays(endsOn, 1), days);
    stages.unshift({ stage, days, startsOn, endsOn });
    endsOn = subtractWorkingDays(calendar, startsOn, 1);
  }
  return { closesOn, stages, workEndsOn: endsOn };
}

/** Places work before the last day on which it may end. */
export function scheduledBefore(latestEnd: string, { startsOn, endsOn }: Stretch, calendar: WorkingCalendar): Scheduled {
  const numbers = workingDayNumbers(calendar);
  const days = workingDaysOf({ startsOn, endsOn }, calendar);
  const last = numbers.of(latestEnd);
  return { days, latestEnd, latestStart: numbers.at(last - Math.max(days, 1) + 1), slack: last - numbers.of(endsOn) };
}

/** Both dates of a row that are there and in order. */
export function stretchOf({ startsOn, endsOn }: Pick<WorkRow, "startsOn" | "endsOn">): Stretch | null {
  return startsOn === null || endsOn === null || endsOn < startsOn ? null : { startsOn, endsOn };
}

/** The row that ends latest of those that end too late; null when everything fits. */
export function worstRow({ rows }: Pick<Schedule, "rows">): ScheduledRow | null {
  const late = rows.filter(({ slack }) => slack < 0);
  return late.reduce<ScheduledRow | null>((worst, row) => (worst && worst.slack <= row.slack ? worst : row), null);
}

/** When work would have to be done so that it fits: as long as it takes now, or shorter where it cannot start early enough; null when nothing is left. */
export function fittingDates({ latestStart, latestEnd }: Scheduled, earliest: string): Stretch | null {
  const startsOn = latestStart > earliest ? latestStart : earliest;
  return startsOn <= latestEnd ? { startsOn, endsOn: latestEnd } : null;
}

function workingDaysOf({ startsOn, endsOn }: Stretch, calendar: WorkingCalendar): number {
  const numbers = workingDayNumbers(calendar);
  return numbers.of(endsOn) - numbers.of(startsOn) + Number(numbers.at(numbers.of(startsOn)) === startsOn);
}

/** The last number on which a row may end, and for whose sake. */
interface Limit {
  readonly number: number;
  readonly neededBy: string | null;
}

/** From the last row of the order to the first: when one is reached, all that wait for it have their dates. */
function scheduledRows(order: WorkOrder<ScheduleRow>, workEndsOn: string, calendar: WorkingCalendar): Map<ScheduleRow, ScheduledRow> {
  const numbers = workingDayNumbers(calendar);
  const found = new Map<ScheduleRow, ScheduledRow>();
  const limits = new Map<ScheduleRow, Limit>();
  const unlimited: Limit = { number: numbers.of(workEndsOn), neededBy: null };
  for (const row of order.rows.toReversed()) {
    const { number, neededBy } = limits.get(row) ?? unlimited;
    const stretch = stretchOf(row);
    const latestEnd = number < unlimited.number ? numbers.at(number) : workEndsOn;
    const scheduled = stretch && scheduledBefore(latestEnd, stretch, calendar);
    if (scheduled) found.set(row, { rowId: row.id, neededBy, ...scheduled });
    // What is known of a row without dates is that it comes in between.
    const before: Limit = scheduled ? { number: number - Math.max(scheduled.days, 1), neededBy: row.id } : { number, neededBy };
    if (isDone(row)) continue;
    for (const predecessor of order.predecessorsOf(row)) {
      if (!isDone(predecessor) && before.number < (limits.get(predecessor) ?? unlimited).number) limits.set(predecessor, before);
    }
  }
  return found;
}

function isDone({ doneOn = null }: ScheduleRow): boolean {
  return doneOn !== null;
}

interface End {
  readonly rowId: string;
  readonly endsOn: string;
}

function overlapsIn(order: WorkOrder<ScheduleRow>, calendar: WorkingCalendar): Overlap[] {
  const ends = new Map<ScheduleRow, End | null>();
  return order.rows.flatMap((row) => {
    const { id: rowId } = row;
    const stretch = stretchOf(row);
    const ahead = latestOf(order.predecessorsOf(row).map((predecessor) => ends.get(predecessor) ?? null));
    const own = isDone(row) ? null : stretch ? { rowId, endsOn: stretch.endsOn } : ahead;
    ends.set(row, own);
    if (isDone(row) || !stretch || !ahead || ahead.endsOn < stretch.startsOn) return [];
    const days = Math.max(1, workingDaysWithin(calendar, stretch.startsOn, ahead.endsOn));
    return [{ rowId, predecessorId: ahead.rowId, predecessorEndsOn: ahead.endsOn, days }];
  });
}

function latestOf(ends: readonly (End | null)[]): End | null {
  return ends.reduce((latest, end) => (end && (!latest || end.endsOn > latest.endsOn) ? end : latest), null);
}
