import { type Text, textIn } from "../../locale.js";
import type { PlanContent } from "../content.js";
import { fieldTitles } from "../field-titles.js";
import { type CellValue, type CellWords, cellOf, sheetRows, valueAt } from "./cells.js";
import { type FormSheet, type PlanSheet, parentKey, type RowSheet } from "./plan-sheets.js";

const belongsTo: Text = { zh: "所属", en: "Belongs to" };
const item: Text = { zh: "项目", en: "Item" };
const content: Text = { zh: "内容", en: "Content" };

/** All cells of a sheet: a line of keys by which it is read again, a line of titles, and what the plan says. */
export function sheetCells(sheet: PlanSheet, plan: PlanContent, words: CellWords): CellValue[][] {
  return sheet.kind === "form" ? formCells(sheet, plan, words) : rowCells(sheet, plan, words);
}

function rowCells(sheet: RowSheet, plan: PlanContent, words: CellWords): CellValue[][] {
  const { locale } = words;
  const nested = sheet.nested !== null;
  const keys = [sheet.key, ...(nested ? [parentKey] : []), ...sheet.fields.map(({ path }) => path)];
  const titles = [null, ...(nested ? [parentTitle(sheet, words)] : []), ...sheet.fields.map(({ title }) => textIn(title, locale))];
  const rows = sheetRows(sheet, plan, words).map(({ id, parent, cells }) => [id, ...(nested ? [parent] : []), ...cells]);
  return [keys, titles, ...rows];
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
