import type { Text } from "../../locale.js";
import { planContent } from "../content.js";
import { fieldTitles } from "../field-titles.js";
import { listOf } from "../rows.js";
import { isPillarSection, type PlanSection, planChapters, planSections, sectionNumbers } from "../section.js";
import { type FieldForm, fieldsOf, formOf, rowSchemaOf } from "./field-kind.js";

/** A column of a sheet of rows, or a line of a sheet that is a form. */
export interface SheetField {
  /** Name within the row; within the content for a form, such as `leadership.contactName`. */
  readonly path: string;
  readonly title: Text;
  readonly form: FieldForm;
}

interface SheetBase {
  /** What the sheet is recognized by, whatever it was renamed to: `workTable`, `guidanceGroups.members`, `SAFEGUARDS`. */
  readonly key: string;
  readonly section: PlanSection;
  /** The name on the tab. */
  readonly name: Text;
  readonly fields: readonly SheetField[];
}

/** The name of a list of the content that has a sheet. */
export type SheetList = Exclude<ReturnType<typeof listOf>, null | "attachments">;

/** A sheet with a row for each row of a list, or of a list inside those rows. */
export interface RowSheet extends SheetBase {
  readonly kind: "rows";
  readonly list: SheetList;
  /** The list inside the rows that the sheet holds; null for the rows themselves. */
  readonly nested: string | null;
}

/** A sheet with a line for each field. */
export interface FormSheet extends SheetBase {
  readonly kind: "form";
  /** The part of the content that is there as a whole or not at all; null where every field stands for itself. */
  readonly root: "commitment" | null;
}

export type PlanSheet = RowSheet | FormSheet;

/** The column of a nested row's parent among the keys of the first line. */
export const parentKey = "^";

/** The column of the number by which rows of the work table name one another. */
export const numberKey = "#";

/** Whether rows of a sheet name others of it by their numbers, which then have a column of their own. */
export function isNumbered({ kind, fields }: PlanSheet): boolean {
  return kind === "rows" && fields.some(({ form }) => form.kind === "workRows");
}

/** Lines above the rows: the keys, which are hidden, and the titles. */
export const headLines = 2;

const shape = fieldsOf(planContent);

/** The sheets of a plan's workbook in their order, made from the content's schema and the titles of its fields. Files are no cells. */
export const planSheets: readonly PlanSheet[] = planSections.values.flatMap((section): PlanSheet[] => {
  if (section === "ATTACHMENTS" || (isPillarSection(section) && section !== "LEARNING")) return [];
  const list = listOf(section);
  if (list === null) return [formSheet(section)];
  return rowSheets(section, list as SheetList);
});

function rowSheets(section: PlanSection, list: SheetList): RowSheet[] {
  const row = rowSchemaOf(schemaAt(list));
  if (!row) throw new Error(`The list ${list} has no rows`);
  const own: RowSheet = { kind: "rows", key: list, list, nested: null, section, name: tabOf(section), fields: columns(section, "", row) };
  const inner = Object.entries(fieldsOf(row)).flatMap(([nested, schema]): RowSheet[] => {
    const innerRow = rowSchemaOf(schema);
    const title = fieldTitles[section][nested];
    if (!innerRow || !title) return [];
    return [
      { ...own, key: `${list}.${nested}`, nested, name: prefixed(numberOf(section), title), fields: columns(section, nested, innerRow) },
    ];
  });
  return [own, ...inner.map((sheet, position) => ({ ...sheet, name: lettered(sheet.name, position) }))];
}

/** The titled fields of a row, or of a nested row under `parent`. */
function columns(section: PlanSection, parent: string, row: ReturnType<typeof schemaAt>): SheetField[] {
  const known = fieldsOf(row);
  return Object.entries(fieldTitles[section]).flatMap(([key, title]): SheetField[] => {
    const path = parent === "" ? key : key.startsWith(`${parent}.`) ? key.slice(parent.length + 1) : null;
    const schema = path === null ? undefined : known[path];
    const form = path !== null && schema ? formOf(path, schema) : null;
    return form && path !== null ? [{ path, title, form }] : [];
  });
}

function formSheet(section: PlanSection): FormSheet {
  const root = section === "COMMITMENT" ? "commitment" : null;
  const fields = Object.entries(fieldTitles[section]).flatMap(([key, title]): SheetField[] => {
    const path = root === null ? key : `${root}.${key}`;
    const form = formOf(path.slice(path.lastIndexOf(".") + 1), schemaAt(path));
    return form ? [{ path, title, form }] : [];
  });
  return { kind: "form", key: section, section, name: tabOf(section), root, fields };
}

function schemaAt(path: string) {
  const [first = "", ...rest] = path.split(".");
  const start = shape[first];
  if (!start) throw new Error(`A plan has no ${path}`);
  return rest.reduce((schema, name) => {
    const next = fieldsOf(schema)[name];
    if (!next) throw new Error(`A plan has no ${path}`);
    return next;
  }, start);
}

/** The four pillars stand on one sheet, so that rows can go from one to another. */
function tabOf(section: PlanSection): Text {
  const chapter = planChapters.find(({ sections }) => sections.includes(section));
  return isPillarSection(section) && chapter
    ? prefixed(chapter.number, chapter.title)
    : prefixed(numberOf(section), planSections.labels[section]);
}

function numberOf(section: PlanSection): string {
  return sectionNumbers[section];
}

function prefixed(number: string, title: Text): Text {
  return { zh: `${number} ${title.zh}`, en: `${number} ${title.en}` };
}

/** `4 措施` is the first sheet that belongs to `4 问题应答`: 4a. */
function lettered(name: Text, position: number): Text {
  const letter = String.fromCharCode(97 + position);
  const named = (words: string) => words.replace(" ", `${letter} `);
  return { zh: named(name.zh), en: named(name.en) };
}
