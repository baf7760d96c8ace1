import type { Locale } from "../../locale.js";
import { type PlanContent, planContent } from "../content.js";
import { type WorkRowNumbers, workRowNumbers } from "../work-row-numbers.js";
import { completed } from "./field-kind.js";
import { choiceLabels, type Labels, namedLabels, rowLabels, type WorkbookNames } from "./labels.js";
import { isNumbered, planSheets, type RowSheet, type SheetField, type SheetList } from "./plan-sheets.js";

/** What stands in a cell; a day as `2026-11-25`. */
export type CellValue = string | number | boolean | null;

/** A row with the id that follows it through the versions. */
export interface SheetRow {
  /** For a row inside another the ids of both, `group-1/member-2`: alone it is told apart only from those beside it. */
  readonly id: string;
  /** What the row that it belongs to is called; empty for rows that belong to none. */
  readonly parent: string;
  /** Its number, on a sheet whose rows name one another. */
  readonly number: string | null;
  readonly cells: readonly CellValue[];
}

/** The words in which a content is written. */
export interface CellWords {
  readonly locale: Locale;
  readonly organizations: Labels;
  readonly problems: Labels;
  /** What the rows of a list are called by those that belong to them. */
  readonly rows: (list: SheetList) => Labels;
  /** What the rows of the work table are called where others name them. */
  readonly workRows: WorkRowNumbers;
}

/** More than a cell holds: Excel's own limit with some room. */
const longestCell = 32_000;

/** Stands in a cell whose text a cell cannot hold; read again it changes nothing. */
export const unwritable = "〔内容过长，请在系统中修改 · Too long for a cell: change it in the editor〕";

const yes = { zh_CN: "是", en: "Yes" } as const;
const no = { zh_CN: "否", en: "No" } as const;

/** The answers that are read as yes and no. */
export const yesNo: Readonly<Record<string, boolean>> = { 是: true, 否: false, yes: true, no: false, true: true, false: false };

/** The choices of a yes-or-no cell. */
export function yesNoWords(locale: Locale): readonly string[] {
  return [yes[locale], no[locale]];
}

/** A content that was kept by an earlier version of the product, with the fields that came since. */
export function completedContent(content: unknown): unknown {
  return completed(planContent, content);
}

/** The words for a content that names these organizations and problems. */
export function cellWords(content: PlanContent, names: WorkbookNames, locale: Locale): CellWords {
  const labels = new Map<SheetList, Labels>();
  const words: CellWords = {
    locale,
    organizations: namedLabels(names.organizations),
    problems: namedLabels(names.problems),
    workRows: workRowNumbers(content.workTable),
    rows(list) {
      const known =
        labels.get(list) ?? rowLabels((content[list] ?? []).map((row) => ({ id: row.id, words: firstWords(list, row, words) })));
      labels.set(list, known);
      return known;
    },
  };
  return words;
}

/** The first cell of a row, by which other sheets name it. */
function firstWords(list: SheetList, row: object, words: CellWords): string {
  const [field] = planSheets.find((sheet) => sheet.key === list)?.fields ?? [];
  return field ? String(cellOf(field, row[field.path as never], words) ?? "") : "";
}

/** A value as it stands in its cell. */
export function cellOf({ form }: SheetField, value: unknown, words: CellWords): CellValue {
  if (value === null || value === undefined || value === "") return null;
  switch (form.kind) {
    case "number":
      return Number(value);
    case "yesNo":
      return (value === true ? yes : no)[words.locale];
    case "choice":
      return choiceLabels(form.choices, words.locale).of(String(value));
    case "organization":
      return words.organizations.of(String(value));
    case "problem":
      return words.problems.of(String(value));
    case "batch":
      return words.rows("batches").of(String(value));
    case "organizations":
      return fitting((value as string[]).map(words.organizations.of).join("\n"));
    case "workRows":
      return fitting((value as string[]).map((id) => words.workRows.of(id) ?? "?").join(", "));
    case "lines":
      return fitting((value as string[]).join("\n"));
    default:
      return fitting(String(value));
  }
}

function fitting(text: string): string | null {
  return text.length > longestCell ? unwritable : text || null;
}

/** The rows of a sheet, in their order. */
export function sheetRows(sheet: RowSheet, content: PlanContent, words: CellWords): SheetRow[] {
  // A version from before a list came to be has no rows in it.
  const rows: readonly { readonly id: string }[] = content[sheet.list] ?? [];
  const written = (row: { readonly id: string }, id: string, parent: string): SheetRow => ({
    id,
    parent,
    number: isNumbered(sheet) ? words.workRows.of(row.id) : null,
    cells: sheet.fields.map((field) => cellOf(field, row[field.path as never], words)),
  });
  if (sheet.nested === null) return rows.map((row) => written(row, row.id, ""));
  const inner = (row: object) => (row[sheet.nested as never] ?? []) as readonly { readonly id: string }[];
  return rows.flatMap((row) => inner(row).map((each) => written(each, innerId(row.id, each.id), words.rows(sheet.list).of(row.id))));
}

/** The id of a row inside another, as its cell holds it. */
export function innerId(parentId: string, id: string): string {
  return `${parentId}/${id}`;
}

/** The value at a path of a content, such as `leadership.contactName`; undefined below something that is not there. */
export function valueAt(content: PlanContent, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name], content);
}
