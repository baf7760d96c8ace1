import { describe, expect, test } from "@jest/globals";
import type { PlanContent } from "../content.js";
import { goodPlan, planWith } from "../plan.fixture.js";
import { type CellValue, cellWords } from "./cells.js";
import { planSheets } from "./plan-sheets.js";
import { readSheets } from "./read-sheets.js";
import { sheetCells } from "./write-sheets.js";

const names = { organizations: [], problems: [] };
const frame = { startsOn: "2026-10-01", endsOn: "2026-12-31" };

const base = planWith(({ workTable }) => {
  for (const row of workTable) {
    if (row.id === "learning-2") row.predecessorIds = ["learning-1"];
    if (row.id === "research-2") row.predecessorIds = ["research-1", "learning-2"];
  }
});

/** What a plan says after somebody has worked on its work table, and what was wrong with it by cell. */
function readAfter(change: (table: CellValue[][]) => void, content = base) {
  const words = cellWords(content, names, "zh_CN");
  const sheets = planSheets.map((sheet) => ({ name: sheet.name.zh, rows: sheetCells(sheet, content, words) }));
  const table = sheets.find(({ rows }) => rows[0]?.[0] === "workTable")?.rows ?? [];
  change(table);
  const read = readSheets({ sheets, base: content, names, locale: "zh_CN", frame });
  return { ...read, where: read.problems.map(({ cell, code }) => `${cell} ${code}`) };
}

const at = (table: CellValue[][], path: string) => table[0]?.indexOf(path) ?? -1;

function put(table: CellValue[][], row: number, path: string, value: CellValue) {
  const cells = table[row + 1];
  if (cells) cells[at(table, path)] = value;
}

const waiting = ({ workTable }: PlanContent) =>
  Object.fromEntries(workTable.flatMap(({ id, predecessorIds }) => (predecessorIds.length > 0 ? [[id, predecessorIds]] : [])));

const unchanged = { "learning-2": ["learning-1"], "research-2": ["research-1", "learning-2"] };

test("rows have a number by which others name them", () => {
  readAfter((table) => {
    expect(table.slice(2).map((cells) => cells[at(table, "#")])).toEqual([
      "2.1.1",
      "2.1.2",
      "2.2.1",
      "2.2.2",
      "2.3.1",
      "2.3.2",
      "2.4.1",
      "2.4.2",
    ]);
    expect(table[5]?.[at(table, "predecessorIds")]).toBe("2.2.1, 2.1.2");
    expect([table[1]?.[at(table, "#")], table[1]?.[at(table, "predecessorIds")]]).toEqual(["序号", "紧前工作"]);
  });
});

test("a sheet that nobody touched says what it said", () => {
  expect(readAfter(() => undefined)).toMatchObject({ content: base, problems: [] });
});

test("numbers are read as they stand beside the rows, in full or within the pillar, whatever was put in above", () => {
  const { content, where } = readAfter((table) => {
    put(table, 8, "predecessorIds", "1；2.3.2");
    put(table, 1, "predecessorIds", 2);
    put(table, 2, "predecessorIds", null);
    const added: CellValue[] = Array(table[0]?.length).fill(null);
    table.splice(2, 0, added);
    put(table, 1, "pillar", "学习教育");
    put(table, 1, "task", "新任务");
    put(table, 1, "#", "新1");
    put(table, 4, "predecessorIds", "新1");
  });
  expect(where).toEqual([]);
  const added = content.workTable[0]?.id;
  expect(waiting(content)).toEqual({
    "learning-1": ["learning-2"],
    "research-1": [added],
    "research-2": ["research-1", "learning-2"],
    "rectification-2": ["rectification-1", "problem_review-2"],
  });
});

test("a new row without a number is named by its place", () => {
  const { content, where } = readAfter((table) => {
    const added: CellValue[] = Array(table[0]?.length).fill(null);
    table.push(added);
    put(table, 9, "pillar", "整改落实");
    put(table, 9, "task", "新任务");
    put(table, 8, "predecessorIds", "2.4.3");
  });
  expect(where).toEqual([]);
  expect(content.workTable[7]?.predecessorIds).toEqual([content.workTable[8]?.id]);
});

test("a row that was taken out is no predecessor any more", () => {
  const { content, where } = readAfter((table) => table.splice(2, 1));
  expect(where).toEqual([]);
  expect(waiting(content)).toEqual({ "research-2": ["research-1", "learning-2"] });
});

describe("said by cell, the cell staying as it was:", () => {
  test("a number that no row has", () => {
    const { content, where } = readAfter((table) => put(table, 2, "predecessorIds", "1, 9"));
    expect(where).toEqual(["L4 CELL_WORK_ROW_UNKNOWN"]);
    expect(waiting(content)).toEqual(unchanged);
  });

  test("a circle, at the row that was changed", () => {
    const { content, where, problems } = readAfter((table) => put(table, 1, "predecessorIds", "2.2.2"));
    expect(where).toEqual(["L3 CELL_WORK_ROWS_CIRCULAR"]);
    expect(problems[0]?.params["through"]).toMatch(/^2\.\d\.\d( → 2\.\d\.\d){3}$/);
    expect(waiting(content)).toEqual(unchanged);
  });

  test("many circles at once, until none is left", () => {
    const { content } = readAfter((table) => {
      for (let row = 1; row <= 8; row++) put(table, row, "predecessorIds", "2.1.1, 2.1.2, 2.2.1, 2.2.2, 2.3.1, 2.3.2, 2.4.1, 2.4.2");
    }, goodPlan());
    expect(waiting(content)).toEqual({});
  });
});
