import { describe, expect, test } from "@jest/globals";
import { blockOf, isBlock, pasteBlock } from "./paste";
import { newWorkRow } from "./work-rows";

const frame = { startsOn: "2026-11-01", endsOn: "2027-03-31" };

describe("a block from a spreadsheet", () => {
  test("has rows and cells", () => {
    expect(blockOf("a\tb\r\nc\t\r\n")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });

  test("keeps line breaks and quotes inside quoted cells", () => {
    expect(blockOf('"第一步\n第二步"\t"他说""好"""\nx')).toEqual([["第一步\n第二步", '他说"好"'], ["x"]]);
    expect(blockOf('"unclosed\tb')).toEqual([['"unclosed', "b"]]);
  });

  test("is told from a single cell", () => {
    expect(isBlock("one cell\r\n")).toBe(false);
    expect(isBlock('"two\nlines"')).toBe(false);
    expect(isBlock("a\tb")).toBe(true);
    expect(isBlock("a\nb")).toBe(true);
  });

  test("fills cells from the active one on and adds rows at the end of the pillar", () => {
    const rows = [
      { ...newWorkRow("LEARNING"), id: "l1", task: "旧" },
      { ...newWorkRow("RESEARCH"), id: "r1" },
    ];
    const block = blockOf("学习一\t步骤\t11-25\t2026/12/4\n学习二\t\t年底\t12-18");
    const { rows: pasted, unread, filled } = pasteBlock(rows, { rowId: "l1", field: "task" }, block, frame);
    expect(pasted).toHaveLength(3);
    expect(pasted[0]).toMatchObject({ id: "l1", task: "学习一", steps: "步骤", startsOn: "2026-11-25", endsOn: "2026-12-04" });
    expect(pasted[1]).toMatchObject({ pillar: "LEARNING", task: "学习二", startsOn: null, endsOn: "2026-12-18" });
    expect(pasted[2]?.id).toBe("r1");
    expect(unread).toEqual([{ cell: { rowId: pasted[1]?.id, field: "startsOn" }, text: "年底" }]);
    expect(filled).toBe(8);
  });

  test("leaves out what lies beyond the last column", () => {
    const rows = [{ ...newWorkRow("LEARNING"), id: "l1" }];
    expect(pasteBlock(rows, { rowId: "l1", field: "predecessorIds" }, [["", "多余"]], frame).filled).toBe(1);
  });

  test("goes to the pillars that its first column names; titles are left out", () => {
    const rows = [
      { ...newWorkRow("LEARNING"), id: "l1", task: "旧" },
      { ...newWorkRow("RECTIFICATION"), id: "z1", task: "留着" },
    ];
    const block = blockOf("所属环节\t任务与措施\t步骤\n学习教育\t学习一\t步骤\n\t学习二\nRectification\t整改一\n整改落实\t整改二");
    const { rows: pasted, filled } = pasteBlock(rows, { rowId: "l1", field: "task" }, block, frame);
    expect(pasted.map(({ pillar, task }) => [pillar, task])).toEqual([
      ["LEARNING", "学习一"],
      ["LEARNING", "学习二"],
      ["RECTIFICATION", "留着"],
      ["RECTIFICATION", "整改一"],
      ["RECTIFICATION", "整改二"],
    ]);
    expect(filled).toBe(5);
  });

  test("names rows by their numbers in the table as it becomes; what is no number or closes a circle is left as it was", () => {
    const rows = ["a", "b", "c"].map((id) => ({ ...newWorkRow("LEARNING"), id, predecessorIds: id === "b" ? ["a"] : [] }));
    const pasted = pasteBlock(rows, { rowId: "a", field: "predecessorIds" }, blockOf("\n2.1.1\n1, 4\n9\n5"), frame);
    const ids = pasted.rows.map(({ id }) => id);
    expect(pasted.rows.map(({ predecessorIds }) => predecessorIds)).toEqual([[], ["a"], ["a", ids[3]], [], []]);
    expect(pasted.unread.map(({ cell, text }) => [cell.rowId, text])).toEqual([
      [ids[3], "9"],
      [ids[4], "5"],
    ]);
  });
});
