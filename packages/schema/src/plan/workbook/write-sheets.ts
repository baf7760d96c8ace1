import { type Text, textIn } from "../../locale.js";
import type { PlanContent } from "../content.js";
import { fieldTitles } from "../field-titles.js";
import { type CellValue, type CellWords, cellOf, sheetRows, valueAt } from "./cells.js";
import { type FormSheet, isNumbered, numberKey, type PlanSheet, parentKey, type RowSheet } from "./plan-sheets.js";

const belongsTo: Text = { zh: "所属", en: "Belongs to" };
/** Above the numbers of rows. */
export const numberTitle: Text = { zh: "序号", en: "No." };
const item: Text = { zh: "项目", en: "Item" };
const content: Text = { zh: "内容", en: "Content" };

/** All cells of a sheet: a line of keys by which it is read again, a line of titles, and what the plan says. */
export function sheetCells(sheet: PlanSheet, plan: PlanContent, words: CellWords): CellValue[][] {
  return sheet.kind === "form" ? formCells(sheet, plan, words) : rowCells(sheet, plan, words);
}

function rowCells(sheet: RowSheet, plan: PlanContent, words: CellWords): CellValue[][] {
  const { locale } = words;
  const nested = sheet.nested !== null;
  const numbered = isNumbered(sheet);
  const columns = <Value>(parent: Value, numbers: Value, fields: readonly Value[]) => [
    ...(nested ? [parent] : []),
    ...(numbered ? [numbers] : []),
    ...fields,
  ];
  const fieldKeys = sheet.fields.map(({ path }) => path);
  const fieldNames = sheet.fields.map(({ title }) => textIn(title, locale));
  const keys = columns(parentKey, numberKey, fieldKeys);
  const titles = columns(nested ? parentTitle(sheet, words) : "", textIn(numberTitle, locale), fieldNames);
  const rows = sheetRows(sheet, plan, words).map(({ id, parent, number, cells }) => [id, ...columns<CellValue>(parent, number, cells)]);
  return [[sheet.key, ...keys], [null, ...titles], ...rows];
}

/** What the rows of the list around are known by: 所属组名. */
function parentTitle({ section }: RowSheet, { locale }: CellWords): string {
  const [first] = Object.values(fieldTitles[section]);
  return first ? `${textIn(belongsTo, locale)}${locale === "en" ? `: ${first.en}` : first.zh}` : textIn(belongsTo, locale);
}

function formCells(sheet: FormSheet, plan: PlanContent, words: CellWords): CellValue[][] {
  const { locale } = words;
  const lines = sheet.fields.map((field) => [field.path, textIn(field.title, locale), cellOf(field, valueAt(plan, field.path), words)]);
  return [[sheet.key], [null, textIn(item, locale), textIn(content, locale)], ...lines];
}
