import type { PlanContent } from "@duban/schema";
import { useText } from "../../../../../i18n/text";
import { useToast } from "../../../../../ui/toast";
import { useContent, useEditor } from "../editor-context";
import { removeItem, restoreItem } from "./list-edits";

type Lists = Parameters<typeof removeItem>[0];

/** Takes a row out of a list and offers to put it back. */
export function useRemoval<List extends Lists>(list: List): (row: PlanContent[List][number], label: string) => void {
  const text = useText();
  const toast = useToast();
  const content = useContent();
  const { edit } = useEditor();
  return (row, label) => {
    const rows: readonly { id: string }[] = content[list];
    const place = rows.findIndex(({ id }) => id === row.id);
    edit(removeItem(list, row.id));
    toast({
      text: text("editor.removed", { what: label }),
      action: { label: text("editor.undo"), run: () => edit(restoreItem(list, row, place)) },
    });
  };
}

/** The same for a list inside a row, given the way to change that list. */
export function useNestedRemoval<Item extends { id: string }>(
  change: (step: (items: Item[]) => Item[]) => void,
): (items: readonly Item[], item: Item, label: string) => void {
  const text = useText();
  const toast = useToast();
  return (items, item, label) => {
    const place = items.indexOf(item);
    change((before) => before.filter(({ id }) => id !== item.id));
    const restore = () => change((now) => (now.some(({ id }) => id === item.id) ? now : now.toSpliced(place, 0, item)));
    toast({ text: text("editor.removed", { what: label }), action: { label: text("editor.undo"), run: restore } });
  };
}
