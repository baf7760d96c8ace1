import {
  contentLimits,
  type DateFrame,
  dateOfText,
  fieldTitles,
  numbersIn,
  type Pillar,
  pillars,
  type WorkRow,
  workOrder,
  workRowNumbers,
} from "@duban/schema";
import { gridFields, isDateField, isRowsField } from "./columns";
import type { Cell } from "./navigation";
import { inPageOrder, newWorkRow } from "./work-rows";

/** Whether a clipboard text is more than one cell. */
export function isBlock(text: string): boolean {
  const inner = text.replace(/\r?\n$/, "");
  return inner.includes("\t") || (inner.startsWith('"') ? blockOf(inner).length > 1 : /\r?\n/.test(inner));
}

/** Reads the text that a spreadsheet puts on the clipboard: tabs between cells, quotes round a cell that has line breaks. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (true) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const value = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (/^[^\t\n]*/.exec(rest)?.[0] ?? "");
    rows.at(-1)?.push(value.trim());
    rest = rest.slice(quoted ? quoted[0].length : /^[^\t\n]*/.exec(rest)?.[0].length);
    if (rest === "") return rows;
    if (rest.startsWith("\n")) rows.push([]);
    rest = rest.slice(1);
  }
}

/** What a paste has made of the rows. */
export interface Pasted {
  readonly rows: WorkRow[];
  /** Texts for cells that hold days or rows and name none, by row and field. */
  readonly unread: readonly CellText[];
  readonly filled: number;
}

interface CellText {
  readonly cell: Cell;
  readonly text: string;
}

/** A block that lies on the rows; which rows it names can be told when all of it does. */
interface Laid extends Pasted {
  readonly named: readonly CellText[];
}

/**
 * Lays a block over the rows from a cell on; where its pillar ends, rows are added to it. A first column of pillars says where each
 * line goes: those of other pillars are added at their ends. A line of titles, and cells beyond the last column, are left out.
 */
export function pasteBlock(rows: readonly WorkRow[], cell: Cell, block: readonly (readonly string[])[], frame: DateFrame): Pasted {
  return withNamedRows(layLines(rows, cell, block, frame));
}

function layLines(rows: readonly WorkRow[], cell: Cell, block: readonly (readonly string[])[], frame: DateFrame): Laid {
  const pillar = rows.find(({ id }) => id === cell.rowId)?.pillar;
  if (!pillar) return { rows: [...rows], unread: [], named: [], filled: 0 };
  const lines = linesByPillar(withoutTitles(block), pillar);
  const first = layBlock(rows, cell, lines.get(pillar) ?? [], frame);
  return pillars.values.reduce((pasted, other) => {
    const values = lines.get(other) ?? [];
    if (other === pillar || values.length === 0) return pasted;
    const begun = newWorkRow(other);
    const laid = layBlock(inPageOrder([...pasted.rows, begun]), { rowId: begun.id, field: cell.field }, values, frame);
    return {
      rows: laid.rows,
      unread: [...pasted.unread, ...laid.unread],
      named: [...pasted.named, ...laid.named],
      filled: pasted.filled + laid.filled,
    };
  }, first);
}

/** Puts in which rows wait for which, by their numbers in the table as it has become; what is no number, or closes a circle, is left out. */
function withNamedRows({ rows, unread, named, filled }: Laid): Pasted {
  if (named.length === 0) return { rows, unread, filled };
  const numbers = workRowNumbers(rows);
  const texts = new Map(named.map((each) => [each.cell.rowId, each]));
  const misread: CellText[] = [];
  const read = rows.map((row) => {
    const pasted = texts.get(row.id);
    if (!pasted) return row;
    const ids = numbersIn(pasted.text).map((number) => numbers.find(number, row.pillar));
    if (ids.includes(null) || ids.length > contentLimits.predecessors) misread.push(pasted);
    else return { ...row, predecessorIds: [...new Set(ids as string[])] };
    return row;
  });
  const closing = new Set(workOrder(read).circles.flatMap(({ row }) => (texts.has(row.id) ? row.id : [])));
  for (const id of closing) misread.push(texts.get(id) as CellText);
  const before = new Map(rows.map((row) => [row.id, row]));
  return { rows: read.map((row) => (closing.has(row.id) ? (before.get(row.id) ?? row) : row)), unread: [...unread, ...misread], filled };
}

const titles = new Set(Object.values(fieldTitles.LEARNING).flatMap(({ zh, en }) => [zh, en]));

function withoutTitles(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first, ...others] = block;
  return first && others.length > 0 && first.every((value) => titles.has(value)) ? others : block;
}

/** The lines of each pillar; without a column of pillars all are of one. Below a pillar blank cells mean the same, as merged ones do. */
function linesByPillar(block: readonly (readonly string[])[], own: Pillar): Map<Pillar, (readonly string[])[]> {
  const named = block.map(([value = ""]) => pillars.values.find((each) => [each, ...Object.values(pillars.labels[each])].includes(value)));
  const isColumn = named.some(Boolean) && block.every(([value = ""], index) => value === "" || named[index] !== undefined);
  const lines = new Map<Pillar, (readonly string[])[]>();
  let current = own;
  for (const [index, values] of block.entries()) {
    current = named[index] ?? current;
    const pillar = isColumn ? current : own;
    lines.set(pillar, [...(lines.get(pillar) ?? []), isColumn ? values.slice(1) : values]);
  }
  return lines;
}

function layBlock(rows: readonly WorkRow[], cell: Cell, block: readonly (readonly string[])[], frame: DateFrame): Laid {
  const pillar = rows.find(({ id }) => id === cell.rowId)?.pillar;
  if (!pillar) return { rows: [...rows], unread: [], named: [], filled: 0 };
  const roomy = withRoom(rows, pillar, cell.rowId, block.length);
  const targets = roomy.filter((row) => row.pillar === pillar);
  const start = targets.findIndex(({ id }) => id === cell.rowId);
  const column = gridFields.indexOf(cell.field);
  const unread: CellText[] = [];
  const named: CellText[] = [];
  let filled = 0;
  const changes = new Map<string, Partial<WorkRow>>();
  for (const [offset, values] of block.entries()) {
    const target = targets[start + offset];
    if (!target) break;
    const fields: Partial<WorkRow> = {};
    for (const [step, value] of values.entries()) {
      const field = gridFields[column + step];
      if (!field) break;
      filled += 1;
      if (isRowsField(field)) named.push({ cell: { rowId: target.id, field }, text: value });
      else if (!isDateField(field)) fields[field] = value;
      else {
        fields[field] = dateOfText(value, frame);
        if (fields[field] === null && value !== "") unread.push({ cell: { rowId: target.id, field }, text: value });
      }
    }
    changes.set(target.id, fields);
  }
  return { rows: roomy.map((row) => (changes.has(row.id) ? { ...row, ...changes.get(row.id) } : row)), unread, named, filled };
}

function withRoom(rows: readonly WorkRow[], pillar: Pillar, fromId: string, count: number): WorkRow[] {
  const own = rows.filter((row) => row.pillar === pillar);
  const missing = count - (own.length - own.findIndex(({ id }) => id === fromId));
  return inPageOrder([...rows, ...Array.from({ length: Math.max(missing, 0) }, () => newWorkRow(pillar))]);
}
