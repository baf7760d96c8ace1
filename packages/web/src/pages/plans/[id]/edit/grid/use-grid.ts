import type { Pillar, WorkRow } from "@duban/schema";
import { useEffect, useMemo, useRef, useState } from "react";
import type { EditorState } from "../editor-context";
import { type GridField, isDateField } from "./columns";
import { type DateFrame, dateOfText } from "./date-text";
import type { GridLine } from "./grid-lines";
import { type Cell, cellAfter, cellKey, type Move } from "./navigation";
import { blockOf, pasteBlock } from "./paste";
import { useUnreadDates } from "./use-unread-dates";
import { changeRow, emptyWorkRow, insertRow, moveRow, removeRow } from "./work-rows";

/** What can be done in the grid; the same object as long as the grid stands, so that rows need not be drawn again. */
export interface GridActions {
  /** Makes a cell the active one and puts the focus into it. */
  activate(cell: Cell, editing?: boolean): void;
  setEditing(editing: boolean): void;
  /** Goes from the active cell; false where the grid ends. */
  go(move: Move): boolean;
  write(cell: Cell, text: string): void;
  paste(cell: Cell, text: string): number;
  add(pillar: Pillar, afterId?: string | null): void;
  move(rowId: string, direction: -1 | 1): void;
  remove(rowId: string): WorkRow | null;
  undo(): void;
  /** Whether the active cell still has to be given the focus; true once. */
  takesFocus(): boolean;
}

/** The grid as its lines draw it. */
export interface GridState {
  readonly active: Cell | null;
  readonly editing: boolean;
  /** Texts in date cells that are no days, by cell. */
  readonly unread: ReadonlyMap<string, string>;
  readonly actions: GridActions;
}

const rememberedSteps = 100;

interface GridInput {
  readonly planId: string;
  readonly rows: readonly WorkRow[];
  readonly lines: readonly GridLine[];
  readonly pillars: readonly Pillar[];
  readonly frame: DateFrame;
  readonly edit: EditorState["edit"];
}

/** The active cell, what is typed into it, and what is done with rows. */
export function useGrid(input: GridInput): GridState {
  const [active, setActive] = useState<Cell | null>(null);
  const [editing, setEditing] = useState(false);
  const { texts: unread, note } = useUnreadDates(input.planId);
  const now = useRef({ ...input, active, editing });
  useEffect(() => {
    now.current = { ...input, active, editing };
  });

  const actions = useMemo((): GridActions => {
    const past: (readonly WorkRow[])[] = [];
    let focusWanted = false;
    // While a day is being typed its text stands as it is, though a part of it may be a day already.
    let typed: { cell: Cell; text: string } | null = null;
    const finishTyping = () => {
      if (typed && dateOfText(typed.text, now.current.frame) !== null) note(typed.cell, null);
      typed = null;
    };
    const setRows = (rows: WorkRow[]) => {
      now.current = { ...now.current, rows };
      now.current.edit((content) => ({ ...content, workTable: rows }));
    };
    const step = (rows: WorkRow[]) => {
      past.push(now.current.rows);
      if (past.length > rememberedSteps) past.shift();
      setRows(rows);
    };
    const activate = (cell: Cell, begin = false) => {
      finishTyping();
      focusWanted = true;
      setActive(cell);
      setEditing(begin);
    };
    const write = (cell: Cell, text: string) => {
      const { rows, frame, editing: typing } = now.current;
      const value = isDateField(cell.field) ? dateOfText(text, frame) : text;
      if (isDateField(cell.field)) {
        typed = { cell, text };
        note(cell, text.trim() === "" ? null : text);
      }
      const changed = changeRow(rows, cell.rowId, { [cell.field]: value });
      // All that is typed into a cell in one go is one step back.
      if (typing) setRows(changed);
      else step(changed);
    };
    return {
      activate,
      setEditing(begin) {
        if (begin) past.push(now.current.rows);
        else finishTyping();
        now.current = { ...now.current, editing: begin };
        setEditing(begin);
      },
      go(move) {
        const { active: from, lines } = now.current;
        const next =
          from &&
          cellAfter(
            lines.flatMap((line) => (line.kind === "row" ? [line.row.id] : [])),
            from,
            move,
          );
        if (next) activate(next);
        return Boolean(next);
      },
      write,
      paste(cell, text) {
        const pasted = pasteBlock(now.current.rows, cell, blockOf(text), now.current.frame);
        step(pasted.rows);
        for (const { cell: at, text: words } of pasted.unread) note(at, words);
        return pasted.filled;
      },
      add(pillar, afterId = null) {
        const row = emptyWorkRow(pillar);
        step(insertRow(now.current.rows, row, afterId));
        activate({ rowId: row.id, field: "task" });
      },
      move(rowId, direction) {
        step(moveRow(now.current.rows, rowId, direction, now.current.pillars));
        activate({ rowId, field: now.current.active?.rowId === rowId ? now.current.active.field : "task" });
      },
      remove(rowId) {
        const { rows, lines, active: from } = now.current;
        const order = lines.flatMap((line) => (line.kind === "row" ? [line.row.id] : []));
        const neighbour = order[order.indexOf(rowId) + 1] ?? order[order.indexOf(rowId) - 1];
        step(removeRow(rows, rowId));
        if (neighbour) activate({ rowId: neighbour, field: from?.field ?? "task" });
        else setActive(null);
        return rows.find(({ id }) => id === rowId) ?? null;
      },
      undo() {
        let before = past.pop();
        while (before && before === now.current.rows) before = past.pop();
        if (now.current.active) note(now.current.active, null);
        const back = before?.filter((row) => !now.current.rows.some(({ id }) => id === row.id)) ?? [];
        if (before) setRows([...before]);
        focusWanted = true;
        setEditing(false);
        // A row that comes back is where one wants to go on.
        if (back.length === 1 && back[0]) activate({ rowId: back[0].id, field: "task" });
      },
      takesFocus() {
        const wanted = focusWanted;
        focusWanted = false;
        return wanted;
      },
    };
  }, [note]);
  return { active, editing, unread, actions };
}

/** What a cell holds, as it is typed. */
export function textOf(row: WorkRow, field: GridField, unread: ReadonlyMap<string, string>): string {
  return unread.get(cellKey({ rowId: row.id, field })) ?? row[field] ?? "";
}
