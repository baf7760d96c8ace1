import { dateOfText } from "../date-text.js";
import type { Enumeration } from "../enumeration.js";
import type { RefusalCode } from "../error-codes.js";
import { type Text, textIn } from "../locale.js";
import type { MessageValue } from "../messages.js";
import { type Rank, ranks } from "../person/rank.js";
import { choiceLabels } from "../plan/workbook/labels.js";
import { letters } from "../plan/workbook/read-sheets.js";
import type { SheetText } from "../plan/workbook/sheet-lines.js";
import { type OrganizationKind, organizationKinds } from "./kind.js";

/** A column of an import's sheet. */
export interface ImportColumn {
  readonly field: string;
  readonly title: Text;
  readonly required?: boolean;
  readonly choices?: Enumeration<string>;
  readonly date?: boolean;
}

/** The columns of the sheet of organizations. */
export const organizationColumns: readonly ImportColumn[] = [
  { field: "code", title: { zh: "组织编码", en: "Organization code" }, required: true },
  { field: "parentCode", title: { zh: "上级编码", en: "Parent code" } },
  { field: "kind", title: { zh: "类别", en: "Kind" }, required: true, choices: organizationKinds },
  { field: "name", title: { zh: "中文名称", en: "Chinese name" }, required: true },
  { field: "nameEn", title: { zh: "英文名称", en: "English name" }, required: true },
];

/** The columns of the sheet of people. */
export const peopleColumns: readonly ImportColumn[] = [
  { field: "organizationCode", title: { zh: "所在组织编码", en: "Home organization code" }, required: true },
  { field: "name", title: { zh: "姓名", en: "Name in Chinese" }, required: true },
  { field: "nameEn", title: { zh: "英文姓名", en: "Name in English" }, required: true },
  { field: "phone", title: { zh: "电话", en: "Telephone" } },
  { field: "post", title: { zh: "职务", en: "Post" } },
  { field: "rank", title: { zh: "职级", en: "Rank" }, choices: ranks },
  { field: "startsOn", title: { zh: "任职日期", en: "In post since" }, date: true },
];

/** The names of the two sheets. */
export const importSheetNames = { organizations: { zh: "组织", en: "Organizations" }, people: { zh: "人员", en: "People" } } as const;

/** An organization as a row says it should be. */
export interface OrganizationRow {
  readonly code: string;
  /** Null for those directly under the organization into which the import goes. */
  readonly parentCode: string | null;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly nameEn: string;
}

/** A person as a row says they should be, with a post if one is named. */
export interface PersonRow {
  readonly organizationCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string | null;
  readonly post: string | null;
  readonly rank: Rank | null;
  readonly startsOn: string | null;
}

/** Where a row stood in the file. */
export interface RowPlace {
  readonly sheet: string;
  /** From 1, as spreadsheets count. */
  readonly line: number;
}

/** What could not be read of a file. */
export interface ImportProblem {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** What a file says, row by row with the places, and what of it could not be read. */
export interface ReadImport {
  readonly organizations: readonly (OrganizationRow & { readonly place: RowPlace })[];
  readonly people: readonly (PersonRow & { readonly place: RowPlace })[];
  readonly problems: readonly ImportProblem[];
}

/** Titles may stand below a heading. */
const titleLines = 5;

/** Reads the sheets of organizations and people, each known by its titles in either language, whatever else the file holds. */
export function readImportSheets(sheets: readonly SheetText[], today: string): ReadImport {
  const problems: ImportProblem[] = [];
  const organizations = readRows(sheets, organizationColumns, today, problems);
  const people = readRows(sheets, peopleColumns, today, problems);
  const found = [organizationColumns, peopleColumns].some((columns) => hasTitles(sheets, columns));
  if (!found) problems.push(titlesMissing(sheets, organizationColumns));
  return {
    organizations: organizations as unknown as ReadImport["organizations"],
    people: people as unknown as ReadImport["people"],
    problems,
  };
}

/** The rows of every sheet that has these columns; what cannot be read of them is added to the problems. */
export function readRows(sheets: readonly SheetText[], columns: readonly ImportColumn[], today: string, problems: ImportProblem[]) {
  return sheets.flatMap((sheet) => rowsOf(sheet, columns, today, problems));
}

/** Whether some sheet has these columns. */
export function hasTitles(sheets: readonly SheetText[], columns: readonly ImportColumn[]): boolean {
  return sheets.some((sheet) => titlesOf(sheet, columns) !== null);
}

/** That none has them, with those that must be there. */
export function titlesMissing(sheets: readonly SheetText[], columns: readonly ImportColumn[]): ImportProblem {
  return { sheet: sheets[0]?.name ?? "", cell: null, code: "IMPORT_TITLES_MISSING", params: { titles: requiredTitles(columns) } };
}

function requiredTitles(columns: readonly ImportColumn[]): Text {
  const titles = columns.filter(({ required }) => required).map(({ title }) => title);
  return { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en).join(", ") };
}

/** The line of the titles and the column of each field; null for a sheet of something else. */
function titlesOf(sheet: SheetText, columns: readonly ImportColumn[]): { line: number; places: ReadonlyMap<string, number> } | null {
  for (const [line, cells] of sheet.rows.slice(0, titleLines).entries()) {
    const words = cells.map((cell) =>
      String(cell ?? "")
        .replace(/[*＊\s]+$/, "")
        .trim(),
    );
    const places = new Map<string, number>();
    for (const { field, title } of columns) {
      const place = words.findIndex((word) => word === title.zh || word.toLowerCase() === title.en.toLowerCase());
      if (place >= 0) places.set(field, place);
    }
    if (columns.every(({ field, required }) => !required || places.has(field))) return { line, places };
  }
  return null;
}

function rowsOf(sheet: SheetText, columns: readonly ImportColumn[], today: string, problems: ImportProblem[]) {
  const titles = titlesOf(sheet, columns);
  if (!titles) return [];
  return sheet.rows.slice(titles.line + 1).flatMap((cells, index) => {
    const line = titles.line + index + 2;
    const text = (field: string) => String(cells[titles.places.get(field) ?? -1] ?? "").trim();
    if (columns.every(({ field }) => text(field) === "")) return [];
    const row: Record<string, unknown> = { place: { sheet: sheet.name, line } };
    for (const column of columns) {
      const value = parsed(column, text(column.field), today);
      if (value instanceof Wrong)
        problems.push({ sheet: sheet.name, cell: `${letters(titles.places.get(column.field) ?? 0)}${line}`, ...value.problem });
      else row[column.field] = value;
    }
    return [row];
  });
}

class Wrong {
  readonly problem: Pick<ImportProblem, "code" | "params">;
  constructor(code: RefusalCode, params: ImportProblem["params"] = {}) {
    this.problem = { code, params };
  }
}

function parsed({ required, choices, date }: ImportColumn, text: string, today: string): string | null | Wrong {
  if (text === "") return required ? new Wrong("VALUE_REQUIRED") : null;
  if (date) return dateOfText(text, { startsOn: today, endsOn: today }) ?? new Wrong("CELL_DATE_INVALID", { text });
  if (!choices) return text;
  const labels = Object.values(choices.labels);
  const words = { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") };
  return choiceLabels(choices, "zh_CN").find(text) ?? new Wrong("CELL_CHOICE_UNKNOWN", { text, choices: words });
}

/** The title of a column as the template shows it; what must be filled in carries a star. */
export function columnTitle({ title, required }: ImportColumn, locale: "zh_CN" | "en"): string {
  return `${textIn(title, locale)}${required ? "*" : ""}`;
}
