import { expect, test } from "@jest/globals";
import type { BoardMeasure, BoardProblem, BoardUnit } from "./board-queries";
import { type Branch, boardRows, type Known, parentIndex } from "./board-rows";
import { currentIndex, indexAfter } from "./grid-keys";

const unit = (id: string, overdue: number, childCount = 0) =>
  ({ id, childCount, problemFigures: { overdue, total: overdue } }) as BoardUnit;
const problem = (id: string, measureCount = 0) => ({ id, code: id, measureCount }) as BoardProblem;
const branch = (units: readonly BoardUnit[], problems: readonly BoardProblem[] = [], moreProblems = false): Branch => ({
  ...{ units, problems, moreProblems, moreUnits: false },
});

const top = unit("top", 5, 2);
const known: Known = {
  branches: new Map([
    ["top", branch([unit("calm", 1), unit("red", 4, 1)])],
    ["red", branch([unit("factory", 0)], [problem("p1", 2), problem("p2")], true)],
  ]),
  measures: new Map(),
};
const keys = (chosen: ReadonlyMap<string, boolean> = new Map(), from = known) => boardRows(top, chosen, from).map(({ key }) => key);

test("of themselves the top and the unit where most is overdue are unfolded, its own problems first", () => {
  expect(keys()).toEqual(["top", "calm", "red", "p1", "p2", "problems of red", "factory"]);
});

test("what somebody folds or unfolds stays so", () => {
  expect(
    keys(
      new Map([
        ["red", false],
        ["calm", true],
      ]),
    ),
  ).toEqual(["top", "calm", "branch of calm", "red"]);
  expect(keys(new Map([["top", false]]))).toEqual(["top"]);
});

test("a problem with measures unfolds to them; until they are there a row stands for them", () => {
  expect(keys(new Map([["p1", true]]))).toContain("measures of p1");
  expect(boardRows(top, new Map(), known).find(({ key }) => key === "p2")).toMatchObject({ open: undefined });
});

test("a branch that could not be fetched says so", () => {
  const failed: Known = { ...known, branches: new Map([["top", "failed"]]) };
  expect(boardRows(top, new Map(), failed)[1]).toMatchObject({ kind: "rest", what: "branch", failed: true });
});

test("keys move by the treegrid pattern", () => {
  const rows = boardRows(top, new Map(), known);
  const to = (key: string, from: number) => indexAfter(key, rows, from, 3);
  expect([to("ArrowDown", 0), to("ArrowUp", 0), to("End", 0), to("Home", 5), to("PageDown", 1), to("PageUp", 1)]).toEqual([
    1, 0, 6, 0, 4, 0,
  ]);
  expect([to("ArrowRight", 0), to("ArrowRight", 1), to("ArrowLeft", 3), to("ArrowLeft", 0), to("x", 0)]).toEqual([1, null, 2, null, null]);
  expect([parentIndex(rows, 6), parentIndex(rows, 2)]).toEqual([2, 0]);
});

test("whoever goes to a row that others come in the place of is on the first of these", () => {
  const unfolded = new Map([["p1", true]]);
  const waiting = boardRows(top, unfolded, known);
  const index = waiting.findIndex(({ key }) => key === "measures of p1");
  const measures = new Map([["p1", [{ id: "m1" }, { id: "m2" }] as BoardMeasure[]]]);
  const rows = boardRows(top, unfolded, { ...known, measures });
  expect(rows[currentIndex(rows, "measures of p1", { key: "measures of p1", index })]?.key).toBe("m1");
  expect(rows[currentIndex(rows, "m2", { key: "m2", index: 0 })]?.key).toBe("m2");
  expect([currentIndex(rows, null, { key: "m2", index: 3 }), currentIndex(rows, "gone", { key: "m2", index: 3 })]).toEqual([0, 0]);
});
