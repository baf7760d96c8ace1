import { addDays } from "@duban/schema";
import { expect, test } from "@jest/globals";
import { cellsOnAxis, dueCells } from "./due-cells";
import { timeAxis } from "./time-axis";

const halfOf = (day: string) => `${day.slice(0, 8)}${Number(day.slice(8)) < 16 ? "01" : "16"}`;

/** The same from each deadline by itself. */
function counted(deadlines: readonly string[], today: string) {
  const halves = new Map<string, { overdue: number; others: number }>();
  for (const deadline of deadlines) {
    const late = Number(deadline < today);
    const known = halves.get(halfOf(deadline)) ?? { overdue: 0, others: 0 };
    halves.set(halfOf(deadline), { overdue: known.overdue + late, others: known.others + 1 - late });
  }
  return [...halves].sort(([left], [right]) => (left < right ? -1 : 1)).map(([from, counts]) => ({ from, ...counts }));
}

test("from the counts of each half and the number of late ones follows what every deadline by itself would say, on every day of a year", () => {
  for (let day = 0; day < 366; day += 1) {
    const today = addDays("2026-02-01", day);
    const deadlines = Array.from({ length: 120 }, (_, index) => addDays(today, ((index * 37 + day * 11) % 140) - 60));
    const expected = counted(deadlines, today);
    const overdue = expected.reduce((all, each) => all + each.overdue, 0);
    const due = expected.map(({ from, overdue: late, others }) => ({ from, count: late + others }));
    const cells = dueCells({ overdue, due }, today);
    expect(cells.map(({ until, ...cell }) => cell)).toEqual(expected);
    for (const { from, until } of cells) expect([halfOf(until), halfOf(addDays(until, -1))]).toEqual([until, from]);
  }
});

test("where the columns are months, both halves stand in one", () => {
  const due = [
    { from: "2026-12-01", count: 2 },
    { from: "2026-12-16", count: 3 },
  ];
  const cells = dueCells({ overdue: 0, due }, "2026-11-01");
  const axis = timeAxis({ from: "2026-11-01", to: "2027-01-31" }, "quarter");
  expect(cellsOnAxis(cells, axis)).toEqual([{ from: "2026-12-01", until: "2027-01-01", overdue: 0, others: 5 }]);
  expect(cellsOnAxis(cells, timeAxis({ from: "2027-01-01", to: "2027-02-28" }, "half"))).toEqual([]);
});
