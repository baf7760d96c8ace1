import { emptyPlanContent, type PlanContent, pillars } from "@duban/schema";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { GridControl, type GridView } from "./grid-control";
import { linesOf } from "./grid-lines";
import type { Cell } from "./navigation";
import { newWorkRow } from "./work-rows";

const frame = { startsOn: "2026-11-01", endsOn: "2027-03-31" };
let content: PlanContent;
let active: Cell | null;
let editing: boolean;
let details: string | null;
let notes: Map<string, string>;
let control: GridControl;

function view(): GridView {
  const lines = linesOf({ rows: content.workTable, pillars: pillars.values, folded: new Set(), notedRowId: null });
  return { rows: content.workTable, lines, pillars: pillars.values, frame, active, editing };
}

/** What drawing the grid again does. */
function draw() {
  control.follow(view());
}

function rowAt(place: number) {
  return content.workTable[place];
}

beforeEach(() => {
  const rows = ["a", "b"].map((id) => ({ ...newWorkRow("LEARNING"), id, task: id }));
  content = { ...emptyPlanContent(), workTable: rows };
  active = { rowId: "a", field: "task" };
  editing = false;
  notes = new Map();
  details = null;
  control = new GridControl(view(), {
    edit: (change) => {
      content = change(content);
    },
    setActive: (cell) => {
      active = cell;
    },
    showDetails: (rowId) => {
      details = rowId;
    },
    setEditing: (now) => {
      editing = now;
    },
    note: ({ rowId, field }, text) => (text === null ? notes.delete(`${rowId}/${field}`) : notes.set(`${rowId}/${field}`, text)),
  });
});

describe("the grid's control", () => {
  test("all that is typed in one go is one step back", () => {
    control.setEditing(true);
    for (const text of ["学", "学习", "学习教育"]) {
      control.write({ rowId: "a", field: "task" }, text);
      draw();
    }
    control.setEditing(false);
    expect(rowAt(0)?.task).toBe("学习教育");
    control.undo();
    expect(rowAt(0)?.task).toBe("a");
  });

  test("a day is read while it is typed, but its text stands until it is done", () => {
    const cell: Cell = { rowId: "a", field: "endsOn" };
    control.setEditing(true);
    control.write(cell, "1-1");
    expect([rowAt(0)?.endsOn, notes.get("a/endsOn")]).toEqual(["2027-01-01", "1-1"]);
    control.write(cell, "1-15");
    control.setEditing(false);
    expect([rowAt(0)?.endsOn, notes.size]).toEqual(["2027-01-15", 0]);
    control.setEditing(true);
    control.write(cell, "元旦");
    control.setEditing(false);
    expect([rowAt(0)?.endsOn, notes.get("a/endsOn")]).toEqual([null, "元旦"]);
  });

  test("a deleted row comes back as the active one", () => {
    control.remove("a");
    draw();
    expect([content.workTable.length, active?.rowId]).toEqual([1, "b"]);
    control.undo();
    expect([rowAt(0)?.id, active?.rowId]).toEqual(["a", "a"]);
  });

  test("other dates for a row are one step back, and forget what was typed as its dates", () => {
    control.write({ rowId: "a", field: "startsOn" }, "next week");
    draw();
    control.reschedule(
      new Map([
        ["a", { startsOn: "2026-12-02", endsOn: "2027-02-24" }],
        ["b", { startsOn: "2027-02-25", endsOn: "2027-02-26" }],
      ]),
    );
    draw();
    expect(rowAt(0)).toMatchObject({ startsOn: "2026-12-02", endsOn: "2027-02-24" });
    expect(rowAt(1)).toMatchObject({ startsOn: "2027-02-25", endsOn: "2027-02-26" });
    expect([...notes]).toEqual([]);
    control.undo();
    expect([rowAt(0), rowAt(1)]).toMatchObject([
      { startsOn: null, endsOn: null },
      { startsOn: null, endsOn: null },
    ]);
  });

  test("rows to wait for are chosen and emptied; a row that is deleted is waited for again when it comes back", () => {
    control.setEditing(true);
    control.choosePredecessors("b", ["a"]);
    control.setEditing(false);
    draw();
    control.write({ rowId: "b", field: "predecessorIds" }, "x");
    control.remove("a");
    draw();
    expect(rowAt(0)).toMatchObject({ id: "b", predecessorIds: [] });
    control.undo();
    draw();
    expect(rowAt(1)?.predecessorIds).toEqual(["a"]);
    control.write({ rowId: "b", field: "predecessorIds" }, "");
    expect(rowAt(1)?.predecessorIds).toEqual([]);
  });

  test("rows that came from elsewhere cannot be undone", () => {
    control.add("LEARNING", "a");
    draw();
    content = { ...content, workTable: content.workTable.map((row) => ({ ...row, evidence: "签到表" })) };
    draw();
    control.undo();
    expect(content.workTable).toHaveLength(3);
    expect(rowAt(0)?.evidence).toBe("签到表");
  });

  test("goes to the next cell and takes the focus once", () => {
    expect(control.go("next")).toBe(true);
    expect(active).toEqual({ rowId: "a", field: "steps" });
    expect([control.takesFocus(), control.takesFocus()]).toEqual([true, false]);
    draw();
    expect(control.go("up")).toBe(false);
  });

  test("what stands beside the grid is shown when it is asked for, and ends the writing", () => {
    control.setEditing(true);
    control.showDetails("b");
    expect([details, editing]).toEqual(["b", false]);
  });
});
