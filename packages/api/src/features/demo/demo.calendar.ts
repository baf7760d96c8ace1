import { addDays, isWorkingDay, nationalCalendar } from "@duban/schema";
import { dayOf } from "../../platform/clock.js";

/** A point of the story: working days from today (0 is the latest that has come) and a time of day in China. */
export interface Moment {
  readonly workingDay: number;
  readonly time: string;
}

const dayInMilliseconds = 86_400_000;

/** Writes a moment; negative days lie behind us. */
export function moment(workingDay: number, time: string): Moment {
  return { workingDay, time };
}

/** Days of the story, all counted from the day on which it is loaded, so that the demo is as fresh next year as today. */
export class DemoCalendar {
  readonly today: string;

  constructor(readonly now: Date) {
    this.today = dayOf(now);
  }

  /** The same story told so many days earlier. */
  daysAgo(days: number): DemoCalendar {
    return new DemoCalendar(new Date(this.now.getTime() - days * dayInMilliseconds));
  }

  /** The year that campaigns are named after. */
  get year(): string {
    return this.today.slice(0, 4);
  }

  /** The day some days from today, weekends counted. */
  day(offset: number): string {
    return addDays(this.today, offset);
  }

  /** Working day 0 is today, or the last one before days off; 1 is the next. */
  workingDay(number: number): string {
    let date = this.today;
    while (!isWorkingDay(nationalCalendar, date)) date = addDays(date, -1);
    const direction = Math.sign(number);
    for (let left = Math.abs(number); left > 0; ) {
      date = addDays(date, direction);
      if (isWorkingDay(nationalCalendar, date)) left -= 1;
    }
    return date;
  }

  /** The instant of a moment. */
  at(point: Moment): Date {
    return new Date(`${this.workingDay(point.workingDay)}T${point.time}:00+08:00`);
  }

  /** A day as Chinese text writes it: 12 月 15 日. */
  written(offset: number): string {
    const [, month, day] = this.day(offset).split("-");
    return `${Number(month)} 月 ${Number(day)} 日`;
  }
}
