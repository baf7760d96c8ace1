import { isSettled, outcomeStates } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { type StoredTarget, targetsAsJson, withStates } from "../outcomes/outcome-target.queries.js";
import type { Problem } from "../problems/problem.entity.js";

/** What a problem has of what its close-out needs. */
interface Standing {
  readonly openMeasures: readonly string[];
  /** Criteria for which there is evidence, from after the last relapse where there was one. */
  readonly shown: readonly string[];
  readonly targets: readonly StoredTarget[];
}

const standing = defineLoader<Standing>(async (execute, ids, tenantId) => {
  const rows = await execute<Standing & { id: string }>({
    text: `select p.id,
        array(select m.title from app.measures m where m.tenant_id = $1 and m.problem_id = p.id and m.done_on is null order by m.position) as "openMeasures",
        array(select distinct e.criterion_id from app.evidence e
          where e.tenant_id = $1 and e.problem_id = p.id and e.criterion_id is not null
            and (p.reopened_at is null or e.added_at > p.reopened_at)) as shown,
        ${targetsAsJson("p.id")} as targets
      from app.problems p where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, ...found }) => [id, found]));
});

type Asked = Pick<Problem, "id" | "closeOutCriteria" | "criteriaAcceptedAt">;

/**
 * Everything that a problem lacks before its close-out can be asked for, each with its words; the only place that knows. `answered` are
 * criteria to which the request itself names evidence.
 */
export async function closeOutGaps(lookup: Lookup, problem: Asked, answered: readonly string[] = []): Promise<RefusalDetail[]> {
  const { openMeasures, shown, targets } = (await lookup.load(standing, problem.id)) ?? { openMeasures: [], shown: [], targets: [] };
  const gaps: RefusalDetail[] = [];
  if (openMeasures.length > 0) {
    gaps.push({ code: "MEASURES_OPEN", params: { count: openMeasures.length, titles: openMeasures.slice(0, 3).join("；") } });
  }
  for (const { title, state } of withStates(targets)) {
    if (!isSettled(state)) gaps.push({ code: "OUTCOME_NOT_MET", params: { target: title, standing: outcomeStates.labels[state] } });
  }
  if (problem.closeOutCriteria.length === 0) gaps.push({ code: "CRITERIA_REQUIRED" });
  else if (problem.criteriaAcceptedAt === null) gaps.push({ code: "CRITERIA_NOT_ACCEPTED" });
  const met = new Set([...shown, ...answered]);
  const bare = problem.closeOutCriteria.filter(({ id }) => !met.has(id));
  return [...gaps, ...bare.map(({ text }): RefusalDetail => ({ code: "CRITERION_WITHOUT_EVIDENCE", params: { criterion: text } }))];
}

/** Why the close-out cannot be asked for yet; that evidence is missing is found, and mended, while asking. */
export async function whyNotRequested(lookup: Lookup, problem: Asked): Promise<RefusalDetail | null> {
  return (await closeOutGaps(lookup, problem)).find(({ code }) => code !== "CRITERION_WITHOUT_EVIDENCE") ?? null;
}
