import type * as z from "zod/mini";
import type { DateFrame } from "../../date-text.js";
import { type Locale, textIn } from "../../locale.js";
import { type PlanContent, planContent } from "../content.js";
import { readPlanContent } from "../read-content.js";
import type { PlanSection } from "../section.js";
import { cellWords, innerId, valueAt } from "./cells.js";
import { emptyValue, fieldsOf, rowSchemaOf } from "./field-kind.js";
import { type Labels, rowLabels, type WorkbookNames } from "./labels.js";
import { emptyRow } from "./paste-block.js";
import { type FormSheet, headLines, isNumbered, numberKey, parentKey, planSheets, type RowSheet, type SheetList } from "./plan-sheets.js";
import { type CellProblem, type CellReading, readCell, textOfCell } from "./read-cell.js";
import { predecessorsField, readPredecessors } from "./read-predecessors.js";
import type { Line, ReadRow, Row, SheetText } from "./sheet-lines.js";

/** What could not be taken over: on which sheet, in which cell, and why. */
export interface SheetProblem extends CellProblem {
  readonly sheet: string;
  /** Such as `C7`; null when it is about the sheet. */
  readonly cell: string | null;
  readonly section: PlanSection;
}

/** What a workbook says a plan should be. */
export interface ReadWorkbook {
  readonly content: PlanContent;
  readonly problems: readonly SheetProblem[];
}

interface Input {
  readonly sheets: readonly SheetText[];
  /** The content that the workbook was made from. */
  readonly base: PlanContent;
  readonly names: WorkbookNames;
  readonly locale: Locale;
  readonly frame: DateFrame;
}

/** Reads a plan's workbook over the content that it was made from. What it does not hold, or holds wrongly, stays as it was. */
export function readSheets({ sheets, base, names, locale, frame }: Input): ReadWorkbook {
  const reader = new SheetReader(sheets, base, { words: cellWords(base, names, locale), frame });
  for (const sheet of planSheets) {
    if (sheet.kind === "form") reader.readForm(sheet);
    else if (sheet.nested === null) reader.readRows(sheet);
    else reader.readNested(sheet);
  }
  const { content, problems } = reader;
  const checked = readPlanContent(content);
  if (checked.content) return { content: checked.content, problems };
  const left = checked.problems.map(({ code, params, path }): SheetProblem => {
    const sheet = planSheets.find(({ key }) => key === path[0]);
    return {
      code,
      params: params as CellProblem["params"],
      sheet: sheet ? textIn(sheet.name, locale) : "",
      cell: null,
      section: sheet?.section ?? "NARRATIVE",
    };
  });
  return { content: base, problems: [...problems, ...left] };
}

class SheetReader {
  readonly content: PlanContent;
  readonly problems: SheetProblem[] = [];
  private readonly byKey: ReadonlyMap<string, SheetText>;
  private readonly reading: CellReading;
  private readonly labels = new Map<SheetList, Labels>();

  constructor(
    sheets: readonly SheetText[],
    private readonly base: PlanContent,
    reading: Omit<CellReading, "batches" | "workRow">,
  ) {
    this.content = structuredClone(base);
    this.byKey = new Map(sheets.map((sheet) => [textOfCell(sheet.rows[0]?.[0]), sheet]));
    const batches: Labels = { of: () => "", find: (words) => this.labels.get("batches")?.find(words) ?? null };
    this.reading = { ...reading, batches, workRow: () => null };
  }

  /** The rows of a list, each under its id; a row without one, or with one that another row has, is new. */
  readRows(sheet: RowSheet): void {
    const text = this.sheetOf(sheet);
    if (!text) return;
    const known = new Map((this.base[sheet.list] as Row[]).map((row) => [row.id, row]));
    const rows = this.linesOf(sheet, text)
      .map((line) => this.rowOf(sheet, line, known))
      .filter(({ row }) => isStorable(sheet, row));
    if (isNumbered(sheet)) this.readPredecessors(sheet, rows);
    Object.assign(this.content, { [sheet.list]: rows.map(({ row }) => row) });
    this.labels.set(
      sheet.list,
      rowLabels(rows.map(({ row, line }) => ({ id: row.id, words: textOfCell(line.cells.get(sheet.fields[0]?.path ?? "")) }))),
    );
  }

  /** Which rows wait for which can be read once all of them are there. */
  private readPredecessors(sheet: RowSheet, rows: readonly ReadRow[]): void {
    const { problems } = readPredecessors({ sheet, rows, base: this.base.workTable, reading: this.reading });
    for (const { line, problem } of problems) this.report(sheet, line.sheet, line.addressOf(predecessorsField), problem);
  }

