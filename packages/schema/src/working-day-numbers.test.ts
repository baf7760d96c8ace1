import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "./calendar-date.js";
import { workingDayNumbers } from "./working-day-numbers.js";
import { isWorkingDay, nationalCalendar, subtractWorkingDays, workingCalendar, workingDaysBetween } from "./working-days.js";

const day = fc.integer({ min: -4_000, max: 12_000 }).map((offset) => addDays("2000-01-01", offset));

test("count as the calendar does, on both sides of where they begin", () => {
  const calendars = fc
    .array(fc.record({ date: day, working: fc.boolean() }), { maxLength: 40 })
    .map((days) => workingCalendar(days.map((one) => ({ ...one, name: { zh: "日", en: "day" } }))));
  fc.assert(
    fc.property(calendars, day, day, (calendar, one, other) => {
      const numbers = workingDayNumbers(calendar);
      const [from, to] = [one, other].sort() as [string, string];
      expect(numbers.of(to) - numbers.of(from)).toBe(workingDaysBetween(calendar, from, to));
      const last = numbers.at(numbers.of(one));
      expect([isWorkingDay(calendar, last), last <= one, workingDaysBetween(calendar, last, one)]).toEqual([true, true, 0]);
      expect(numbers.at(numbers.of(one) - 3)).toBe(subtractWorkingDays(calendar, addDays(one, 1), 4));
    }),
  );
});

test("end where days do", () => {
  expect(workingDayNumbers(nationalCalendar).at(-10_000_000)).toBe("1900-01-01");
});
