import { expect, test } from "@jest/globals";
import { dayAfterKey, monthsOf, weekdays } from "./calendar-days";

test("a year has its months with all their days", () => {
  const months = monthsOf(2028);
  expect(months.map(({ length }) => length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(months[1]?.at(-1)).toBe("2028-02-29");
});

test("weeks begin on Monday", () => {
  expect(weekdays("zh-CN").map(({ short }) => short)).toEqual(["一", "二", "三", "四", "五", "六", "日"]);
  expect(weekdays("en")[6]?.long).toBe("Sunday");
});

test.each([
  ["ArrowLeft", "2026-12-31", "2026-12-30"],
  ["ArrowDown", "2026-11-28", "2026-12-05"],
  ["Home", "2026-11-28", "2026-11-01"],
  ["End", "2026-11-28", "2026-11-30"],
  ["PageUp", "2026-03-31", "2026-02-28"],
  ["PageDown", "2026-12-31", "2027-01-31"],
  ["a", "2026-12-31", null],
])("%s from %s leads to %s", (key, from, to) => {
  expect(dayAfterKey(from, key)).toBe(to);
});
