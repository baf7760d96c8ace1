import { describe, expect, test } from "@jest/globals";
import { normalized } from "./answers.ts";
import { median, quantile } from "./load.ts";
import { globalId } from "./operations/operation.ts";
import { waitingPlans } from "./operations/waiting-plans.ts";
import { ratioComplaints } from "./quick.ts";
import type { Comparison, Reached } from "./results.ts";

const id = "019b76da-a800-7001-8000-000000000001";
const reached: Reached = { requestsPerSecond: 100, p50: 1, p99: 2, cpu: 1, databaseCpu: 1, failures: 0 };

function comparison(postgraphile: number, floor: number, failures = 0): Comparison {
  const ratio = (requests: number) => ({ requests, cpu: null });
  return { reached: { ours: { ...reached, failures } }, ratios: { PostGraphile: ratio(postgraphile), floor: ratio(floor) } };
}

describe("answers of different contenders", () => {
  test("are the same where only the way of writing them differs", () => {
    const ours = { id: globalId("Plan", id), dueAt: "2026-11-23T15:59:59.999Z", share: 1 / 3 };
    const theirs = { share: 0.33333333333, dueAt: "2026-11-23T23:59:59.999+08:00", id };
    expect(normalized([ours])).toEqual(normalized([theirs]));
  });

  test.each([
    [{ id }, { id: id.replace("1", "2") }],
    [{ dueAt: "2026-11-23T15:59:59.999Z" }, { dueAt: "2026-11-23T15:59:59.998Z" }],
    [{ count: 1 }, { count: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ name: null }, {}],
  ])("are not where a value differs: %j and %j", (one, other) => {
    expect(normalized(one)).not.toEqual(normalized(other));
  });
});

describe("the quick run", () => {
  test("has nothing to say where the least is reached", () => {
    expect(ratioComplaints(waitingPlans, comparison(3, 0.8))).toEqual([]);
  });

  test("complains of a ratio below the least, of one that is missing, and of failed answers", () => {
    expect(ratioComplaints(waitingPlans, comparison(0.01, 0.8))).toEqual([expect.stringContaining("PostGraphile")]);
    expect(ratioComplaints(waitingPlans, { ...comparison(3, 0.8), ratios: {} })).toHaveLength(2);
    expect(ratioComplaints(waitingPlans, comparison(3, 0.8, 5))).toEqual([expect.stringContaining("5 answers")]);
  });
});

test("the middle of some numbers", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0.99)).toBe(4);
});
