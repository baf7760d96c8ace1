import { type PlanContent, planContent } from "../content.js";
import type { PlanSection } from "../section.js";
import { emptyValue, fieldsOf, rowSchemaOf } from "./field-kind.js";
import { planSheets, type RowSheet, type SheetField } from "./plan-sheets.js";
import { type CellProblem, type CellReading, readCell } from "./read-cell.js";

/** Where a block is laid from: a field of a row, or of a row inside it. */
export interface PastePlace {
  readonly section: PlanSection;
  readonly rowId: string;
  /** `name`, or `members[<id>].name` for a row inside. */
  readonly field: string;
}

/** A cell of a block that could not be read. */
export interface UnreadCell extends CellProblem {
  readonly section: PlanSection;
  /** From 1, among the rows of the list. */
  readonly row: number;
  readonly field: SheetField;
  readonly text: string;
}

/** What a block has made of a content. */
export interface PastedBlock {
  readonly content: PlanContent;
  readonly filled: number;
  readonly unread: readonly UnreadCell[];
  /** Lines of the block for which there was no row and none could be added. */
  readonly left: number;
}

interface Row {
  readonly id: string;
}

/**
 * Lays a block over the rows of a list from a field on, in the order of the columns of its sheet; at the end rows are added by
 * `newRow`, which gives null where there can be no more. Null where the place is in no list.
 */
export function pasteBlock(
  content: PlanContent,
  place: PastePlace,
  block: readonly (readonly string[])[],
  reading: CellReading,
  newRow: (sheet: RowSheet) => object | null = emptyRow,
): PastedBlock | null {
  const [, nested = null, innerId = null, innerField = null] = /^(\w+)\[([^\]]+)\]\.(\w+)$/.exec(place.field) ?? [];
  const sheet = planSheets.find(
    (each): each is RowSheet => each.kind === "rows" && each.section === place.section && each.nested === nested,
  );
  const column = sheet?.fields.findIndex(({ path }) => path === (innerField ?? place.field)) ?? -1;
  if (!sheet || column < 0) return null;
  const outer = content[sheet.list] as readonly Row[];
  const holder = nested === null ? null : outer.find(({ id }) => id === place.rowId);
  const rows = (nested === null ? outer : ((holder as Record<string, unknown> | undefined)?.[nested] as readonly Row[] | undefined)) ?? [];
  const start = rows.findIndex(({ id }) => id === (innerId ?? place.rowId));
  if (start < 0) return null;
  const pasted = laid(rows, start, sheet, column, block, reading, newRow);
  const next = nested === null ? pasted.rows : outer.map((row) => (row === holder ? { ...row, [nested]: pasted.rows } : row));
  return { content: { ...content, [sheet.list]: next }, filled: pasted.filled, unread: pasted.unread, left: pasted.left };
}

function laid(
  before: readonly Row[],
  start: number,
  sheet: RowSheet,
  column: number,
  block: readonly (readonly string[])[],
  reading: CellReading,
  newRow: (sheet: RowSheet) => object | null,
) {
  const rows = [...before];
  const unread: UnreadCell[] = [];
  let filled = 0;
  for (const [offset, values] of block.entries()) {
    const target = rows[start + offset] ?? (newRow(sheet) as Row | null);
    if (!target) return { rows, unread, filled, left: block.length - offset };
    const changes: Record<string, unknown> = {};
    for (const [step, text] of values.entries()) {
      const field = sheet.fields[column + step];
      if (!field) break;
      const { value, problem } = readCell(field, text, (target as never)[field.path], reading);
      if (problem) unread.push({ ...problem, section: sheet.section, row: start + offset + 1, field, text });
      else {
        changes[field.path] = value;
        filled += 1;
      }
    }
    rows[start + offset] = { ...target, ...changes };
  }
  return { rows, unread, filled, left: 0 };
}

/** A row with nothing in it, under a new id. */
export function emptyRow({ list, nested }: RowSheet): object {
  const row = rowSchemaOf(fieldsOf(planContent)[list] as never);
  const schema = nested === null ? row : row && rowSchemaOf(fieldsOf(row)[nested] as never);
  return { ...(emptyValue(schema as never) as object), id: crypto.randomUUID() };
}
