import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { type GridColumn, isDateField } from "./columns";
import styles from "./grid.module.css";
import type { GridControl } from "./grid-control";
import { type Cell, moveOfKey } from "./navigation";
import { isBlock } from "./paste";

interface ActiveCellProps {
  cell: Cell;
  column: GridColumn;
  value: string;
  editing: boolean;
  label: string;
  invalid: boolean;
  control: GridControl;
}

/**
 * The field of the active cell. Before somebody writes in it all its text is selected, so that typing replaces it, with an
 * input method too; arrows then move between cells, and once writing has begun they move inside the text.
 */
export function ActiveCell({ cell, column, value, editing, label, invalid, control }: ActiveCellProps) {
  const text = useText();
  const toast = useToast();
  const { field, leaving } = useCellFocus(value, editing, control);
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData("text/plain");
    if (!isBlock(words)) return;
    event.preventDefault();
    const { filled: count, unread } = control.paste(cell, words);
    const told = text(unread > 0 ? "workbook.pastedUnread" : "editor.grid.pasted", { count, unread });
    toast({ text: told, action: { label: text("editor.undo"), run: () => control.undo() } });
  };
  const begin = () => {
    control.setEditing(true);
    field.current?.setSelectionRange(value.length, value.length);
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const handled = editing
      ? whileEditing(event, column, control)
      : whileReady(event, cell, control, { begin, leaving, opens: column.kind === "rows" });
    if (handled) event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className={`${styles.input} ${editing ? styles.editing : ""} ${column.opens === "left" ? styles.opensLeft : ""}`}
      rows={1}
      value={value}
      aria-label={label}
      aria-invalid={invalid || undefined}
      placeholder={editing && isDateField(column.field) ? text("editor.grid.dateForm") : undefined}
      onChange={(event) => {
        if (!editing) control.setEditing(true);
        control.write(cell, event.target.value);
      }}
      onMouseDown={() => {
        if (!editing) control.setEditing(true);
      }}
      onCompositionStart={() => {
        if (!editing) control.setEditing(true);
      }}
      onBlur={() => control.setEditing(false)}
      onKeyDown={keyDown}
      onPaste={paste}
      readOnly={column.kind === "rows"}
      spellCheck={false}
    />
  );
}

/** Takes the focus when the cell has become the active one, with all its text selected unless it is being written in. */
function useCellFocus(value: string, editing: boolean, control: GridControl) {
  const field = useRef<HTMLTextAreaElement>(null);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    if (!field.current || !control.takesFocus()) return;
    leaving.current = false;
    field.current.focus();
    if (editing) field.current.setSelectionRange(value.length, value.length);
    else field.current.select();
  });
  return { field, leaving };
}

function whileEditing(event: KeyboardEvent, column: GridColumn, control: GridControl): boolean {
  if (event.key === "Escape") {
    control.undo();
    return true;
  }
  const ends =
    event.key === "Tab" || (event.key === "Enter" && (!event.shiftKey || column.kind === "date") && !event.ctrlKey && !event.metaKey);
  if (!ends) return false;
  control.setEditing(false);
  const moved = control.go(event.key === "Enter" ? "down" : event.shiftKey ? "previous" : "next");
  return moved || event.key === "Enter";
}

interface Ready {
  begin(): void;
  /** Writing opens a list, into which the key that was pressed is typed. */
  opens: boolean;
  /** After Escape the next Tab leaves the grid. */
  leaving: { current: boolean };
}

function whileReady(event: KeyboardEvent, cell: Cell, control: GridControl, { begin, leaving, opens }: Ready): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "Escape") {
    leaving.current = true;
    return true;
  }
  if (event.key === "Tab" && leaving.current) return false;
  if ((event.key === "Enter" && !command) || event.key === "F2") {
    begin();
    return true;
  }
  if ((event.key === "Delete" || event.key === "Backspace") && !command && !event.altKey) {
    control.write(cell, "");
    return true;
  }
  if (command && !event.shiftKey && event.key.toLowerCase() === "z") {
    control.undo();
    return true;
  }
  const move = moveOfKey(event);
  if (!move && opens && event.key.length === 1 && !command && !event.altKey) begin();
  if (!move) return false;
  return control.go(move) || event.key !== "Tab";
}
