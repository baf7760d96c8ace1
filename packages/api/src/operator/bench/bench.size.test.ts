import { describe, expect, test } from "@jest/globals";
import { sizeOf } from "./bench.size.js";

const sum = (levels: readonly number[]) => levels.reduce((total, count) => total + count, 0);

describe("the tree of a group to measure with", () => {
  test.each([3, 4, 5, 8, 12])("has %i levels and the organizations that were asked for, one of them on top", (depth) => {
    const { levels } = sizeOf({ organizations: 1_000, depth });
    expect(levels).toHaveLength(depth);
    expect(levels[0]).toBe(1);
    expect(sum(levels)).toBe(1_000);
    expect(Math.min(...levels)).toBeGreaterThan(0);
  });

  test("is a chain down to where it gets wider, as wide as one without the chain", () => {
    const [flat, deep] = [5, 8].map((depth) => sizeOf({ organizations: 10_000, depth }).levels);
    expect(deep?.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(deep?.slice(3, 7)).toEqual(flat?.slice(0, 4));
  });

  test("has no fewer levels than three and no more than twenty", () => {
    expect(() => sizeOf({ organizations: 1_000, depth: 2 })).toThrow("--depth is a number from 3 to 20.");
    expect(() => sizeOf({ organizations: 1_000, depth: 21 })).toThrow("--depth");
  });
});
