import { addDays } from "@duban/schema";
import type { TimeAxis } from "./time-axis";

interface Figures {
  overdue: number;
  due: readonly { from: string; count: number }[];
}

/** How many open problems of a unit fall due within one column of the board: those that are late, and the others, whatever their light. */
export interface DueCell {
  from: string;
  /** The first day after it. */
  until: string;
  overdue: number;
  others: number;
}

/** The first day of the other half of the month, or of the next month. */
function nextHalf(from: string): string {
  return from.endsWith("-01") ? `${from.slice(0, 8)}16` : `${addDays(from, 20).slice(0, 8)}01`;
}

/** How the counts for each half of a month are told apart: all that are late have a deadline before today, and only today's half holds both. */
export function dueCells({ overdue, due }: Figures, today: string): DueCell[] {
  let red = overdue;
  return due
    .toSorted((left, right) => (left.from < right.from ? -1 : 1))
    .map(({ from, count }) => {
      const late = from < today ? Math.min(red, count) : 0;
      red -= late;
      return { from, until: nextHalf(from), overdue: late, others: count - late };
    });
}

/** The cells that can be seen; where the columns are months, both halves of one together. */
export function cellsOnAxis(cells: readonly DueCell[], { span, zoom }: TimeAxis): DueCell[] {
  const seen = cells.filter(({ from, until }) => until > span.from && from <= span.to);
  if (zoom !== "quarter") return seen;
  const months = new Map<string, DueCell>();
  for (const cell of seen) {
    const from = `${cell.from.slice(0, 8)}01`;
    const known = months.get(from) ?? { from, until: nextHalf(`${from.slice(0, 8)}16`), overdue: 0, others: 0 };
    months.set(from, { ...known, overdue: known.overdue + cell.overdue, others: known.others + cell.others });
  }
  return [...months.values()];
}
