import { expect, test } from "@jest/globals";
import { dateWithin, dayOf, dayWithWeekday, fullDate, shortDate, shortDateTime, timeOf, weekOf } from "./dates";

test("an instant falls on the day of the product's civil time, wherever the clock stands", () => {
  expect(dayOf("2026-11-22T16:30:00.000Z")).toBe("2026-11-23");
  expect(timeOf("2026-11-22T16:30:05.000Z")).toBe("00:30");
  expect(timeOf("2026-11-22T16:30:05.000Z", true)).toBe("00:30:05");
});

test("days are written as each language writes them", () => {
  expect(shortDate("2026-11-03", "zh-CN")).toBe("11-03");
  expect(shortDate("2026-11-03", "en")).toBe("3 Nov");
  expect(fullDate("2026-11-03", "zh-CN")).toBe("2026-11-03");
  expect(fullDate("2026-11-03", "en")).toBe("3 Nov 2026");
  expect(shortDateTime("2026-11-19T08:20:00.000Z", "zh-CN")).toBe("11-19 16:20");
  expect(dayWithWeekday("2026-11-23", "zh-CN")).toBe("11 月 23 日 周一");
  expect(dayWithWeekday("2026-11-23", "en")).toBe("Mon 23 Nov");
});

test("the year stands only where it is another one", () => {
  expect(dateWithin("2026-12-31", "2026-11-23", "zh-CN")).toBe("12-31");
  expect(dateWithin("2027-01-20", "2026-11-23", "zh-CN")).toBe("2027-01-20");
});

test("weeks are counted by ISO 8601", () => {
  expect(weekOf("2026-11-23")).toBe(48);
  expect(weekOf("2027-01-01")).toBe(53);
  expect(weekOf("2024-12-30")).toBe(1);
});
