import { expect, test } from "@jest/globals";
import { arrowsOf, measurePlaces } from "./arrows";
import type { BoardRow } from "./board-rows";
import { timeAxis } from "./time-axis";

const axis = timeAxis({ from: "2026-01-01", to: "2026-04-10" }, "half"); // a hundred days

function measure(id: string, startsOn: string, endsOn: string, after: readonly string[] = []): BoardRow {
  const predecessors = after.map((one) => ({ id: one, position: 1 }));
  return { kind: "measure", key: id, level: 2, measure: { id, startsOn, endsOn, predecessors } } as unknown as BoardRow;
}
const problem = (id: string) => ({ kind: "problem", key: id, level: 1 }) as BoardRow;
const arrows = (rows: readonly BoardRow[], drawn: readonly number[]) => arrowsOf(rows, measurePlaces(rows), drawn, axis);

test("an arrow goes from the end of what comes first to the beginning of what waits for it", () => {
  const rows = [problem("p"), measure("a", "2026-01-01", "2026-01-10"), measure("b", "2026-01-21", "2026-01-30", ["a"])];
  expect(arrows(rows, [0, 1, 2])).toEqual([{ key: "a b", fromAt: 10, toAt: 20, fromRow: 1, toRow: 2, clashes: false }]);
});

test("what begins before the other ends clashes, and what lies outside the axis ends at its edge", () => {
  const rows = [measure("a", "2025-11-01", "2025-12-20", ["b"]), measure("b", "2026-01-01", "2026-08-01")];
  expect(arrows(rows, [0, 1])).toEqual([{ key: "b a", fromAt: 100, toAt: 0, fromRow: 1, toRow: 0, clashes: true }]);
});

test("of ten thousand rows only those in sight have arrows, also to what is out of sight", () => {
  const rows = Array.from({ length: 2_500 }, (_, number) => [
    problem(`p${number}`),
    measure(`a${number}`, "2026-01-01", "2026-01-10"),
    measure(`b${number}`, "2026-01-21", "2026-01-30", [`a${number}`]),
    measure(`c${number}`, "2026-02-01", "2026-02-10", [`b${number}`]),
  ]).flat();
  expect(rows).toHaveLength(10_000);
  expect(arrows(rows, [4_001]).map(({ key }) => key)).toEqual(["a1000 b1000"]);
  expect(arrows(rows, [4_002, 4_003, 4_004]).map(({ key }) => key)).toEqual(["a1000 b1000", "b1000 c1000"]);
  expect(arrows(rows, [0, 4])).toEqual([]);
});
