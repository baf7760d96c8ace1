import { addWorkingDays, isWorkingDay, nationalCalendar } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { DemoCalendar, moment } from "./demo.calendar.js";

function on(day: string): DemoCalendar {
  return new DemoCalendar(new Date(`${day}T09:40:00+08:00`));
}

describe("the calendar of the demo", () => {
  test("counts working days from the latest that has come", () => {
    const monday = on("2026-11-23");
    expect([-2, -1, 0, 1].map((number) => monday.workingDay(number))).toEqual(["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"]);
    const sunday = on("2026-11-22");
    expect([-1, 0, 1].map((number) => sunday.workingDay(number))).toEqual(["2026-11-19", "2026-11-20", "2026-11-23"]);
  });

  test("lets what was submitted on working day -2 fall due, three working days later, on the next one: on every day of the year", () => {
    for (let offset = 0; offset < 366; offset += 1) {
      const calendar = on(on("2026-11-23").day(offset));
      expect(addWorkingDays(nationalCalendar, calendar.workingDay(-2), 3)).toBe(calendar.workingDay(1));
      expect(calendar.workingDay(1) > calendar.today && isWorkingDay(nationalCalendar, calendar.workingDay(1))).toBe(true);
      expect(calendar.workingDay(-1) < calendar.today).toBe(true);
    }
  });

  test("tells times and days as in China", () => {
    const calendar = new DemoCalendar(new Date("2026-11-22T17:00:00Z"));
    expect(calendar.today).toBe("2026-11-23");
    expect(calendar.at(moment(0, "18:00")).toISOString()).toBe("2026-11-23T10:00:00.000Z");
    expect(calendar.written(22)).toBe("12 月 15 日");
    expect(calendar.daysAgo(365).year).toBe("2025");
  });
});
