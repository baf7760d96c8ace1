import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { drawSample, sampleSize } from "./sample.js";

const codes = fc.uniqueArray(
  fc.integer({ min: 1, max: 9_999 }).map((number) => `WT2026-${String(number).padStart(3, "0")}`),
  { maxLength: 60 },
);
const percent = fc.integer({ min: 1, max: 100 });
const seed = fc.string({ minLength: 1, maxLength: 32 });

describe("a sample", () => {
  test("is what the published rule says, so that anybody draws the same with sha256sum", async () => {
    const pool = ["WT2026-001", "WT2026-002", "WT2026-003", "WT2026-004", "WT2026-005"];
    const hash = (code: string) => createHash("sha256").update(`0123456789abcdef:${code}`).digest("hex");
    const byHand = [...pool].sort((one, other) => hash(one).localeCompare(hash(other))).slice(0, 2);
    expect(await drawSample(pool, "0123456789abcdef", 40)).toEqual(byHand);
    expect(await drawSample(pool, "0123456789abcdef", 40)).toEqual(["WT2026-004", "WT2026-001"]);
  });

  test("draws the same whatever the order of the pool, each once, as many as the share says", async () => {
    await fc.assert(
      fc.asyncProperty(codes, seed, percent, async (pool, word, share) => {
        const drawn = await drawSample(pool, word, share);
        expect(await drawSample([...pool].reverse(), word, share)).toEqual(drawn);
        expect(drawn).toHaveLength(sampleSize(pool.length, share));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((code) => pool.includes(code))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("of a larger share begins with the one of a smaller share", async () => {
    await fc.assert(
      fc.asyncProperty(codes, seed, percent, async (pool, word, share) => {
        const all = await drawSample(pool, word, 100);
        expect(all.slice(0, sampleSize(pool.length, share))).toEqual(await drawSample(pool, word, share));
      }),
      { numRuns: 30 },
    );
  });

  test("has at least one wherever there is one, and never more than there are", () => {
    expect([sampleSize(0, 10), sampleSize(1, 1), sampleSize(10, 10), sampleSize(11, 10), sampleSize(7, 100)]).toEqual([0, 1, 1, 2, 7]);
  });
});
