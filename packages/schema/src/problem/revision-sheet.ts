import { dateOfText } from "../date-text.js";
import type { RefusalCode } from "../error-codes.js";
import type { Text } from "../locale.js";
import type { MessageValue } from "../messages.js";
import { choiceLabels } from "../plan/workbook/labels.js";
import type { SheetText } from "../plan/workbook/sheet-lines.js";
import { isRevisionField, plainAmount, plainText, type RevisionField, type RevisionList, type ValuesOf } from "./revision.js";

/** Lines above the rows: the fields, out of sight, and the titles. */
export const revisionHeadLines = 2;
/** The column in which a marked sheet says what is wrong; it is not read. */
export const resultField = "result";

/** A row as it went out. */
export interface RowSent<Name extends string = string> {
  /** The number of the problem that it is, or is of. */
  readonly code: string;
  readonly values: ValuesOf<Name>;
  /** What the cells said that are only to be read, by field. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Something about a cell, or about a row where no field is named. */
export interface CellNote {
  readonly field: string | null;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** A row as it came back. */
export interface RowRead<Name extends string = string> {
  /** From 1, as spreadsheets count. */
  readonly line: number;
  /** Null where the row is not one of those that went out. */
  readonly id: string | null;
  /** Null where the row cannot be read. */
  readonly values: ValuesOf<Name> | null;
  /** Why a row cannot be taken. */
  readonly wrong: readonly CellNote[];
  /** What of it is passed over. */
  readonly ignored: readonly CellNote[];
}

interface ReadSheet extends SheetText {
  /** Cells that hold a formula, as `line,column` from 0. */
  readonly formulas?: readonly string[];
}

/** Reads the rows of the sheet of a list; null where no sheet is one. Rows may stand in any order, and those that are gone say nothing. */
export function readRevisionRows<Name extends string>(
  list: RevisionList<Name>,
  sheets: readonly ReadSheet[],
  sent: ReadonlyMap<string, RowSent<Name>>,
): RowRead<Name>[] | null {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === list.key);
  if (!sheet) return null;
  const places = new Map((sheet.rows[0] ?? []).map((field, place) => [String(field ?? ""), place]));
  const formulas = new Set(sheet.formulas ?? []);
  const seen = new Map<string, number>();
  const rows = sheet.rows.slice(revisionHeadLines).flatMap((cells, index): RowRead<Name>[] => {
    const line = index + revisionHeadLines + 1;
    const textAt = (field: string) => plainText(cells[places.get(field) ?? -1]);
    if ([...places].every(([field]) => field === resultField || field === list.key || textAt(field) === "")) return [];
    const id = plainText(cells[0]);
    const row = sent.get(id);
    if (!row) return [refused(line, null, id === "" ? "REVISION_ROW_NEW" : "REVISION_ROW_UNKNOWN")];
    seen.set(id, (seen.get(id) ?? 0) + 1);
    if (places.has("code") && textAt("code") !== row.code) {
      return [refused(line, id, "REVISION_ROW_MIXED", { code: row.code, text: textAt("code") })];
    }
    const isFormula = (field: string) => formulas.has(`${line - 1},${places.get(field)}`);
    return [{ line, id, ...readCells(list, row, (field) => (places.has(field) ? textAt(field) : null), isFormula) }];
  });
  return rows.map((row) => {
    if (row.id === null || (seen.get(row.id) ?? 0) < 2) return row;
    return refused(row.line, row.id, "REVISION_ROW_TWICE", { code: sent.get(row.id)?.code ?? "" });
  });
}

function refused<Name extends string>(line: number, id: string | null, code: RefusalCode, params: CellNote["params"] = {}): RowRead<Name> {
  return { line, id, values: null, wrong: [{ field: null, code, params }], ignored: [] };
}

function readCells<Name extends string>(
  list: RevisionList<Name>,
  { values, shown }: RowSent<Name>,
  textAt: (field: string) => string | null,
  isFormula: (field: string) => boolean,
): Pick<RowRead<Name>, "values" | "wrong" | "ignored"> {
  const wrong: CellNote[] = [];
  const ignored: CellNote[] = [];
  const read: Record<Name, string> = { ...values };
  for (const { field, title } of list.columns) {
    const text = textAt(field);
    if (text === null) continue;
    if (!isRevisionField(list, field)) {
      if (text !== (shown[field] ?? "")) ignored.push({ field, code: "REVISION_READ_ONLY", params: { column: title } });
      continue;
    }
    const value = isFormula(field)
      ? { code: "REVISION_FORMULA" as const, params: { column: title } }
      : readCell(list.fields[field], text, title);
    if (typeof value === "string") read[field] = value;
    else wrong.push({ field, ...value });
  }
  return { values: read, wrong, ignored };
}

/** The plain words of a cell that may be changed, or what is wrong with it. */
function readCell({ longest, choices, form, required }: RevisionField, text: string, column: Text): string | Omit<CellNote, "field"> {
  if (text === "") return required ? { code: "REVISION_CELL_EMPTY", params: { column } } : "";
  if (choices) {
    const labels = Object.values<Text>(choices.labels);
    const words = { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") };
    return choiceLabels(choices, "zh_CN").find(text) ?? { code: "CELL_CHOICE_UNKNOWN", params: { text, choices: words } };
  }
  if (form === "amount") return plainAmount(text) ?? { code: "CELL_NUMBER_INVALID", params: { text } };
  if (form === "date") return dayOf(text) ?? { code: "CELL_DATE_INVALID", params: { text } };
  if (form === "percent") {
    const digits = text.replace(/\s*%$/, "");
    const whole = /^\d{1,3}$/.test(digits) && Number(digits) <= 100;
    return whole ? String(Number(digits)) : { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: 100 } };
  }
  return longest !== null && text.length > longest ? { code: "VALUE_TOO_LONG", params: { maximum: longest } } : text;
}

/** A day with its year: without one nobody knows which was meant, and it is looked for where no ledger is. */
function dayOf(text: string): string | null {
  const day = dateOfText(text, { startsOn: "1900-01-01", endsOn: "1900-12-31" });
  return day !== null && day >= "2000" ? day : null;
}
