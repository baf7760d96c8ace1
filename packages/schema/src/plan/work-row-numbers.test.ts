import { expect, test } from "@jest/globals";
import { goodPlan } from "./plan.fixture.js";
import { numbersIn, workRowNumbers } from "./work-row-numbers.js";

const numbers = workRowNumbers(goodPlan().workTable);

test("a row is called by its section and its place in it", () => {
  expect(numbers.of("research-2")).toBe("2.2.2");
  expect(numbers.of("gone")).toBeNull();
});

test("where rows are listed, those of the same pillar come first and by their place alone", () => {
  expect(numbers.listed(["rectification-1", "research-2", "research-1"], "RESEARCH")).toBe("1, 2, 2.4.1");
  expect(numbers.listed(["research-1", "gone"], "LEARNING")).toBe("2.2.1, ?");
});

test("a row is found by either number", () => {
  expect(numbersIn("1, 2.2.1、3；?\n")).toEqual(["1", "2.2.1", "3", "?"]);
  expect([numbers.find("2", "RESEARCH"), numbers.find("2.2.2", "LEARNING"), numbers.find("3", "LEARNING")]).toEqual([
    "research-2",
    "research-2",
    null,
  ]);
});
