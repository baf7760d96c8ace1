import { workingDayNumbers } from "../working-day-numbers.js";
import type { WorkingCalendar } from "../working-days.js";
import { type WorkOrder, workOrder } from "./predecessors.js";
import { fittingDates, type Schedule, type ScheduleRow, type Stretch, stretchOf } from "./schedule.js";

interface Adjustment {
  readonly rows: readonly ScheduleRow[];
  readonly schedule: Pick<Schedule, "rows">;
  readonly calendar: WorkingCalendar;
  /** The first day on which anything can still be done. */
  readonly soonest: string;
}

/**
 * The dates that put a row right together with everything that it waits for and that waits for it: what ends too late goes to its latest
 * dates, then what would start before its predecessors have ended goes behind them, which the schedule has left room for. Rows that are
 * right, or done, keep their dates and are not named. Null when there is no time left for one of them.
 */
export function adjustedDates(rowId: string, { rows, schedule, calendar, soonest }: Adjustment): ReadonlyMap<string, Stretch> | null {
  const numbers = workingDayNumbers(calendar);
  const order = workOrder(rows);
  const linked = linkedRows(order, rowId);
  const scheduled = new Map(schedule.rows.map((row) => [row.rowId, row]));
  const changed = new Map<string, Stretch>();
  /** When rows end as they will stand; for one without dates when what it waits for ends. */
  const ends = new Map<ScheduleRow, string>();
  for (const row of order.rows) {
    if (!linked.has(row)) continue;
    const stretch = stretchOf(row);
    const place = scheduled.get(row.id);
    const { doneOn = null } = row;
    if (doneOn !== null && (place?.slack ?? 0) >= 0) continue;
    const ahead = order.predecessorsOf(row).reduce((latest, each) => later(latest, ends.get(each) ?? ""), "");
    if (!stretch || !place) {
      ends.set(row, ahead);
      continue;
    }
    const earliest = stretch.startsOn < soonest ? stretch.startsOn : soonest;
    let dates = place.slack < 0 ? fittingDates(place, earliest) : stretch;
    if (!dates) return null;
    if (dates.startsOn <= ahead) {
      const first = numbers.of(ahead) + 1;
      dates = { startsOn: numbers.at(first), endsOn: numbers.at(first + Math.max(place.days, 1) - 1) };
    }
    ends.set(row, dates.endsOn);
    if (dates.startsOn !== stretch.startsOn || dates.endsOn !== stretch.endsOn) changed.set(row.id, dates);
  }
  return changed;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** A row with all that hang together with it. */
function linkedRows({ rows, predecessorsOf }: WorkOrder<ScheduleRow>, rowId: string): ReadonlySet<ScheduleRow> {
  const after = new Map<ScheduleRow, ScheduleRow[]>();
  for (const row of rows) {
    for (const predecessor of predecessorsOf(row)) {
      const waiting = after.get(predecessor);
      if (waiting) waiting.push(row);
      else after.set(predecessor, [row]);
    }
  }
  const found = new Set(rows.filter(({ id }) => id === rowId));
  for (const row of found) for (const next of [...predecessorsOf(row), ...(after.get(row) ?? [])]) found.add(next);
  return found;
}
