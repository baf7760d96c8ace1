import { expect, test } from "@jest/globals";
import { barsOf, type Timed } from "./bars";
import { timeAxis } from "./time-axis";

const axis = timeAxis({ from: "2026-11-01", to: "2026-11-30" }, "half");
const today = "2026-11-20";
const problem: Timed = {
  startsOn: "2026-11-01",
  firstEndsOn: "2026-11-25",
  endsOn: "2026-11-25",
  doneOn: null,
  percent: 50,
  light: "YELLOW",
};
const day = 100 / 30;

function drawn(timed: Partial<Timed>) {
  const { pieces, ...rest } = barsOf({ ...problem, ...timed }, today, axis);
  return {
    ...rest,
    pieces: Object.fromEntries(pieces.map(({ kind, at, width }) => [kind, [Math.round(at / day), Math.round((at + width) / day)]])),
  };
}

test("what is open: planned to its deadline, gone on to today, half of that worked off", () => {
  const { pieces, firstDeadline, deadline } = drawn({});
  expect(pieces).toEqual({ plan: [0, 25], rest: [0, 20], done: [0, 10] });
  expect(firstDeadline).toBeCloseTo(25 * day);
  expect(deadline).toBeNull();
});

test("what is late stops at its deadline and is hatched from there to today", () => {
  const { pieces, wordsAt } = drawn({ endsOn: "2026-11-10", firstEndsOn: "2026-11-10", light: "RED", percent: 100 });
  expect(pieces).toEqual({ plan: [0, 10], rest: [0, 10], done: [0, 10], late: [10, 20] });
  expect(wordsAt).toBeCloseTo(20 * day);
});

test("what was put off keeps its first deadline", () => {
  const { pieces, firstDeadline, deadline } = drawn({ firstEndsOn: "2026-11-10" });
  expect(pieces).toMatchObject({ plan: [0, 10], slip: [9, 25] });
  expect([firstDeadline, deadline].map((at) => Math.round(Number(at) / day))).toEqual([10, 25]);
});

test("what is done has one bar, to the day it was done", () => {
  expect(drawn({ doneOn: "2026-11-15", light: "DONE", percent: 100 }).pieces).toEqual({ plan: [0, 25], closed: [0, 15] });
});

test("what is out of sight is cut off or left out", () => {
  expect(drawn({ startsOn: "2026-10-01", firstEndsOn: "2026-12-20", endsOn: "2026-12-20" })).toMatchObject({
    pieces: { plan: [0, 30] },
    firstDeadline: null,
  });
  expect(drawn({ startsOn: "2026-09-01", firstEndsOn: "2026-10-20", endsOn: "2026-10-20", doneOn: "2026-10-10" }).pieces).toEqual({});
});
