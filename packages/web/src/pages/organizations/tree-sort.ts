import type { TreeUnit } from "./supervision-queries";

/** The columns that siblings can be ordered by. */
export const sortKeys = ["approved", "overdue", "dueSoon", "yield", "rounds", "turnaround"] as const;

export type SortKey = (typeof sortKeys)[number];

/** An order of siblings; without one they stand in the order of the tree. */
export interface TreeSort {
  key: SortKey | null;
  descending: boolean;
}

const figureOf: Record<SortKey, (unit: TreeUnit) => number | null> = {
  approved: ({ planFigures }) => (planFigures.asked === 0 ? null : planFigures.approved / planFigures.asked),
  overdue: ({ planFigures }) => (planFigures.asked === 0 ? null : planFigures.overdue),
  dueSoon: ({ planFigures }) => (planFigures.asked === 0 ? null : planFigures.dueSoon),
  yield: ({ planFigures }) => planFigures.firstPassYield ?? null,
  rounds: ({ planFigures }) => planFigures.rounds ?? null,
  turnaround: ({ planFigures }) => planFigures.turnaroundHours ?? null,
};

/** Siblings in the chosen order; equal ones stay in the order of the tree, and those without a figure come last either way. */
export function sortedSiblings(units: readonly TreeUnit[], { key, descending }: TreeSort): readonly TreeUnit[] {
  if (key === null) return units;
  const figure = figureOf[key];
  return units.toSorted((left, right) => {
    const [first, second] = [figure(left), figure(right)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return descending ? second - first : first - second;
  });
}

/** The order after a click on a column's head: worst first, best first, then the order of the tree again. */
export function nextSort(sort: TreeSort, key: SortKey): TreeSort {
  if (sort.key !== key) return { key, descending: worstIsMost.has(key) };
  if (sort.descending === worstIsMost.has(key)) return { key, descending: !sort.descending };
  return { key: null, descending: false };
}

const worstIsMost: ReadonlySet<SortKey> = new Set(["overdue", "dueSoon", "rounds", "turnaround"]);
