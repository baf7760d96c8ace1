import { type Pillar, pillars, type WorkRow } from "@duban/schema";
import { describe, expect, test } from "@jest/globals";
import { changeRow, inPageOrder, insertRow, moveRow, newWorkRow, removeRow, restoreRow } from "./work-rows";

function row(id: string, pillar: Pillar): WorkRow {
  return { ...newWorkRow(pillar), id };
}

const rows = [row("r1", "RESEARCH"), row("l1", "LEARNING"), row("l2", "LEARNING"), row("x1", "RECTIFICATION")];
const idsOf = (list: readonly WorkRow[]) => list.map(({ id, pillar }) => `${id}:${pillar.slice(0, 3)}`).join(" ");

describe("rows of the work table", () => {
  test("forget a row that is taken out, and wait for it again when it is put back", () => {
    const waiting = rows.map((each) => (each.id === "x1" ? { ...each, predecessorIds: ["l1", "r1"] } : each));
    const left = removeRow(waiting, "l1");
    expect([idsOf(left), left.at(-1)?.predecessorIds]).toEqual(["r1:RES l2:LEA x1:REC", ["r1"]]);
    const back = restoreRow(left, row("l1", "LEARNING"), ["x1"]);
    expect([idsOf(back), back.at(-1)?.predecessorIds]).toEqual(["l2:LEA l1:LEA r1:RES x1:REC", ["r1", "l1"]]);
    expect(restoreRow(back, row("l1", "LEARNING"), ["x1"])).toEqual(back);
  });

  test("stand pillar by pillar", () => {
    expect(idsOf(inPageOrder(rows))).toBe("l1:LEA l2:LEA r1:RES x1:REC");
  });

  test("a new row goes after the one it was asked for, else to the end of its pillar", () => {
    expect(idsOf(insertRow(rows, row("n", "LEARNING"), "l1"))).toBe("l1:LEA n:LEA l2:LEA r1:RES x1:REC");
    expect(idsOf(insertRow(rows, row("n", "LEARNING")))).toBe("l1:LEA l2:LEA n:LEA r1:RES x1:REC");
    expect(idsOf(insertRow(rows, row("n", "PROBLEM_REVIEW"), "l1"))).toBe("l1:LEA l2:LEA r1:RES n:PRO x1:REC");
  });

  test("a row moves within its pillar and over its edges", () => {
    const { values } = pillars;
    expect(idsOf(moveRow(rows, "l2", -1, values))).toBe("l2:LEA l1:LEA r1:RES x1:REC");
    expect(idsOf(moveRow(rows, "l1", 1, values))).toBe("l2:LEA l1:LEA r1:RES x1:REC");
    expect(idsOf(moveRow(rows, "l2", 1, values))).toBe("l1:LEA l2:RES r1:RES x1:REC");
    expect(idsOf(moveRow(rows, "r1", -1, values))).toBe("l1:LEA l2:LEA r1:LEA x1:REC");
    expect(idsOf(moveRow(rows, "r1", 1, ["LEARNING", "RESEARCH", "RECTIFICATION"]))).toBe("l1:LEA l2:LEA r1:REC x1:REC");
  });

  test("the first row does not move up nor the last one down", () => {
    expect(idsOf(moveRow(rows, "l1", -1, pillars.values))).toBe(idsOf(inPageOrder(rows)));
    expect(idsOf(moveRow(rows, "x1", 1, pillars.values))).toBe(idsOf(inPageOrder(rows)));
  });

  test("a change leaves the other rows the same objects", () => {
    const changed = changeRow(rows, "l1", { task: "学习" });
    expect(changed[1]?.task).toBe("学习");
    expect(changed[0]).toBe(rows[0]);
    expect(idsOf(removeRow(rows, "l1"))).toBe("r1:RES l2:LEA x1:REC");
  });
});
