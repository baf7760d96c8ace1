import { useCallback, useState } from "react";
import { type Cell, cellKey } from "./navigation";

/** Texts in date cells that are no days; they stay on this device, so that they can still be corrected after a reload. */
export interface UnreadDates {
  readonly texts: ReadonlyMap<string, string>;
  /** Notes the text of a cell; null when it holds a day or nothing. */
  note(cell: Cell, text: string | null): void;
}

/** Keeps what was typed into date cells of a plan and is no day. */
export function useUnreadDates(planId: string): UnreadDates {
  const name = `duban.copy.plan/${planId}/dates`;
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    () => new Map(Object.entries(JSON.parse(localStorage.getItem(name) ?? "{}"))),
  );
  const note = useCallback(
    (cell: Cell, text: string | null) =>
      setTexts((before) => {
        const key = cellKey(cell);
        if ((before.get(key) ?? null) === text) return before;
        const after = new Map(before);
        if (text === null) after.delete(key);
        else after.set(key, text);
        if (after.size === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(Object.fromEntries(after)));
        return after;
      }),
    [name],
  );
  return { texts, note };
}
