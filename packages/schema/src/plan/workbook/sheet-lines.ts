import type { CellValue } from "./cells.js";

/** A sheet as it came back: all its cells, from A1 on. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A row of a list as it is being read. */
export type Row = { readonly id: string } & Record<string, unknown>;

/** A line of a sheet. */
export interface Line {
  readonly id: string;
  /** By the key of the column. */
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly sheet: SheetText;
  addressOf(path: string): string;
}

/** A row with the line that it was read from. */
export interface ReadRow {
  readonly row: Row;
  readonly line: Line;
}
