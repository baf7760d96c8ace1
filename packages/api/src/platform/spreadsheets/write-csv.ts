import { writeCsv } from "hucre/csv";
import { harmless } from "./harmless-text.js";
import type { SpreadsheetCell } from "./spreadsheet.js";

/** The type under which text with separated values is sent. */
export const csvType = "text/csv; charset=utf-8";

const rowsAtOnce = 500;

/** By this at its beginning Excel takes text for UTF-8. */
export const csvMark = "\uFEFF";

/** Writes rows as text with separated values, piece by piece. */
export function* csvPieces(rows: readonly (readonly SpreadsheetCell[])[]): Generator<string> {
  yield csvMark;
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield csvLines(rows.slice(from, from + rowsAtOnce));
}

/** Rows as lines of text with separated values, none of which is taken for a formula. */
export function csvLines(rows: readonly (readonly SpreadsheetCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell)));
  return `${writeCsv(cells, { bom: false }).replace(/\r\n$/, "")}\r\n`;
}
