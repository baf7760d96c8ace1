import { expect, test } from "@jest/globals";
import { shifted, spanAround, timeAxis, zooms } from "./time-axis";

const today = "2026-11-23";

test.each(zooms)("%s: whole units of time around today, from the left edge to the right one", (zoom) => {
  const span = spanAround(today, zoom);
  expect(span.from < today && today < span.to).toBe(true);
  const axis = timeAxis(span, zoom);
  expect([axis.at(span.from), axis.end(span.to)]).toEqual([0, 100]);
  for (const ticks of [axis.major, axis.minor]) {
    expect(ticks[0]?.at).toBe(0);
    expect(ticks.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(ticks.every(({ width }) => width > 0)).toBe(true);
  }
});

test("halves of months begin on the first and on the sixteenth", () => {
  const axis = timeAxis({ from: "2026-11-01", to: "2026-12-31" }, "half");
  expect(axis.minor.map(({ day }) => day)).toEqual(["2026-11-01", "2026-11-16", "2026-12-01", "2026-12-16"]);
  expect(axis.major.map(({ day }) => day)).toEqual(["2026-11-01", "2026-12-01"]);
});

test("a span that begins anywhere has its first stroke there", () => {
  expect(timeAxis({ from: "2026-11-10", to: "2026-12-20" }, "half").major[0]).toMatchObject({ day: "2026-11-10", at: 0 });
});

test("earlier and later are steps of the same length", () => {
  const span = spanAround(today, "half");
  expect(shifted(shifted(span, 1), -1)).toEqual(span);
  expect(shifted(span, 1).from > span.from).toBe(true);
});
