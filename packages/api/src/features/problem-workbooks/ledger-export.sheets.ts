import { type Locale, textIn } from "@duban/schema";
import { type LedgerColumn, type LedgerListName, ledgerColumns, ledgerListNames } from "@duban/schema/problem/ledger-columns";
import type { SpreadsheetCell, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import type { ExportedRow } from "./ledger-export.rows.js";

const yes = { zh: "是", en: "Yes" };
const no = { zh: "否", en: "No" };

/** The titles and the rows of a list by its columns, in one language. */
export function exportLines(columns: readonly LedgerColumn[], rows: readonly ExportedRow[], locale: Locale): SpreadsheetCell[][] {
  return [
    columns.map(({ title }) => textIn(title, locale)),
    ...rows.map((row) => columns.map((column) => cellOf(column, row[column.field] ?? null, locale))),
  ];
}

/** The same as a sheet. */
export function exportSheet(list: LedgerListName, rows: readonly ExportedRow[], locale: Locale): WrittenSheet {
  return {
    name: textIn(ledgerListNames[list], locale),
    head: 1,
    columns: ledgerColumns[list].map(({ width, holds = "text" }) => ({ width, holds: holds === "yesNo" ? "text" : holds })),
    rows: exportLines(ledgerColumns[list], rows, locale),
  };
}

function cellOf({ choices, holds }: LedgerColumn, value: ExportedRow[string], locale: Locale): SpreadsheetCell {
  if (value === null || value === undefined) return null;
  if (holds === "yesNo") return textIn(value ? yes : no, locale);
  if (choices?.includes(value)) return choices.label(value, locale);
  if (Array.isArray(value)) return value.map((one) => textIn(one, locale)).join(locale === "en" ? ", " : "、");
  if (typeof value === "object") return textIn(value as { zh: string; en: string }, locale);
  return value as SpreadsheetCell;
}
