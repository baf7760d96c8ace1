import { expect, test } from "@jest/globals";
import { comparedWith, keptWith, lastReviewed } from "./compared-rounds";

const round = (number: number, decidedBy: string | null, state: "RETURNED" | "WITHDRAWN" = "RETURNED") => ({
  number,
  state,
  decidedAt: decidedBy && "2026-11-20T02:00:00Z",
  decidedBy: decidedBy === null ? null : { id: decidedBy },
});
const rounds = [round(1, "me"), round(2, "me"), round(3, "somebody"), round(4, null)];

test("changes since my last review count from the last round that I decided on", () => {
  expect(lastReviewed(rounds, "me", 4)).toBe(2);
  expect(lastReviewed(rounds, "me", 2)).toBe(1);
  expect(lastReviewed(rounds, "me", 1)).toBeNull();
  expect(lastReviewed(rounds, "nobody", 4)).toBeNull();
  expect(lastReviewed([round(1, null)], null, 4)).toBeNull();
});

test("a version is compared with the chosen one, else with the one before that was not withdrawn", () => {
  expect(comparedWith(null, rounds, 4, 2)).toBe(3);
  expect(comparedWith(1, rounds, 4, 2)).toBe(1);
  expect(comparedWith(0, rounds, 4, 2)).toBe(0);
  expect(comparedWith("mine", rounds, 4, 2)).toBe(2);
  expect(comparedWith("mine", rounds, 4, null)).toBe(3);
  expect(comparedWith(7, rounds, 4, 2)).toBe(3);
  expect(comparedWith(null, [round(1, "me"), round(2, null, "WITHDRAWN"), round(3, null)], 3, null)).toBe(1);
});

test("the choice stays when another version is read, unless it would be compared with itself or a later one", () => {
  expect(keptWith(1, 3)).toBe(1);
  expect(keptWith(3, 3)).toBeNull();
  expect(keptWith("mine", 2)).toBe("mine");
});
