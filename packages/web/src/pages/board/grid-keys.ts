import { type BoardRow, parentIndex } from "./board-rows";

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
