import { type OutcomeDirection, type OutcomeState, type OutcomeTargetKind, outcomeState } from "@duban/schema";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { contains, every, exists, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Problem } from "../problems/problem.entity.js";
import { type Asked, dayLightOf, isNamed, problemsMatching } from "../problems/problem.queries.js";
import { textSays } from "../search/text-list.queries.js";
import type { OutcomeTarget } from "./outcome-target.entity.js";
import type { OutcomeFilter } from "./outcome-target.inputs.js";

type Standing = Pick<Row<OutcomeTarget>, "id" | "kind" | "direction" | "targetValue" | "waivedAt">;

/** Where a target stands, in SQL; `outcomeState()` of @duban/schema says the same, and a test holds them together. */
export function stateOfTarget({ id, kind, direction, targetValue, waivedAt }: Standing): Sql {
  return sql`case when ${waivedAt} is not null then 'WAIVED' else coalesce((
      select case when ${kind} = 'LASTING_RULE' or (${direction} = 'AT_LEAST' and x.value >= ${targetValue})
        or (${direction} = 'AT_MOST' and x.value <= ${targetValue}) then 'MET' else 'BELOW_TARGET' end
      from app.outcome_readings x where x.tenant_id = ${viewer.tenantId} and x.target_id = ${id}
      order by x.read_on desc, x.recorded_at desc, x.id desc limit 1), 'NO_READING') end`;
}

/** Whether a target keeps a problem from being closed out no more. */
export function isSettledInSql(target: Standing): Sql {
  return sql`${stateOfTarget(target)} in ('MET', 'WAIVED')`;
}

/** The light of a target by the day on which it is due. */
export function lightOfTarget(target: Row<OutcomeTarget>): Sql {
  return dayLightOf(isSettledInSql(target), target.dueOn);
}

/** Which targets a filter keeps; its organization is for the list itself, which walks the tree. */
export function outcomesMatching(filter: OutcomeFilter, asking: Asked): (target: Row<OutcomeTarget>) => Sql {
  const { problemId, outcomeStates, lights, search, organizationId: _above, ...ofProblems } = filter;
  return (target) =>
    every(
      problemId ? sql`${target.problemId} = ${problemId}` : null,
      outcomeStates ? sql`${stateOfTarget(target)} = any(${outcomeStates})` : null,
      lights ? sql`${lightOfTarget(target)} = any(${lights})` : null,
      isNarrowed(ofProblems) ? ofProblem(target, problemsMatching(ofProblems, asking)) : null,
      search?.trim() ? speaksOf(target, search.trim()) : null,
    );
}

function isNarrowed(filter: object): boolean {
  return Object.values(filter).some((value) => value !== null && value !== undefined && value !== "");
}

function ofProblem(target: Row<OutcomeTarget>, where: (problem: Row<Problem>) => Sql): Sql {
  return exists<Problem>("Problem", (problem) => sql`${problem.id} = ${target.problemId} and (${where(problem)})`);
}

/** Whether its own title contains it, or a text of its problem says it. */
function speaksOf(target: Row<OutcomeTarget>, text: string): Sql {
  const problemDoes = textSays("PROBLEM", target.problemId, text) ?? ofProblem(target, (problem) => isNamed(problem, text));
  return sql`${contains(target.title, text)} or (${problemDoes})`;
}

/** A target with where it stands. */
export interface KnownTarget {
  readonly id: string;
  readonly title: string;
  readonly state: OutcomeState;
}

/** A target as `targetsAsJson` gives it. */
export interface StoredTarget {
  readonly id: string;
  readonly title: string;
  readonly kind: OutcomeTargetKind;
  readonly direction: OutcomeDirection | null;
  readonly targetValue: string | null;
  readonly waived: boolean;
  readonly latest: { readonly value: string | null } | null;
}

/** The targets of the problem that a column names, in order, each with what was read last; for statements of loaders, whose tenant is $1. */
export function targetsAsJson(problemId: string): string {
  return `(select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'kind', t.kind, 'direction', t.direction,
      'targetValue', t.target_value::text, 'waived', t.waived_at is not null, 'latest', (
        select json_build_object('value', r.value::text) from app.outcome_readings r where r.tenant_id = $1 and r.target_id = t.id
        order by r.read_on desc, r.recorded_at desc, r.id desc limit 1)) order by t.position), '[]')
    from app.outcome_targets t where t.tenant_id = $1 and t.problem_id = ${problemId})`;
}

/** Each of these with where it stands. */
export function withStates(targets: readonly StoredTarget[]): KnownTarget[] {
  return targets.map((target) => ({ id: target.id, title: target.title, state: outcomeState(target) }));
}

const stored = defineLoader<readonly StoredTarget[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; targets: StoredTarget[] }>({
    text: `select p.id, ${targetsAsJson("p.id")} as targets from app.problems p where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, targets }) => [id, targets]));
});

/** The targets of a problem, in order, each with where it stands. */
export async function targetsOf(lookup: Lookup, problemId: string): Promise<KnownTarget[]> {
  return withStates((await lookup.load(stored, problemId)) ?? []);
}
