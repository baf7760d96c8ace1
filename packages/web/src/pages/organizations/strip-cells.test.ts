import { expect, test } from "@jest/globals";
import { type StripBranch, shareOf, stripCells } from "./strip-cells";

function unit(id: string, all: number, overdue: number, below: StripBranch[] = []): StripBranch {
  return { id, name: id, nameEn: "", all, overdue, below };
}

test("a unit is as wide as the plans it was asked for, and its own plan leaves room beside what is below it", () => {
  const top = unit("top", 10, 2, [unit("a", 6, 0, [unit("a1", 3, 0), unit("a2", 0, 0)]), unit("b", 4, 2)]);
  const cells = stripCells(top).map(({ unit: { id }, line, left, width }) => ({
    id,
    line,
    left: Number(left.toFixed(3)),
    width: Number(width.toFixed(3)),
  }));
  expect(cells).toEqual([
    { id: "a", line: 0, left: 0, width: 0.6 },
    { id: "b", line: 0, left: 0.6, width: 0.4 },
    { id: "a1", line: 1, left: 0, width: 0.3 },
  ]);
});

test("the shade follows the share that is overdue, so that a small bad unit is not hidden by a large good one", () => {
  expect([0, 1, 3, 6, 10].map((overdue) => shareOf({ all: 40, overdue }))).toEqual(["0", "5", "10", "20", "more"]);
  expect(shareOf({ all: 0, overdue: 0 })).toBe("0");
});
