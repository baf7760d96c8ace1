import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { isCalendarDate } from "@duban/schema";
import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { harmless } from "./harmless-text.js";
import { type Choices, columnName, type SheetColumn, type SpreadsheetCell, type WrittenSheet } from "./spreadsheet.js";

/** The type under which a spreadsheet is sent. */
export const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const font = { name: "等线", size: 11 };
const titled: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EEF0F2" } },
  alignment: { vertical: "center", wrapText: true },
};

const markedCell: CellStyle = {
  font,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFE3E0" } },
  alignment: { vertical: "top", wrapText: true },
};

/** Writes a workbook. Text stays text: it is typed as such, and none of it begins as a formula would. */
export function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: font });
}

/** Writes rows of which there may be any number into a sheet, as they come; the first stays in sight. */
export function spreadsheetOfRows(rows: AsyncIterable<readonly SpreadsheetCell[]>): Readable {
  async function* cells() {
    for await (const row of rows) yield row.map(textCell);
  }
  return Readable.fromWeb(writeXlsxStream(cells(), { name: "Data", freezePane: { rows: 1 } }) as ReadableStream<Uint8Array>);
}

function sheetOf({ name, hidden = false, columns, rows, head = 0, hiddenLines = 0, offered = 0, marked = [] }: WrittenSheet): WriteSheet {
  const titles = rows[head - 1] ?? [];
  return {
    name,
    ...(hidden ? { veryHidden: true } : {}),
    columns: columns.map((column) => ({ width: column.width, hidden: column.hidden ?? false, style: styleOf(column) })),
    rows: rows.map((cells, line) => cells.map((cell, column) => (line < head ? textCell(cell) : cellOf(cell, columns[column])))),
    ...(head > 0 ? { freezePane: { rows: head } } : {}),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    cells: new Map([
      ...titles.map((_, column) => [`${head - 1},${column}`, { style: titled }] as const),
      ...marked.map(([line, column]) => [`${line},${column}`, { style: markedCell }] as const),
    ]),
    rowDefs: new Map(Array.from({ length: hiddenLines }, (_, line) => [line, { hidden: true }])),
    dataValidations: columns.flatMap((column, index) =>
      column.choices ? [validation(column.choices, index, head, rows.length + offered)] : [],
    ),
  };
}

function textCell(cell: SpreadsheetCell): SpreadsheetCell {
  return typeof cell === "string" ? harmless(cell) : cell;
}

function cellOf(cell: SpreadsheetCell, column: SheetColumn | undefined): SpreadsheetCell | Date {
  return column?.holds === "date" && typeof cell === "string" && isCalendarDate(cell) ? new Date(cell) : textCell(cell);
}

function styleOf({ holds = "text", muted = false }: SheetColumn): CellStyle {
  const numFmt = { text: "@", date: "yyyy-mm-dd", number: "0" }[holds];
  return { font: muted ? { ...font, color: { rgb: "6B7280" } } : font, numFmt, alignment: { vertical: "top", wrapText: holds === "text" } };
}

/** Another word than the offered ones is pointed out and may stand: it may be a list of several, or a name that is new. */
function validation(choices: Choices, column: number, head: number, lines: number): DataValidation {
  const letter = columnName(column);
  const range = `${letter}${head + 1}:${letter}${Math.max(lines, head + 1)}`;
  const common = { type: "list", range, allowBlank: true, showErrorMessage: true, errorStyle: "information" } as const;
  if ("words" in choices) return { ...common, values: [...choices.words] };
  const from = columnName(choices.column);
  return {
    ...common,
    formula1: `'${choices.sheet.replaceAll("'", "''")}'!$${from}$${choices.from}:$${from}$${Math.max(choices.to, choices.from)}`,
  };
}
