import { writeCsv } from "hucre/csv";
import { harmless } from "./harmless-text.js";
import type { SpreadsheetCell } from "./spreadsheet.js";

/** The type under which text with separated values is sent. */
export const csvType = "text/csv; charset=utf-8";

const rowsAtOnce = 500;

/** Writes rows as text with separated values, piece by piece. Excel takes it for UTF-8 by its first mark, and none of it for a formula. */
export function* csvPieces(rows: readonly (readonly SpreadsheetCell[])[]): Generator<string> {
  yield "\uFEFF";
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const piece = rows.slice(from, from + rowsAtOnce).map((row) => row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell)));
    yield `${writeCsv(piece, { bom: false }).replace(/\r\n$/, "")}\r\n`;
  }
}
