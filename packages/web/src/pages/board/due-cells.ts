import { addDays, dueSoonDays } from "@duban/schema";
import type { TimeAxis } from "./time-axis";

interface Figures {
  overdue: number;
  dueSoon: number;
  due: readonly { from: string; count: number }[];
}

/** How many open problems of a unit fall due within one column of the board, by their light. */
export interface DueCell {
  from: string;
  /** The first day after it. */
  until: string;
  overdue: number;
  dueSoon: number;
  onTime: number;
}

/** The first day of the other half of the month, or of the next month. */
function nextHalf(from: string): string {
  return from.endsWith("-01") ? `${from.slice(0, 8)}16` : `${addDays(from, 20).slice(0, 8)}01`;
}

/**
 * How the counts for each half of a month are told apart by light. What is overdue or due soon is known as a whole; only the half that
 * today is in, and the one after it, hold more than one light, so that the rest follows.
 */
export function dueCells({ overdue, dueSoon, due }: Figures, today: string): DueCell[] {
  const soonUntil = addDays(today, dueSoonDays);
  let red = overdue;
  let yellow = dueSoon;
  return due
    .toSorted((left, right) => (left.from < right.from ? -1 : 1))
    .map(({ from, count }) => {
      const late = from < today ? Math.min(red, count) : 0;
      const soon = from <= soonUntil ? Math.min(yellow, count - late) : 0;
      red -= late;
      yellow -= soon;
      return { from, until: nextHalf(from), overdue: late, dueSoon: soon, onTime: count - late - soon };
    });
}

/** The cells that can be seen; where the columns are months, both halves of one together. */
export function cellsOnAxis(cells: readonly DueCell[], { span, zoom }: TimeAxis): DueCell[] {
  const seen = cells.filter(({ from, until }) => until > span.from && from <= span.to);
  if (zoom !== "quarter") return seen;
  const months = new Map<string, DueCell>();
  for (const cell of seen) {
    const from = `${cell.from.slice(0, 8)}01`;
    const known = months.get(from) ?? { from, until: nextHalf(`${from.slice(0, 8)}16`), overdue: 0, dueSoon: 0, onTime: 0 };
    months.set(from, {
      ...known,
      overdue: known.overdue + cell.overdue,
      dueSoon: known.dueSoon + cell.dueSoon,
      onTime: known.onTime + cell.onTime,
    });
  }
  return [...months.values()];
}
