/** What a cell holds; a day is a text such as `2026-11-25`. */
export type SpreadsheetCell = string | number | boolean | null;

/** A sheet as it was handed in: all its cells from A1 on, without what is empty at the ends. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SpreadsheetCell[])[];
  /** Cells that hold a formula, as `line,column` from 0; left out where none does. */
  readonly formulas?: readonly string[];
}

/** Where the words stand that a cell may hold. */
export type Choices =
  | { readonly sheet: string; readonly column: number; readonly from: number; readonly to: number }
  | { readonly words: readonly string[] };

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  readonly holds?: "text" | "date" | "number";
  /** It is there to be read only, and looks like it. */
  readonly muted?: boolean;
  readonly choices?: Choices | null;
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string;
  /** Out of sight, also in the list of hidden sheets. */
  readonly hidden?: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SpreadsheetCell[])[];
  /** Lines from the top that stay in sight; the last of them carries the titles. */
  readonly head?: number;
  /** Lines from the top that are not shown. */
  readonly hiddenLines?: number;
  /** Lines below the head for which the columns' choices are offered. */
  readonly offered?: number;
  /** Cells that stand out, by line and column from 0. */
  readonly marked?: readonly (readonly [number, number])[];
}

/** `A` for the first column, `AA` for the 27th. */
export function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
