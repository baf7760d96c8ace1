import { parseAsBoolean, parseAsString, useQueryState } from "nuqs";
import type { InboxEntry } from "./inbox-entry";

/** The selected matter and whether its peek is open; the address keeps both. */
export interface InboxSelection {
  selected: InboxEntry | undefined;
  select(id: string): void;
  /** Goes some rows down, or up when negative. */
  move(rows: number): void;
  peek: boolean;
  setPeek(open: boolean): void;
}

const wide = window.matchMedia("(min-width: 1280px)");

/** Reads the selection from the address; where it names none, the first matter is selected. */
export function useInboxSelection(entries: readonly InboxEntry[]): InboxSelection {
  const [item, setItem] = useQueryState("item", parseAsString);
  const [peek, setPeek] = useQueryState("peek", parseAsBoolean);
  const found = entries.findIndex(({ id }) => id === item);
  const position = Math.max(found, 0);
  const select = (id: string) => void setItem(id);
  return {
    selected: entries[position],
    select,
    move(rows) {
      const next = entries[Math.min(Math.max(position + rows, 0), entries.length - 1)];
      if (next) select(next.id);
    },
    peek: peek ?? wide.matches,
    setPeek: (open) => void setPeek(open === wide.matches ? null : open),
  };
}
