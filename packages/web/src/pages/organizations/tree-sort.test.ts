import { expect, test } from "@jest/globals";
import type { TreeUnit } from "./supervision-queries";
import { nextSort, sortedSiblings } from "./tree-sort";

function unit(id: string, asked: number, overdue: number, firstPassYield: number | null): TreeUnit {
  return { id, planFigures: { asked, overdue, firstPassYield } } as TreeUnit;
}

const units = [unit("a", 3, 1, 0.5), unit("b", 0, 0, null), unit("c", 2, 2, 1), unit("d", 1, 1, null)];

test("siblings stand in the order of the tree until a column is chosen", () => {
  expect(sortedSiblings(units, { key: null, descending: false }).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("equal siblings keep their order and those without a figure come last either way", () => {
  expect(sortedSiblings(units, { key: "overdue", descending: true }).map(({ id }) => id)).toEqual(["c", "a", "d", "b"]);
  expect(sortedSiblings(units, { key: "yield", descending: false }).map(({ id }) => id)).toEqual(["a", "c", "b", "d"]);
});

test("a column shows its worst first, then its best, then the tree again", () => {
  const first = nextSort({ key: null, descending: false }, "overdue");
  const second = nextSort(first, "overdue");
  expect([first, second, nextSort(second, "overdue")]).toEqual([
    { key: "overdue", descending: true },
    { key: "overdue", descending: false },
    { key: null, descending: false },
  ]);
  expect(nextSort(first, "yield")).toEqual({ key: "yield", descending: false });
});
