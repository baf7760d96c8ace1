import { describe, expect, test } from "@jest/globals";
import { AttemptLimit } from "./attempt-limit.js";

const start = new Date("2026-11-23T08:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

describe("attempts", () => {
  test("are bounded until the window that began with the first is over", () => {
    const limit = new AttemptLimit(2, 60);
    expect([limit.take("a", start), limit.take("a", after(10)), limit.take("a", after(20))]).toEqual([0, 0, 40]);
    expect(limit.take("b", after(20))).toBe(0);
    expect(limit.take("a", after(60))).toBe(0);
  });

  test("that were none are given back", () => {
    const limit = new AttemptLimit(1, 60);
    limit.take("a", start);
    limit.giveBack("a");
    limit.giveBack("never taken");
    expect([limit.take("a", start), limit.take("a", start)]).toEqual([0, 60]);
  });

  test("of ever new keys do not fill the memory", () => {
    const limit = new AttemptLimit(1, 60, 2);
    for (const key of ["a", "b", "c"]) limit.take(key, start);
    expect([limit.take("c", start), limit.take("a", start)]).toEqual([60, 0]);
  });
});
