import { type Locale, type Text, textIn } from "@duban/schema";
import type { LedgerColumn } from "@duban/schema/problem/ledger-columns";
import {
  isRevisionField,
  plainText,
  plainValue,
  type RevisionField,
  type RevisionList,
  type ValuesOf,
} from "@duban/schema/problem/revision";
import { type RowSent, resultField, revisionHeadLines } from "@duban/schema/problem/revision-sheet";
import { Refusal } from "../../platform/errors.js";
import { isSealOf, type SealKey, sealedSheet, unsealed } from "../../platform/spreadsheets/sealed-sheet.js";
import type { ReadSheet, SheetColumn, SpreadsheetCell, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import type { ExportedRow } from "./ledger-export.rows.js";
import { exportLines } from "./ledger-export.sheets.js";

/** As the seal keeps a row: id, number, the values that may be changed and the texts that may not, each in the order of the columns. */
type Kept = readonly [id: string, code: string, values: readonly string[], shown: readonly string[]];

function shownFields(list: RevisionList): string[] {
  return list.columns.map(({ field }) => field).filter((field) => !isRevisionField(list, field));
}

/** The list to be edited: what it is, then the rows under their titles, each known by the id beside it. */
export function editSheets(list: RevisionList, key: SealKey, rows: readonly ExportedRow[], takenAt: Date, locale: Locale): WrittenSheet[] {
  const [, ...lines] = exportLines(list.columns, rows, locale);
  const cells = lines.map((line, place) => [String(rows[place]?.["id"]), ...line]);
  const shown = shownFields(list);
  const kept = rows.map((row, place): Kept => {
    const said = new Map(list.columns.map(({ field }, column) => [field, plainText(lines[place]?.[column])]));
    const values = list.names.map((field) => plainOf(row[field] ?? null, list.fields[field] as RevisionField));
    return [String(row["id"]), String(row["code"]), values, shown.map((field) => said.get(field) ?? "")];
  });
  return [...listSheets(list, cells, locale), sealedSheet(key, { parts: [takenAt.toISOString()], payload: kept })];
}

function plainOf(value: ExportedRow[string], field: RevisionField): string {
  if (typeof value === "boolean") return value ? "YES" : "NO";
  return plainValue(field, String(value ?? ""));
}

/** When a list went out, and its rows by their ids; refused unless it is one of ours, unchanged. */
export function rowsSent(
  list: RevisionList,
  key: SealKey,
  sheets: readonly ReadSheet[],
): { takenAt: string; sent: ReadonlyMap<string, RowSent> } {
  const seal = unsealed(key, sheets, 1);
  if (!seal) throw new Refusal("REVISION_SHEET_FOREIGN");
  const named = (names: readonly string[], texts: readonly string[]): ValuesOf<string> =>
    Object.fromEntries(names.map((field, place) => [field, texts[place] ?? ""]));
  const shownNames = shownFields(list);
  const rows = (seal.payload as Kept[]).map(([id, code, values, shown]): [string, RowSent] => [
    id,
    { code, values: named(list.names, values), shown: named(shownNames, shown) },
  ]);
  return { takenAt: seal.parts[0] ?? "", sent: new Map(rows) };
}

/** What is said about a line of a list that came back, with the fields that it is about. */
export interface LineResult {
  readonly words: string;
  readonly fields: readonly string[];
}

/** The list as it came back, with what is wrong beside each line and the cells that it is about marked; it can be brought in again. */
export function markedSheets(
  list: RevisionList,
  key: SealKey,
  sheets: readonly ReadSheet[],
  results: ReadonlyMap<number, LineResult>,
  locale: Locale,
): WrittenSheet[] {
  const given = sheets.find(({ rows }) => rows[0]?.[0] === list.key);
  const seal = sheets.find((sheet) => isSealOf(key, sheet));
  if (!given || !seal) throw new Refusal("REVISION_SHEET_FOREIGN");
  const places = new Map((given.rows[0] ?? []).map((field, place) => [String(field ?? ""), place]));
  const fields = [list.key, ...list.columns.map(({ field }) => field)];
  const cells = given.rows.slice(revisionHeadLines).map((line, index) => {
    const said = results.get(index + revisionHeadLines + 1)?.words ?? null;
    return [...fields.map((field) => line[places.get(field) ?? -1] ?? null), said];
  });
  const marked = [...results].flatMap(([line, result]) =>
    [...result.fields, resultField].map((field): [number, number] => {
      const place = fields.indexOf(field);
      return [line - 1, place < 0 ? fields.length : place];
    }),
  );
  const [first, ...others] = listSheets(list, cells, locale) as [WrittenSheet, ...WrittenSheet[]];
  return [{ ...first, marked }, ...others, { name: seal.name, hidden: true, columns: [{ width: 20 }], rows: seal.rows }];
}

const readOnly: Text = { zh: "（只读）", en: " (read only)" };
const result: Text = { zh: "核对结果", en: "Result" };

/** The sheet of the rows, their ids in front and room for a result behind, and how it is used. */
function listSheets(list: RevisionList, lines: readonly (readonly SpreadsheetCell[])[], locale: Locale): WrittenSheet[] {
  const titles = list.columns.map(
    ({ field, title }) => `${textIn(title, locale)}${isRevisionField(list, field) ? "" : textIn(readOnly, locale)}`,
  );
  return [
    {
      name: textIn(list.name, locale),
      head: revisionHeadLines,
      hiddenLines: 1,
      columns: [
        { width: 12, hidden: true },
        ...list.columns.map((column) => sheetColumn(list, column, locale)),
        { width: 50, muted: true },
      ],
      rows: [[list.key, ...list.columns.map(({ field }) => field), resultField], ["", ...titles, textIn(result, locale)], ...lines],
    },
    instructions(locale),
  ];
}

function sheetColumn(list: RevisionList, { field, width, holds = "text" }: LedgerColumn, locale: Locale): SheetColumn {
  const common = { width, holds: holds === "yesNo" ? ("text" as const) : holds };
  if (!isRevisionField(list, field)) return { ...common, muted: true };
  const { choices } = list.fields[field] as RevisionField;
  return choices ? { ...common, choices: { words: choices.values.map((value) => choices.label(value as never, locale)) } } : common;
}

const howTo: readonly Text[] = [
  {
    zh: "改单元格即可，黑色的列可以改，灰色（只读）的列改了不算。清空单元格就是清空该项。",
    en: "Change cells. Black columns can be changed; changes in grey ones (read only) are passed over. An emptied cell empties what it says.",
  },
  {
    zh: "可以排序、筛选、删行：删掉的行不作任何处理。不要加行、复制行，不要改动隐藏的 A 列和第 1 行。",
    en: "Sort, filter and delete lines as you like: what is deleted here stays as it is there. Add or copy no lines, and leave the hidden column A and line 1 alone.",
  },
  {
    zh: "改好后在“台账 → 导出 → 传回改好的清单”选择本文件：先逐项核对，确认后才写入。",
    en: "When done, choose this file under Ledger → Export → Bring an edited list back: you see what would change before anything is written.",
  },
  {
    zh: "导出以后系统里又改过、表里也改了的格子会列出两边内容，由您选择，不会悄悄覆盖。",
    en: "Where a cell was changed here since it went out, and in the sheet too, both are shown and you choose; nothing is overwritten silently.",
  },
];

function instructions(locale: Locale): WrittenSheet {
  return {
    name: textIn({ zh: "填写说明", en: "How to fill in" }, locale),
    columns: [{ width: 110 }],
    rows: howTo.map((line, place) => [`${place + 1}. ${textIn(line, locale)}`]),
  };
}
