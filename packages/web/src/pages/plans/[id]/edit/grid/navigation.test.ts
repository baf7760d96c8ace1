import { describe, expect, test } from "@jest/globals";
import { type Cell, cellAfter, moveOfKey } from "./navigation";

const rowIds = ["a", "b", "c"];
const cell = (rowId: string, field: Cell["field"]): Cell => ({ rowId, field });
const press = (key: string, more: object = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe("moving between cells", () => {
  test("arrows stop at the edges", () => {
    expect(cellAfter(rowIds, cell("a", "task"), "down")).toEqual(cell("b", "task"));
    expect(cellAfter(rowIds, cell("a", "task"), "up")).toBeNull();
    expect(cellAfter(rowIds, cell("a", "task"), "left")).toBeNull();
    expect(cellAfter(rowIds, cell("c", "predecessorIds"), "right")).toBeNull();
  });

  test("Tab goes on in the next row and leaves the grid at its ends", () => {
    expect(cellAfter(rowIds, cell("a", "predecessorIds"), "next")).toEqual(cell("b", "task"));
    expect(cellAfter(rowIds, cell("b", "task"), "previous")).toEqual(cell("a", "predecessorIds"));
    expect(cellAfter(rowIds, cell("c", "predecessorIds"), "next")).toBeNull();
    expect(cellAfter(rowIds, cell("a", "task"), "previous")).toBeNull();
  });

  test("Home, End and pages stay inside", () => {
    expect(cellAfter(rowIds, cell("b", "endsOn"), "rowStart")).toEqual(cell("b", "task"));
    expect(cellAfter(rowIds, cell("b", "endsOn"), "last")).toEqual(cell("c", "predecessorIds"));
    expect(cellAfter(rowIds, cell("b", "endsOn"), "pageDown")).toEqual(cell("c", "endsOn"));
    expect(cellAfter(rowIds, cell("b", "endsOn"), "pageUp")).toEqual(cell("a", "endsOn"));
  });

  test("keys name moves", () => {
    expect(moveOfKey(press("Tab", { shiftKey: true }))).toBe("previous");
    expect(moveOfKey(press("Home", { ctrlKey: true }))).toBe("first");
    expect(moveOfKey(press("ArrowUp", { altKey: true }))).toBeNull();
    expect(moveOfKey(press("x"))).toBeNull();
  });
});
