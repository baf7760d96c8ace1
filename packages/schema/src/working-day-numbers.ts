import { addDays } from "./calendar-date.js";
import { addWorkingDays, subtractWorkingDays, type WorkingCalendar, workingDaysBetween } from "./working-days.js";

/** The working days of a calendar numbered in their order, so that many days are counted with as whole numbers. */
export interface WorkingDayNumbers {
  /** The number of a working day; of any other day that of the last working day before it. */
  of(date: string): number;
  /** The working day of a number; none before the year 1900. */
  at(number: number): string;
}

/** The working day before it has the number 0; nothing depends on which day it is. */
const begins = "2000-01-01";
const earliest = "1900-01-01";

const known = new WeakMap<WorkingCalendar, WorkingDayNumbers>();

/** The numbers of a calendar's working days. Each is counted once, however often a schedule is made. */
export function workingDayNumbers(calendar: WorkingCalendar): WorkingDayNumbers {
  const before = known.get(calendar);
  if (before) return before;
  const of = remembered((date: string) =>
    date > begins ? workingDaysBetween(calendar, begins, date) : -workingDaysBetween(calendar, date, begins),
  );
  const dateAt = remembered((number: number) =>
    number > 0 ? addWorkingDays(calendar, begins, number) : subtractWorkingDays(calendar, addDays(begins, 1), 1 - number),
  );
  const numbers: WorkingDayNumbers = { of, at: (number) => (number < of(earliest) ? earliest : dateAt(number)) };
  known.set(calendar, numbers);
  return numbers;
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? compute(key);
    values.set(key, value);
    return value;
  };
}
