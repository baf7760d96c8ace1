import { describe, expect, test } from "@jest/globals";
import { linesOf, shownPillars } from "./grid-lines";
import { newWorkRow } from "./work-rows";

const rows = [
  { ...newWorkRow("LEARNING"), id: "l1", startsOn: "2026-12-01", endsOn: "2026-12-18" },
  { ...newWorkRow("LEARNING"), id: "l2", startsOn: "2026-11-25", endsOn: null },
  { ...newWorkRow("RECTIFICATION"), id: "x1" },
];

describe("lines of the grid", () => {
  test("a head of each pillar says count and span", () => {
    const lines = linesOf({ rows, pillars: ["LEARNING", "RESEARCH"], folded: new Set(), notedRowId: null });
    expect(lines.map(({ key }) => key)).toEqual(["LEARNING", "l1", "l2", "RESEARCH"]);
    expect(lines[0]).toMatchObject({ count: 2, from: "2026-11-25", to: "2026-12-18", folded: false });
    expect(lines[3]).toMatchObject({ count: 0, from: null, to: null });
  });

  test("a folded pillar keeps its head, and the note follows its row", () => {
    const lines = linesOf({ rows, pillars: ["LEARNING", "RECTIFICATION"], folded: new Set(["LEARNING"]), notedRowId: "x1" });
    expect(lines.map(({ kind, key }) => `${kind} ${key}`)).toEqual(["group LEARNING", "group RECTIFICATION", "row x1", "note x1/note"]);
  });

  test("a pillar that the campaign does not ask for is shown while it has rows", () => {
    expect(shownPillars(rows, ["LEARNING", "RESEARCH"])).toEqual(["LEARNING", "RESEARCH", "RECTIFICATION"]);
  });
});
