import { expect, test } from "@jest/globals";
import { dayLight, light } from "./light.js";

const dueAt = "2026-11-24T10:00:00.000Z";

test.each([
  ["2026-11-20T10:00:00.000Z", false, "GREEN"],
  ["2026-11-21T10:00:00.000Z", false, "YELLOW"],
  ["2026-11-24T10:00:00.000Z", false, "YELLOW"],
  ["2026-11-24T10:00:00.001Z", false, "RED"],
  ["2026-12-24T10:00:00.000Z", true, "DONE"],
] as const)("at %s, done %s, the light is %s", (now, done, expected) => {
  expect(light({ dueAt, now, done })).toBe(expected);
});

test("yellow begins as many days ahead as asked", () => {
  expect(light({ dueAt: new Date(dueAt), now: new Date("2026-11-15T10:00:00Z"), done: false }, 10)).toBe("YELLOW");
});

test.each([
  ["2026-11-13", false, "GREEN"],
  ["2026-11-14", false, "YELLOW"],
  ["2026-11-24", false, "YELLOW"],
  ["2026-11-25", false, "RED"],
  ["2026-12-24", true, "DONE"],
] as const)("on %s, done %s, the light of a day is %s", (today, done, expected) => {
  expect(dayLight({ deadline: "2026-11-24", today, done })).toBe(expected);
});
