import { fieldForm, type Locale, type PlanContent, type Text, textIn } from "@duban/schema";
import {
  type CellWords,
  cellWords,
  headLines,
  isNumbered,
  planSheets,
  type RowSheet,
  type SheetField,
  sheetCells,
  yesNoWords,
} from "@duban/schema/plan/workbook";
import type { Choices, SheetColumn, WrittenSheet } from "../../platform/spreadsheets/spreadsheet.js";
import type { WorkbookVocabulary } from "./plan-workbook.queries.js";

const listsName = "_lists";
/** Empty lines below the rows for which choices are offered. */
const offeredLines = 500;
const organizationColumn = 0;
const problemColumn = 1;

interface Template {
  readonly title: string;
  readonly content: PlanContent;
  readonly vocabulary: WorkbookVocabulary;
  readonly locale: Locale;
}

/** The sheets of a plan's template: how to fill it in, a sheet for each section with the present draft, and the lists to choose from. */
export function templateSheets({ title, content, vocabulary, locale }: Template): WrittenSheet[] {
  const words = cellWords(content, vocabulary, locale);
  const sheets = planSheets.map((sheet): WrittenSheet => {
    const rows = sheetCells(sheet, content, words);
    const common = { name: textIn(sheet.name, locale), rows, head: headLines, hiddenLines: 1 };
    return sheet.kind === "form"
      ? { ...common, columns: formColumns() }
      : { ...common, columns: rowColumns(sheet, vocabulary, words), offered: offeredLines };
  });
  return [instructions(title, locale), ...sheets, listsSheet(vocabulary)];
}

const idColumn: SheetColumn = { width: 12, hidden: true };

function formColumns(): SheetColumn[] {
  return [idColumn, { width: 22 }, { width: 90 }];
}

function rowColumns(sheet: RowSheet, vocabulary: WorkbookVocabulary, words: CellWords): SheetColumn[] {
  const parent: SheetColumn[] = sheet.nested === null ? [] : [{ width: 24, choices: rowChoices(sheet.list, words.locale) }];
  const number: SheetColumn[] = isNumbered(sheet) ? [{ width: 8 }] : [];
  return [idColumn, ...parent, ...number, ...sheet.fields.map((field) => column(field, vocabulary, words.locale))];
}

function column(field: SheetField, vocabulary: WorkbookVocabulary, locale: Locale): SheetColumn {
  const { kind, choices } = field.form;
  switch (kind) {
    case "date":
      return { width: 12, holds: "date" };
    case "number":
      return { width: 10, holds: "number" };
    case "yesNo":
      return { width: 8, choices: { words: yesNoWords(locale) } };
    case "choice":
      return { width: 14, choices: choices ? { words: choices.values.map((value) => choices.label(value, locale)) } : null };
    case "organization":
    case "organizations":
      return { width: 30, choices: listed(organizationColumn, vocabulary.offered.length) };
    case "problem":
      return { width: 36, choices: listed(problemColumn, vocabulary.problems.length) };
    case "batch":
      return { width: 18, choices: rowChoices("batches", locale) };
    default:
      return { width: fieldForm(field.path) === "prose" ? 44 : 18 };
  }
}

function listed(index: number, count: number): Choices | null {
  return count === 0 ? null : { sheet: listsName, column: index, from: 1, to: count };
}

/** The first cells of another sheet, as they are being written. */
function rowChoices(list: RowSheet["list"], locale: Locale): Choices | null {
  const sheet = planSheets.find(({ key }) => key === list);
  return sheet ? { sheet: textIn(sheet.name, locale), column: 1, from: headLines + 1, to: headLines + offeredLines } : null;
}

function listsSheet({ offered, problems }: WorkbookVocabulary): WrittenSheet {
  const length = Math.max(offered.length, problems.length);
  const words = (list: WorkbookVocabulary["offered"], index: number) => {
    const named = list[index];
    return named ? `${named.code} ${named.name}` : null;
  };
  const rows = Array.from({ length }, (_, index) => [words(offered, index), words(problems, index)]);
  return { name: listsName, hidden: true, columns: [{ width: 30 }, { width: 30 }], rows };
}

const lines: readonly Text[] = [
  {
    zh: "一个章节一张表。改单元格、加行、删行都可以；行的次序就是方案里的次序。",
    en: "One sheet for each section. Change cells, add rows, delete rows; rows stand in the plan as they stand here.",
  },
  {
    zh: "不要删除各表隐藏的 A 列和第 1 行：系统靠它们认出每一行、每一列。新增的行 A 列留空。",
    en: "Leave the hidden column A and line 1 of each sheet alone: rows and columns are known by them. In new rows column A stays empty.",
  },
  {
    zh: "日期写作 2026-11-23。有下拉列表的单元格请从列表选择；组织也可以只写编码，多个组织每行一个（Alt+Enter 换行）。",
    en: "Write dates as 2026-11-23. Where a cell offers a list, choose from it; an organization may also be given by its code, several on a line each (Alt+Enter).",
  },
  {
    zh: "成员、措施、销号标准各有一张表，用“所属”一列写明属于哪一行。",
    en: "Members, measures and close-out criteria have sheets of their own; the column “Belongs to” says which row each belongs to.",
  },
  {
    zh: "工作表的“紧前工作”写必须先完成的行：填“序号”一列的编号，如 2.1.3，多项用逗号分开。插入行后原有编号不变；新增的行可自编一个编号。",
    en: "The column “Predecessors” of the work table names the rows that must be finished first, by the column No., such as 2.1.3, several parted by commas. Numbers stay when rows are put in; give a new row any number.",
  },
  { zh: "附件不在表内，请在系统中上传。", en: "Attachments are not in here; upload them in the editor." },
  {
    zh: "以 ' 开头的内容是为防止被当作公式，读取时会自动去掉这个撇号。",
    en: "A ' in front keeps a text from being taken for a formula; it is dropped when the file is read.",
  },
  {
    zh: "填好后在方案编辑页选择“从 Excel 导入”：先看到改了哪些，确认后才写入草稿；别人同时改过的地方会逐处请您选择。",
    en: "When done, choose “Import from Excel” in the plan's editor: you see what would change before anything is taken over, and where others changed the same you choose.",
  },
];

function instructions(title: string, locale: Locale): WrittenSheet {
  const name = textIn({ zh: "填写说明", en: "How to fill in" }, locale);
  const rows = [[title], [null], ...lines.map((line, index) => [`${index + 1}. ${textIn(line, locale)}`])];
  return { name, head: 1, columns: [{ width: 110 }], rows };
}
