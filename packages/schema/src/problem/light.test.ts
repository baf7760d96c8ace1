import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays } from "../calendar-date.js";
import { problemLight } from "./light.js";

const today = "2026-11-23";
const base = { done: false, deadline: "2027-03-01", firstDeadline: "2027-03-01" };

test("is green until some days before the deadline, red after it, done at the end", () => {
  expect(problemLight(base, today)).toBe("GREEN");
  expect(problemLight(base, "2027-02-18")).toBe("GREEN");
  expect(problemLight(base, "2027-02-19")).toBe("YELLOW");
  expect(problemLight({ ...base, yellowDays: 20 }, "2027-02-09")).toBe("YELLOW");
  expect(problemLight(base, "2027-03-01")).toBe("YELLOW");
  expect(problemLight(base, "2027-03-02")).toBe("RED");
  expect(problemLight({ ...base, done: true }, "2027-03-02")).toBe("DONE");
});

test("is yellow while it is behind schedule, and for good once its deadline was moved", () => {
  expect(problemLight({ ...base, behindFrom: addDays(today, 1) }, today)).toBe("GREEN");
  expect(problemLight({ ...base, behindFrom: today }, today)).toBe("YELLOW");
  expect(problemLight({ ...base, firstDeadline: "2026-12-31" }, today)).toBe("YELLOW");
});

test("never gets better by itself from one day to the next", () => {
  const order = ["GREEN", "YELLOW", "RED"];
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
  const times = fc.record({ deadline: day, firstDeadline: day, behindFrom: fc.option(day), yellowDays: fc.nat(30) });
  fc.assert(
    fc.property(times, day, (time, on) => {
      const before = problemLight({ ...time, done: false }, on);
      expect(order.indexOf(problemLight({ ...time, done: false }, addDays(on, 1)))).toBeGreaterThanOrEqual(order.indexOf(before));
    }),
  );
});
