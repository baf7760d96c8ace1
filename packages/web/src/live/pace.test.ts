import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { type Changed, Pace } from "./pace";

let told: (readonly string[] | null)[];
let pace: Pace;

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  pace = new Pace(2_000, (changed) => told.push(changed && [...changed]));
});
afterEach(() => {
  jest.useRealTimers();
});

const hear = (...ids: string[]) => pace.add(new Set(ids));

test("what changes once is told at once, and so is what changes after a pause", () => {
  hear("a");
  jest.advanceTimersByTime(2_001);
  hear("b");
  expect(told).toEqual([["a"], ["b"]]);
});

test("what changes all the time is told together, pause after pause, and the last of it, too", () => {
  for (const id of ["a", "b", "c", "b", "d"]) {
    hear(id);
    jest.advanceTimersByTime(600);
  }
  expect(told).toEqual([["a"], ["b", "c"]]);
  jest.advanceTimersByTime(2_000);
  expect(told).toEqual([["a"], ["b", "c"], ["d"]]);
  jest.advanceTimersByTime(10_000);
  expect(told).toHaveLength(3);
});

test("where anything may have changed, what waits is anything", () => {
  const anything: Changed = null;
  hear("a");
  pace.add(anything);
  hear("b");
  jest.advanceTimersByTime(2_000);
  expect(told).toEqual([["a"], null]);
});

test("whoever leaves is told nothing more", () => {
  hear("a");
  hear("b");
  pace.stop();
  jest.advanceTimersByTime(10_000);
  expect(told).toEqual([["a"]]);
});
