import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { type Row, type Sql, sql } from "../../platform/select/index.js";
import type { LedgerFigures } from "./ledger-figures.entity.js";
import type { Problem } from "./problem.entity.js";
import { lightOfProblem } from "./problem.queries.js";

/** How many measures a problem has; absent where it has none. */
const measuresOf = defineLoader<number>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; count: number }>({
    text: `select problem_id as id, count(*)::int as count from app.measures
      where tenant_id = $1 and problem_id = any($2::uuid[]) group by problem_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
});

/** How many of its measures are not done; absent where there is none. */
const openMeasuresOf = defineLoader<number>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; count: number }>({
    text: `select problem_id as id, count(*)::int as count from app.measures
      where tenant_id = $1 and problem_id = any($2::uuid[]) and done_on is null group by problem_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
});

/** Work starts when there is something to be done; after a relapse what was done before is not enough. */
export async function whyNotStarted(lookup: Lookup, { id, state }: Pick<Problem, "id" | "state">): Promise<RefusalDetail | null> {
  if (state === "REOPENED") return (await lookup.load(openMeasuresOf, id)) === null ? { code: "MEASURES_REQUIRED_AGAIN" } : null;
  return (await lookup.load(measuresOf, id)) === null ? { code: "MEASURES_REQUIRED" } : null;
}

/** As what a problem is counted: by its light, or not at all since it repeats another. */
export function countedAs(problem: Row<Problem>): Sql {
  return sql`case when ${problem.duplicateOfId} is not null then 'DUPLICATE' else ${lightOfProblem(problem)} end`;
}

/** The figures of a list from how many are counted as what. */
export function ledgerFigures({
  RED = 0,
  YELLOW = 0,
  GREEN = 0,
  DONE = 0,
  DUPLICATE = 0,
}: Readonly<Record<string, number>>): LedgerFigures {
  return { total: RED + YELLOW + GREEN + DONE, overdue: RED, dueSoon: YELLOW, onTime: GREEN, closed: DONE, duplicates: DUPLICATE };
}
