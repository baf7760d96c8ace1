import { useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { useContent } from "../editor-context";
import type { GridControl } from "./grid-control";

/** Deletes a row of the work table and offers to put it back where it was. */
export function useRowRemoval(control: GridControl): (rowId: string) => void {
  const text = useText();
  const toast = useToast();
  const content = useContent();
  return (rowId) => {
    const row = control.remove(rowId);
    if (!row) return;
    const empty = row.task.trim() === "" && content.workTable.length > 0;
    toast({
      text: text("editor.removed", { what: empty ? text("editor.grid.emptyRow") : row.task }),
      action: { label: text("editor.undo"), run: () => control.undo() },
    });
  };
}
