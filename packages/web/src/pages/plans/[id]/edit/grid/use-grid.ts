import type { WorkRow } from "@duban/schema";
import { useEffect, useState } from "react";
import type { EditorState } from "../editor-context";
import { type GridField, isRowsField } from "./columns";
import { GridControl, type GridView } from "./grid-control";
import { type Cell, cellKey } from "./navigation";
import { useUnreadDates } from "./use-unread-dates";

/** The grid as its lines draw it. */
export interface GridState {
  readonly active: Cell | null;
  readonly editing: boolean;
  /** Texts in date cells that are no days, by cell. */
  readonly unread: ReadonlyMap<string, string>;
  readonly control: GridControl;
  /** The row of which is said what stands beside the grid. */
  readonly detailsOf: string | null;
  closeDetails(): void;
}

interface GridInput extends Omit<GridView, "active" | "editing"> {
  readonly planId: string;
  readonly edit: EditorState["edit"];
}

/** The active cell, what is typed into it, and what is done with rows. */
export function useGrid({ planId, edit, ...shown }: GridInput): GridState {
  const [active, setActive] = useState<Cell | null>(null);
  const [editing, setEditing] = useState(false);
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const { texts: unread, note } = useUnreadDates(planId);
  const view = { ...shown, active, editing };
  const [control] = useState(() => new GridControl(view, { edit, setActive, setEditing, note, showDetails: setDetailsOf }));
  useEffect(() => control.follow(view));
  return { active, editing, unread, control, detailsOf, closeDetails: () => setDetailsOf(null) };
}

/** What a cell holds, as it is typed; `predecessors` are the numbers of the rows that the row waits for. */
export function textOf(row: WorkRow, field: GridField, predecessors: string, unread: ReadonlyMap<string, string>): string {
  const typed = unread.get(cellKey({ rowId: row.id, field }));
  return typed ?? (isRowsField(field) ? predecessors : (row[field] ?? ""));
}
