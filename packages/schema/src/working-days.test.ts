import { describe, expect, test } from "@jest/globals";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { addDays, daysBetween, isCalendarDate } from "./calendar-date.js";
import { lastAnnouncedYear } from "./national-days.js";
import {
  addWorkingDays,
  type CalendarException,
  calendarWith,
  holidaysWithin,
  isWorkingDay,
  nationalCalendar,
  subtractWorkingDays,
  workingCalendar,
  workingDaysBetween,
  workingDaysWithin,
} from "./working-days.js";

const weekdays = workingCalendar([]);
const day = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays("2025-01-01", offset));
const calendar = fc
  .array(fc.record({ date: day, working: fc.boolean() }), { maxLength: 60 })
  .map((days) => workingCalendar(days.map((one): CalendarException => ({ ...one, name: { zh: "日", en: "day" } }))));

describe("working days", () => {
  test("weekends are none", () => {
    expect(["2026-11-20", "2026-11-21", "2026-11-22"].map((date) => isWorkingDay(weekdays, date))).toEqual([true, false, false]);
  });

  test("holidays are none, and the weekends worked for them are", () => {
    expect(isWorkingDay(nationalCalendar, "2026-10-06")).toBe(false);
    expect(isWorkingDay(nationalCalendar, "2026-10-10")).toBe(true);
    expect(workingDaysBetween(nationalCalendar, "2026-09-30", "2026-10-10")).toBe(3);
    expect(addWorkingDays(nationalCalendar, "2026-09-30", 1)).toBe("2026-10-08");
    expect(subtractWorkingDays(nationalCalendar, "2026-10-08", 1)).toBe("2026-09-30");
  });

  test("a group sets days otherwise than the country", () => {
    const own = calendarWith([
      { date: "2026-10-06", working: true, name: "抢修" },
      { date: "2026-10-10", working: false, name: "厂庆" },
    ]);
    expect([isWorkingDay(own, "2026-10-06"), isWorkingDay(own, "2026-10-10"), isWorkingDay(own, "2026-10-01")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(workingDaysBetween(own, "2026-09-30", "2026-10-10")).toBe(3);
    expect(holidaysWithin(own, "2026-10-01", "2026-10-31").map(({ startsOn, endsOn, name }) => [startsOn, endsOn, name.zh])).toEqual([
      ["2026-10-01", "2026-10-05", "国庆节"],
      ["2026-10-07", "2026-10-07", "国庆节"],
      ["2026-10-10", "2026-10-10", "厂庆"],
    ]);
  });

  test("counting agrees with going day by day, on any calendar", () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: -10, max: 400 }), (days, from, length) => {
        let count = 0;
        for (let offset = 1; offset <= length; offset++) if (isWorkingDay(days, addDays(from, offset))) count++;
        expect(workingDaysBetween(days, from, addDays(from, length))).toBe(count);
      }),
    );
  });

  test("adding and subtracting lead to the working day that lies as far away", () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 300 }), (days, from, distance) => {
        const later = addWorkingDays(days, from, distance);
        expect([isWorkingDay(days, later), workingDaysBetween(days, from, later)]).toEqual([true, distance]);
        const earlier = subtractWorkingDays(days, from, distance);
        expect([isWorkingDay(days, earlier), workingDaysWithin(days, earlier, addDays(from, -1))]).toEqual([true, distance]);
      }),
    );
    expect(addWorkingDays(weekdays, "2026-11-21", 0)).toBe("2026-11-21");
  });

  test("ranges of years take no longer than ranges of days", () => {
    expect(workingDaysBetween(weekdays, "1900-01-01", "2199-12-31")).toBe(78_266);
    expect(daysBetween("1900-01-01", addWorkingDays(nationalCalendar, "1900-01-01", 70_000))).toBeGreaterThan(97_000);
  });
});

describe("the days of the country", () => {
  test("are those that the State Council has announced", () => {
    for (let date = "2025-01-01"; date <= `${lastAnnouncedYear}-12-31`; date = addDays(date, 1)) {
      expect([date, isWorkingDay(nationalCalendar, date)]).toEqual([date, chineseDays.isWorkday(date)]);
    }
  });

  test("are, where nothing is announced yet, those that the law fixes", () => {
    const firstOfMonth = chineseDays.getLunarDate("2027-02-06");
    expect([firstOfMonth.lunarMon, firstOfMonth.lunarDay]).toEqual([1, 1]);
    const lunar = (date: string) => {
      const { lunarMon, lunarDay } = chineseDays.getLunarDate(date);
      return [lunarMon, lunarDay];
    };
    expect(["2027-06-09", "2027-09-15", "2028-01-26", "2028-05-28", "2028-10-03"].map(lunar)).toEqual([
      [5, 5],
      [8, 15],
      [1, 1],
      [5, 5],
      [8, 15],
    ]);
    expect(holidaysWithin(nationalCalendar, "2027-01-01", "2027-03-31").map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2027-01-01", "2027-01-01"],
      ["2027-02-05", "2027-02-08"],
    ]);
  });
});

describe("calendar dates", () => {
  test.each(["2026-02-28", "2028-02-29", "1900-01-01", "2199-12-31"])("%s exists", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-1-1", "2026-01-01T00:00", ""])(
    "%p does not",
    (date) => {
      expect(isCalendarDate(date)).toBe(false);
    },
  );

  test("days are counted over the turn of the year", () => {
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
    expect(addDays("2027-01-02", -3)).toBe("2026-12-30");
  });
});
