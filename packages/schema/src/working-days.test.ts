import { describe, expect, test } from "@jest/globals";
import { addDays, daysBetween, isCalendarDate } from "./calendar-date.js";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.js";

describe("working days", () => {
  test("weekends are none", () => {
    expect(isWorkingDay("2026-11-20")).toBe(true);
    expect(isWorkingDay("2026-11-21")).toBe(false);
    expect(isWorkingDay("2026-11-22")).toBe(false);
  });

  test("counting agrees with going day by day", () => {
    for (let start = 0; start < 7; start++) {
      const from = addDays("2026-11-16", start);
      for (let length = 0; length < 30; length++) {
        const to = addDays(from, length);
        let count = 0;
        for (let day = 1; day <= length; day++) if (isWorkingDay(addDays(from, day))) count++;
        expect(workingDaysBetween(from, to)).toBe(count);
      }
    }
    expect(workingDaysBetween("2026-11-20", "2026-11-10")).toBe(0);
  });

  test("adding leads to the day that lies as far away", () => {
    expect(addWorkingDays("2026-11-20", 3)).toBe("2026-11-25");
    expect(addWorkingDays("2026-11-21", 0)).toBe("2026-11-21");
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
