import { type GridField, gridFields } from "./columns";

/** One cell of the grid. */
export interface Cell {
  readonly rowId: string;
  readonly field: GridField;
}

/** Names a cell. */
export function cellKey({ rowId, field }: Cell): string {
  return `${rowId}/${field}`;
}

/** Where a key leads from a cell. */
export type Move =
  | "up"
  | "down"
  | "left"
  | "right"
  | "next"
  | "previous"
  | "rowStart"
  | "rowEnd"
  | "pageUp"
  | "pageDown"
  | "first"
  | "last";

const rowsOfPage = 15;

/** The cell that a move leads to; null where the grid ends, so that the key may leave it. */
export function cellAfter(rowIds: readonly string[], { rowId, field }: Cell, move: Move): Cell | null {
  const row = rowIds.indexOf(rowId);
  const column = gridFields.indexOf(field);
  const width = gridFields.length;
  const at = (toRow: number, toColumn: number): Cell | null => {
    const id = rowIds[toRow];
    const toField = gridFields[toColumn];
    return id === undefined || toField === undefined ? null : { rowId: id, field: toField };
  };
  const within = (toRow: number) => Math.min(Math.max(toRow, 0), rowIds.length - 1);
  const along = (cells: number) => {
    const place = row * width + column + cells;
    return place < 0 ? null : at(Math.floor(place / width), place % width);
  };
  switch (move) {
    case "up":
      return at(row - 1, column);
    case "down":
      return at(row + 1, column);
    case "left":
      return at(row, column - 1);
    case "right":
      return at(row, column + 1);
    case "next":
      return along(1);
    case "previous":
      return along(-1);
    case "rowStart":
      return at(row, 0);
    case "rowEnd":
      return at(row, width - 1);
    case "pageUp":
      return at(within(row - rowsOfPage), column);
    case "pageDown":
      return at(within(row + rowsOfPage), column);
    case "first":
      return at(0, 0);
    case "last":
      return at(rowIds.length - 1, width - 1);
  }
}

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The move that a key asks for while a cell is not being written in. */
export function moveOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): Move | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  switch (key) {
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "ArrowLeft":
      return far ? "rowStart" : "left";
    case "ArrowRight":
      return far ? "rowEnd" : "right";
    case "Tab":
      return shiftKey ? "previous" : "next";
    case "Home":
      return far ? "first" : "rowStart";
    case "End":
      return far ? "last" : "rowEnd";
    case "PageUp":
      return "pageUp";
    case "PageDown":
      return "pageDown";
    default:
      return null;
  }
}
