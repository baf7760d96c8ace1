import type { ProblemUnit } from "./problem-tree-queries";

/** The columns that siblings can be ordered by where the tree rolls up problems. */
export const problemSortKeys = ["total", "red", "yellow", "green", "done", "major", "share", "age"] as const;

export type ProblemSortKey = (typeof problemSortKeys)[number];

/** An order of siblings; without one they stand in the order of the tree. */
export interface ProblemSort {
  key: ProblemSortKey | null;
  descending: boolean;
}

const figureOf: Record<ProblemSortKey, (figures: ProblemUnit["problemFigures"]) => number | null | undefined> = {
  total: ({ total }) => total,
  red: ({ overdue }) => overdue,
  yellow: ({ dueSoon }) => dueSoon,
  green: ({ onTime }) => onTime,
  done: ({ closed }) => closed,
  major: ({ severities }) => majorOf({ severities }),
  share: ({ overdueShare }) => overdueShare,
  age: ({ meanAgeDays }) => meanAgeDays,
};

/** How many are major. */
export function majorOf({ severities }: Pick<ProblemUnit["problemFigures"], "severities">): number {
  return severities.find(({ severity }) => severity === "MAJOR")?.count ?? 0;
}

/** Siblings in the chosen order; equal ones stay in the order of the tree, and those without a figure come last either way. */
export function sortedByProblems(units: readonly ProblemUnit[], { key, descending }: ProblemSort): readonly ProblemUnit[] {
  if (key === null) return units;
  const figure = ({ problemFigures }: ProblemUnit) => (problemFigures.total === 0 ? null : (figureOf[key](problemFigures) ?? null));
  return units.toSorted((left, right) => {
    const [first, second] = [figure(left), figure(right)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return descending ? second - first : first - second;
  });
}

/** The order after a click on a column's head: most first, least first, then the order of the tree again. */
export function nextProblemSort(sort: ProblemSort, key: ProblemSortKey): ProblemSort {
  if (sort.key !== key) return { key, descending: true };
  return sort.descending ? { key, descending: false } : { key: null, descending: false };
}
