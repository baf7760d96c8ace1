import { expect, test } from "@jest/globals";
import { light } from "./light.js";

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
