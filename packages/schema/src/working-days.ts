import { addDays, daysBetween } from "./calendar-date.js";
import type { Text } from "./locale.js";
import { nationalDays } from "./national-days.js";

/** A day that is not what its weekday says: a holiday, or a weekend on which people work. */
export interface CalendarException {
  readonly date: string;
  readonly working: boolean;
  /** Why, such as 春节. */
  readonly name: Text;
}

/** Which days are worked: Monday to Friday, and what the exceptions say otherwise. */
export interface WorkingCalendar {
  readonly exceptions: ReadonlyMap<string, CalendarException>;
  /** Days from Monday to Friday that are off, in order. */
  readonly daysOff: readonly string[];
  /** Days of weekends that are worked, in order. */
  readonly daysOn: readonly string[];
}

/** Monday to Friday but for the exceptions; of two for the same day the later one holds. */
export function workingCalendar(exceptions: Iterable<CalendarException>): WorkingCalendar {
  const byDate = new Map([...exceptions].map((exception) => [exception.date, exception]));
  const sorted = [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  const dates = (working: boolean) =>
    sorted.flatMap((exception) => (exception.working === working && isWeekend(exception.date) === working ? [exception.date] : []));
  return { exceptions: byDate, daysOff: dates(false), daysOn: dates(true) };
}

/** The calendar of the country, which holds for every group where it says nothing else. */
export const nationalCalendar = workingCalendar(nationalDays);

/** A day that a group sets otherwise than the country does. */
export interface OwnCalendarDay {
  readonly date: string;
  readonly working: boolean;
  readonly name: string;
}

/** The calendar of a group: the country's, and over it the days that the group sets otherwise. */
export function calendarWith(days: readonly OwnCalendarDay[]): WorkingCalendar {
  if (days.length === 0) return nationalCalendar;
  return workingCalendar([...nationalDays, ...days.map(({ date, working, name }) => ({ date, working, name: { zh: name, en: name } }))]);
}

/** Whether people work on a day. */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  return calendar.exceptions.get(date)?.working ?? !isWeekend(date);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weekday = new Date(from).getUTCDay();
  let count = Math.floor(days / 7) * 5;
  for (let day = 1; day <= days % 7; day++) if (!isWeekendDay((weekday + day) % 7)) count++;
  return count - within(calendar.daysOff, from, to) + within(calendar.daysOn, from, to);
}

/** How many working days a stretch holds, both ends counted. */
export function workingDaysWithin(calendar: WorkingCalendar, startsOn: string, endsOn: string): number {
  return workingDaysBetween(calendar, addDays(startsOn, -1), endsOn);
}

/** The working day that lies `days` working days after a day; the day itself for none. */
export function addWorkingDays(calendar: WorkingCalendar, from: string, days: number): string {
  if (days <= 0) return from;
  const distance = leastDistance(days, calendar, (far) => workingDaysBetween(calendar, from, addDays(from, far)));
  return addDays(from, distance);
}

/** The working day that lies `days` working days before a day; the day itself for none. */
export function subtractWorkingDays(calendar: WorkingCalendar, from: string, days: number): string {
  if (days <= 0) return from;
  const before = addDays(from, -1);
  const distance = leastDistance(days, calendar, (far) => workingDaysWithin(calendar, addDays(from, -far), before));
  return addDays(from, -distance);
}

/** Days off that belong together, with their name; ordinary weekends have none. */
export interface Holiday {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly name: Text;
}

/** The named days off of a stretch, joined where one follows the other under the same name. */
export function holidaysWithin(calendar: WorkingCalendar, startsOn: string, endsOn: string): Holiday[] {
  const days = [...calendar.exceptions.values()].filter(({ date, working }) => !working && date >= startsOn && date <= endsOn);
  days.sort((one, other) => (one.date < other.date ? -1 : 1));
  const found: Holiday[] = [];
  for (const { date, name } of days) {
    const last = found.at(-1);
    if (last && last.name.zh === name.zh && addDays(last.endsOn, 1) === date) found[found.length - 1] = { ...last, endsOn: date };
    else found.push({ startsOn: date, endsOn: date, name });
  }
  return found;
}

function isWeekend(date: string): boolean {
  return isWeekendDay(new Date(date).getUTCDay());
}

function isWeekendDay(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}

/** How many of the sorted dates lie after `from`, up to and including `to`. */
function within(dates: readonly string[], from: string, to: string): number {
  return countUpTo(dates, to) - countUpTo(dates, from);
}

function countUpTo(dates: readonly string[], last: string): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as string) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least distance, in days, at which so many working days have been counted; every day off puts it off by one at most. */
function leastDistance(days: number, calendar: WorkingCalendar, countAt: (distance: number) => number): number {
  let [low, high] = [1, Math.ceil((days + calendar.daysOff.length) / 5) * 7 + 7];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (countAt(middle) >= days) high = middle;
    else low = middle + 1;
  }
  return low;
}