  /** Rows inside the rows of a list, each under the one that it names. */
  readNested(sheet: RowSheet): void {
    const text = this.sheetOf(sheet);
    const { nested } = sheet;
    if (!text || nested === null) return;
    const base = this.base[sheet.list] as Row[];
    const known = new Map(base.flatMap((row) => (row[nested] as Row[]).map((inner) => [innerId(row.id, inner.id), inner] as const)));
    const byParent = new Map<string, Row[]>();
    for (const line of this.linesOf(sheet, text)) {
      const { row } = this.rowOf(sheet, line, known);
      const words = textOfCell(line.cells.get(parentKey));
      const parentId = words === "" ? line.id.split("/")[0] : this.parentOf(sheet.list, words);
      const beside = byParent.get(parentId ?? "") ?? [];
      if (!parentId)
        this.report(
          sheet,
          text,
          line.addressOf(parentKey),
          words === "" ? required : { code: "CELL_ROW_UNKNOWN", params: { text: words } },
        );
      else byParent.set(parentId, [...beside, beside.some(({ id }) => id === row.id) ? { ...row, id: crypto.randomUUID() } : row]);
    }
    for (const row of this.content[sheet.list] as Row[]) Object.assign(row, { [nested]: byParent.get(row.id) ?? [] });
  }

  /** The lines of a form. A form that may be missing is there once something stands in it. */
  readForm(sheet: FormSheet): void {
    const text = this.sheetOf(sheet);
    if (!text) return;
    const lines = new Map(text.rows.map((cells, index) => [textOfCell(cells[0]), { cell: cells[2] ?? null, address: `C${index + 1}` }]));
    const filled = sheet.fields.filter(({ path }) => textOfCell(lines.get(path)?.cell) !== "");
    const { root } = sheet;
    if (root !== null) Object.assign(this.content, { [root]: filled.length === 0 ? null : { ...blankForm(root), ...this.base[root] } });
    if (root !== null && filled.length === 0) return;
    const before = this.problems.length;
    for (const field of sheet.fields) {
      const line = lines.get(field.path);
      if (!line) continue;
      const { value, problem } = readCell(field, line.cell, valueAt(this.base, field.path), this.reading);
      if (problem) this.report(sheet, text, line.address, problem);
      else setAt(this.content, field.path, value);
    }
    // Half a commitment is none: it stays as it was until all of it can be read.
    if (root !== null && this.problems.length > before) Object.assign(this.content, { [root]: this.base[root] });
  }

  private parentOf(list: SheetList, words: string): string | null {
    const stands = (id: string | null) => (id !== null && (this.content[list] as Row[]).some((row) => row.id === id) ? id : null);
    return stands(this.labels.get(list)?.find(words) ?? null) ?? stands(this.reading.words.rows(list).find(words));
  }

  private rowOf(sheet: RowSheet, line: Line, known: Map<string, Row>): ReadRow {
    const was = known.get(line.id);
    known.delete(line.id);
    const row: Row = was ? { ...was } : (emptyRow(sheet) as Row);
    for (const field of sheet.fields) {
      if (!line.cells.has(field.path) || field.form.kind === "workRows") continue;
      const { value, problem } = readCell(field, line.cells.get(field.path), was?.[field.path], this.reading);
      if (!problem) Object.assign(row, { [field.path]: value });
      else this.report(sheet, line.sheet, line.addressOf(field.path), problem);
    }
    return { row, line };
  }

  private linesOf(sheet: RowSheet, text: SheetText): Line[] {
    const keys = (text.rows[0] ?? []).map(textOfCell);
    const columns = [...sheet.fields.map(({ path }) => path), parentKey, numberKey].flatMap((path) => {
      const column = keys.indexOf(path, 1);
      return column < 0 ? [] : [[path, column] as const];
    });
    for (const field of sheet.fields.filter(({ path }) => !columns.some(([known]) => known === path))) {
      this.report(sheet, text, null, { code: "WORKBOOK_COLUMN_MISSING", params: { column: field.title } });
    }
    return text.rows.slice(headLines).flatMap((cells, index): Line[] => {
      const values = new Map(columns.map(([path, column]) => [path, cells[column] ?? null]));
      if ([...values].every(([path, value]) => path === numberKey || textOfCell(value) === "")) return [];
      const addressOf = (path: string) => `${letters(columns.find(([known]) => known === path)?.[1] ?? 0)}${headLines + index + 1}`;
      return [{ id: textOfCell(cells[0]), cells: values, addressOf, sheet: text }];
    });
  }

  private sheetOf(sheet: RowSheet | FormSheet): SheetText | null {
    const text = this.byKey.get(sheet.key);
    if (!text)
      this.problems.push({
        sheet: textIn(sheet.name, this.reading.words.locale),
        cell: null,
        section: sheet.section,
        code: "WORKBOOK_SHEET_MISSING",
        params: { sheet: sheet.name },
      });
    return text ?? null;
  }

  private report({ section }: RowSheet | FormSheet, { name }: SheetText, cell: string | null, problem: CellProblem): void {
    this.problems.push({ sheet: name, cell, section, ...problem });
  }
}

const required: CellProblem = { code: "VALUE_REQUIRED", params: {} };

/** A new row can lack what no row can be stored without, such as the problem that it answers; what it lacks has been said. */
function isStorable({ list }: RowSheet, row: Row): boolean {
  const schema = rowSchemaOf(fieldsOf(planContent)[list] as never) as z.ZodMiniType | null;
  return schema?.safeParse(row).success ?? false;
}

function blankForm(root: string): Record<string, unknown> {
  const fields = fieldsOf(fieldsOf(planContent)[root] as never);
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
}

function setAt(content: PlanContent, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  const holder = names.reduce<Record<string, unknown>>((each, name) => each[name] as Record<string, unknown>, content as never);
  holder[last] = value;
}

/** `A` for the first column, `AA` for the 27th. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
