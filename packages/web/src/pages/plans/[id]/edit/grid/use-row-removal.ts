import { useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { useContent } from "../editor-context";
import type { GridActions } from "./use-grid";

/** Deletes a row of the work table and offers to put it back where it was. */
export function useRowRemoval(actions: GridActions): (rowId: string) => void {
  const text = useText();
  const toast = useToast();
  const content = useContent();
  return (rowId) => {
    const row = actions.remove(rowId);
    if (!row) return;
    const empty = row.task.trim() === "" && content.workTable.length > 0;
    toast({
      text: text("editor.removed", { what: empty ? text("editor.grid.emptyRow") : row.task }),
      action: { label: text("editor.undo"), run: actions.undo },
    });
  };
}
