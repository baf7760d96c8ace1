import { addDays } from "../calendar-date.js";
import { subtractWorkingDays, type WorkingCalendar, workingDaysBetween, workingDaysWithin } from "../working-days.js";
import type { WorkRow } from "./content.js";

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
export const closingStages = ["ownCheck", "verification", "publicity"] as const satisfies readonly (keyof LeadTimes)[];
export type ClosingStage = (typeof closingStages)[number];

/** How a row of the work table lies in the schedule. */
export interface ScheduledRow {
  readonly rowId: string;
  /** Its working days, both ends counted. */
  readonly days: number;
  /** The last day on which it may end, and on which it may start without becoming shorter. */
  readonly latestEnd: string;
  readonly latestStart: string;
  /** By how many working days it may be put off; negative when it ends so many working days too late. */
  readonly slack: number;
}

/** What is counted back from the day on which a campaign is closed out. */
export interface Schedule {
  readonly closesOn: string;
  /** Those that take any time at all. */
  readonly stages: readonly (Stretch & { readonly stage: ClosingStage; readonly days: number })[];
  /** The last day of work: the one before the own check begins. */
  readonly workEndsOn: string;
  /** Rows with both dates in order, as they stand in the table. */
  readonly rows: readonly ScheduledRow[];
}

type Dated = Pick<WorkRow, "id" | "startsOn" | "endsOn">;

/** Counts back from the day of closing out over working days (倒排工期): what follows the work first, then every row of it. */
export function backwardSchedule(rows: readonly Dated[], closesOn: string, leadTimes: LeadTimes, calendar: WorkingCalendar): Schedule {
  let endsOn = closesOn;
  const stages: Schedule["stages"][number][] = [];
  for (const stage of closingStages.toReversed()) {
    const days = leadTimes[stage];
    if (days === 0) continue;
    const startsOn = subtractWorkingDays(calendar, addDays(endsOn, 1), days);
    stages.unshift({ stage, days, startsOn, endsOn });
    endsOn = subtractWorkingDays(calendar, startsOn, 1);
  }
  return { closesOn, stages, workEndsOn: endsOn, rows: rows.flatMap(schedulerOf(endsOn, calendar)) };
}

/** The row that ends latest of those that end too late; null when everything fits. */
export function worstRow({ rows }: Schedule): ScheduledRow | null {
  const late = rows.filter(({ slack }) => slack < 0);
  return late.reduce<ScheduledRow | null>((worst, row) => (worst && worst.slack <= row.slack ? worst : row), null);
}

/** When a row would have to be done so that it fits: as long as it takes now, or shorter where it cannot start early enough; null when nothing is left. */
export function fittingDates({ latestStart, latestEnd }: ScheduledRow, earliest: string): Stretch | null {
  const startsOn = latestStart > earliest ? latestStart : earliest;
  return startsOn <= latestEnd ? { startsOn, endsOn: latestEnd } : null;
}

type Scheduler = (row: Dated) => ScheduledRow[];

/** Places rows before the last day of work. A table has many rows and few different dates, so each is counted once. */
function schedulerOf(latestEnd: string, calendar: WorkingCalendar): Scheduler {
  const daysOf = remembered((startsOn: string) => remembered((endsOn: string) => workingDaysWithin(calendar, startsOn, endsOn)));
  const latestStartOf = remembered((days: number) => subtractWorkingDays(calendar, addDays(latestEnd, 1), Math.max(days, 1)));
  const slackOf = remembered((endsOn: string) => {
    const late = workingDaysBetween(calendar, latestEnd, endsOn);
    return late > 0 ? -late : workingDaysBetween(calendar, endsOn, latestEnd);
  });
  return ({ id, startsOn, endsOn }) => {
    if (startsOn === null || endsOn === null || endsOn < startsOn) return [];
    const days = daysOf(startsOn)(endsOn);
    return [{ rowId: id, days, latestEnd, latestStart: latestStartOf(days), slack: slackOf(endsOn) }];
  };
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
