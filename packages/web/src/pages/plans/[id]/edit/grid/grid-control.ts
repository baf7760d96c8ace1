import { type DateFrame, dateOfText, type Pillar, type Stretch, type WorkRow } from "@duban/schema";
import type { EditorState } from "../editor-context";
import { isDateField, isRowsField } from "./columns";
import type { GridLine } from "./grid-lines";
import { type Cell, cellAfter, type Move } from "./navigation";
import { blockOf, pasteBlock } from "./paste";
import { changeRow, insertRow, moveRow, newWorkRow, removeRow } from "./work-rows";

/** What the grid shows and knows at a moment. */
export interface GridView {
  readonly rows: readonly WorkRow[];
  readonly lines: readonly GridLine[];
  readonly pillars: readonly Pillar[];
  readonly frame: DateFrame;
  readonly active: Cell | null;
  readonly editing: boolean;
}

/** What the grid tells. */
interface GridEffects {
  edit: EditorState["edit"];
  setActive(cell: Cell | null): void;
  setEditing(editing: boolean): void;
  /** Keeps the text of a date cell that is no day; null forgets it. */
  note(cell: Cell, text: string | null): void;
  showDetails(rowId: string): void;
}

const rememberedSteps = 100;

/** What can be done in the grid; one object as long as the grid stands, so that rows need not be drawn again. */
export class GridControl {
  #view: GridView;
  readonly #effects: GridEffects;
  #past: (readonly WorkRow[])[] = [];
  /** The rows as the grid itself has set them last. */
  #own: readonly WorkRow[];
  #focusWanted = false;
  /** While a day is being typed its text stands as it is, though a part of it may be a day already. */
  #typed: { cell: Cell; text: string } | null = null;

  constructor(view: GridView, effects: GridEffects) {
    this.#view = view;
    this.#own = view.rows;
    this.#effects = effects;
  }

  /** Takes over what is shown now. Rows that came from elsewhere end the steps back: these would undo what somebody else did. */
  follow(view: GridView): void {
    if (view.rows !== this.#own) this.#past = [];
    this.#own = view.rows;
    this.#view = view;
  }

  /** Makes a cell the active one and puts the focus into it. */
  activate(cell: Cell): void {
    this.#finishTyping();
    this.#focusWanted = true;
    this.#effects.setActive(cell);
    this.#effects.setEditing(false);
  }

  /** Begins or ends writing in the active cell. All that is typed in between is one step back. */
  setEditing(editing: boolean): void {
    if (editing) this.#remember();
    else this.#finishTyping();
    this.#view = { ...this.#view, editing };
    this.#effects.setEditing(editing);
  }

  /** Goes from the active cell; false where the grid ends. */
  go(move: Move): boolean {
    const { active } = this.#view;
    const next = active && cellAfter(this.#order(), active, move);
    if (next) this.activate(next);
    return Boolean(next);
  }

  /** Writes a text into a cell; rows are chosen, not written, so there it can only be emptied. */
  write(cell: Cell, text: string): void {
    const { rows, frame, editing } = this.#view;
    if (isRowsField(cell.field)) {
      if (text === "") this.choosePredecessors(cell.rowId, []);
      return;
    }
    const isDate = isDateField(cell.field);
    if (isDate) {
      this.#typed = { cell, text };
      this.#effects.note(cell, text.trim() === "" ? null : text);
    }
    if (!editing) this.#remember();
    this.#setRows(changeRow(rows, cell.rowId, { [cell.field]: isDate ? dateOfText(text, frame) : text }));
  }

  /** Says which rows must be finished before one begins. */
  choosePredecessors(rowId: string, predecessorIds: string[]): void {
    const { rows, editing } = this.#view;
    this.#effects.note({ rowId, field: "predecessorIds" }, null);
    if (!editing) this.#remember();
    this.#setRows(changeRow(rows, rowId, { predecessorIds }));
  }

  /** Lays a block over the grid from a cell on; how many cells it filled, and how many of them hold no day, or no rows, where these belong. */
  paste(cell: Cell, text: string): { filled: number; unread: number } {
    const pasted = pasteBlock(this.#view.rows, cell, blockOf(text), this.#view.frame);
    this.#step(pasted.rows);
    for (const unread of pasted.unread) this.#effects.note(unread.cell, unread.text);
    return { filled: pasted.filled, unread: pasted.unread.length };
  }

  /** Gives rows other dates, by their ids. */
  reschedule(dates: ReadonlyMap<string, Stretch>): void {
    this.#finishTyping();
    for (const rowId of dates.keys()) for (const field of ["startsOn", "endsOn"] as const) this.#effects.note({ rowId, field }, null);
    this.#step(this.#view.rows.map((row) => ({ ...row, ...dates.get(row.id) })));
  }

  /** Opens what is said of a row beside the grid. */
  showDetails(rowId: string): void {
    this.#finishTyping();
    this.#effects.setEditing(false);
    this.#effects.showDetails(rowId);
  }

  add(pillar: Pillar, afterId: string | null = null): void {
    const row = newWorkRow(pillar);
    this.#step(insertRow(this.#view.rows, row, afterId));
    this.activate({ rowId: row.id, field: "task" });
  }

  move(rowId: string, direction: -1 | 1): void {
    const { rows, pillars, active } = this.#view;
    this.#step(moveRow(rows, rowId, direction, pillars));
    this.activate({ rowId, field: active?.rowId === rowId ? active.field : "task" });
  }

  /** Takes a row out and goes on to the next one. */
  remove(rowId: string): WorkRow | null {
    const { rows, active } = this.#view;
    const order = this.#order();
    const neighbour = order[order.indexOf(rowId) + 1] ?? order[order.indexOf(rowId) - 1];
    this.#step(removeRow(rows, rowId));
    if (neighbour) this.activate({ rowId: neighbour, field: active?.field ?? "task" });
    else this.#effects.setActive(null);
    return rows.find(({ id }) => id === rowId) ?? null;
  }

  /** Takes the last step back; a row that comes back with it becomes the active one. */
  undo(): void {
    const { rows, active } = this.#view;
    const before = this.#past.findLast((past) => past !== rows);
    this.#past = before ? this.#past.slice(0, this.#past.lastIndexOf(before)) : [];
    this.#typed = null;
    if (active) this.#effects.note(active, null);
    if (before) this.#setRows([...before]);
    this.#focusWanted = true;
    this.#effects.setEditing(false);
    const [back, ...others] = before?.filter((row) => !rows.some(({ id }) => id === row.id)) ?? [];
    if (back && others.length === 0) this.activate({ rowId: back.id, field: "task" });
  }

  /** Whether the active cell still has to be given the focus; true once. */
  takesFocus(): boolean {
    const wanted = this.#focusWanted;
    this.#focusWanted = false;
    return wanted;
  }

  #order(): string[] {
    return this.#view.lines.flatMap((line) => (line.kind === "row" ? [line.row.id] : []));
  }

  #finishTyping(): void {
    if (this.#typed && dateOfText(this.#typed.text, this.#view.frame) !== null) this.#effects.note(this.#typed.cell, null);
    this.#typed = null;
  }

  #remember(): void {
    this.#past = [...this.#past.slice(1 - rememberedSteps), this.#view.rows];
  }

  #step(rows: WorkRow[]): void {
    this.#remember();
    this.#setRows(rows);
  }

  #setRows(rows: WorkRow[]): void {
    this.#own = rows;
    this.#view = { ...this.#view, rows };
    this.#effects.edit((content) => ({ ...content, workTable: rows }));
  }
}
