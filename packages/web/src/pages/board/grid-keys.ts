import { type BoardRow, parentIndex } from "./board-rows";

/** Where the row of a key stood when it was drawn last, or was chosen. */
export interface Stood {
  readonly key: string | null;
  readonly index: number;
}

/** The current row: the one that the address names, the one that came in its place, be it before it was drawn, or the first. */
export function currentIndex(rows: readonly BoardRow[], key: string | null, stood: Stood): number {
  const found = rows.findIndex((row) => row.key === key);
  if (found >= 0) return found;
  return key === null || stood.key !== key ? 0 : Math.min(stood.index, rows.length - 1);
}

/** Where a key moves to by the WAI-ARIA treegrid pattern, rows as stops; null where it moves nowhere. */
export function indexAfter(key: string, rows: readonly BoardRow[], current: number, page: number): number | null {
  const last = rows.length - 1;
  const row = rows[current];
  switch (key) {
    case "ArrowDown":
      return Math.min(current + 1, last);
    case "ArrowUp":
      return Math.max(current - 1, 0);
    case "PageDown":
      return Math.min(current + page, last);
    case "PageUp":
      return Math.max(current - page, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
      return row && isOpen(row) && (rows[current + 1]?.level ?? 0) > row.level ? current + 1 : null;
    case "ArrowLeft":
      return row && !isOpen(row) && row.level > 1 ? parentIndex(rows, current) : null;
    default:
      return null;
  }
}

function isOpen(row: BoardRow): boolean {
  return (row.kind === "unit" || row.kind === "problem") && row.open === true;
}
