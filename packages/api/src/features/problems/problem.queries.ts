import { dueSoonDays, type Light } from "@duban/schema";
import {
  type Among,
  contains,
  either,
  every,
  plannedAnew,
  type Row,
  type Sql,
  sql,
  telling,
  tellingOf,
  viewer,
} from "../../platform/select/index.js";
import { hasInspectionDue } from "../inspections/inspection.queries.js";
import { asksViewerFor } from "../ledger-tasks/ledger-task.queries.js";
import { isToldToViewer } from "../light-letters/light-letter.queries.js";
import { hasLookBackDue } from "../look-backs/look-back.queries.js";
import type { RootCause } from "../root-causes/root-cause.entity.js";
import { amongSpoken, isSpoken, type SpokenList } from "../search/text-list.queries.js";
import { termedWords } from "../search/text-terms.queries.js";
import type { Problem } from "./problem.entity.js";
import type { ProblemOrder } from "./problem.inputs.js";
import type { ProblemFilter } from "./problem-filter.queries.js";

/** The light of what is due by the end of a day, in SQL; `dayLight()` of @duban/schema says the same of one day, and a test holds them together. */
export function dayLightOf(done: Sql, deadline: Sql): Sql {
  return sql`case when ${done} then 'DONE' when ${deadline} < ${viewer.today} then 'RED'
    when ${deadline} <= ${viewer.today} + ${dueSoonDays}::int then 'YELLOW' else 'GREEN' end`;
}

/** The light of a problem in SQL; `problemLight()` of @duban/schema says the same, and a test holds them together. */
export function lightOfProblem(problem: Pick<Row<Problem>, "state" | "deadline" | "firstDeadline" | "yellowDays" | "behindFrom">): Sql {
  const { state, deadline, firstDeadline, yellowDays, behindFrom } = problem;
  return sql`case when ${state} = 'CLOSED' then 'DONE' when ${deadline} < ${viewer.today} then 'RED'
    when ${deadline} <= ${viewer.today} + ${yellowDays} or ${deadline} <> ${firstDeadline} or ${behindFrom} <= ${viewer.today} then 'YELLOW'
    else 'GREEN' end`;
}

/** Whether a problem has one of some lights on a day, said by columns that an index finds it by. */
export function hasLight(
  { state, deadline, yellowFrom }: Pick<Row<Problem>, "state" | "deadline" | "yellowFrom">,
  wanted: readonly Light[],
  day: string,
): Sql {
  const today = sql`${telling(day)}::date`;
  const is: Readonly<Record<Light, Sql>> = {
    DONE: sql`${state} = 'CLOSED'`,
    RED: sql`${state} <> 'CLOSED' and ${deadline} < ${today}`,
    YELLOW: sql`${state} <> 'CLOSED' and ${deadline} >= ${today} and ${yellowFrom} <= ${today}`,
    GREEN: sql`${state} <> 'CLOSED' and ${deadline} >= ${today} and ${yellowFrom} > ${today}`,
  };
  return either(wanted.map((light) => is[light]));
}

/** The aspect of the ledger that a problem falls under, as JSON. */
export function aspectOf({ ledgerId, aspectId }: Row<Problem>): Sql {
  return sql`(select x from app.ledgers l cross join lateral jsonb_array_elements(l.aspects) x
    where l.tenant_id = ${viewer.tenantId} and l.id = ${ledgerId} and x ->> 'id' = ${aspectId})`;
}

/** Whether a link leads to a problem, or to the theme that it falls under. */
export function causesOf({ campaignId, effectProblemId, effectThemeId }: Row<RootCause>, problem: Row<Problem>): Sql {
  return sql`${campaignId} = ${problem.campaignId} and (${effectProblemId} = ${problem.id} or ${effectThemeId} = (
    select x ->> 'id' from app.campaigns c cross join lateral jsonb_array_elements(c.themes) x
    where c.tenant_id = ${viewer.tenantId} and c.id = ${problem.campaignId} and x ->> 'name' = ${problem.theme}))`;
}

/** The posts of the viewer; as an array, so that what hangs on them is found by its index. */
const posts = sql`array(select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId})`;

/** The problems whose open measures the viewer owns. */
const byMeasures = sql`select m.problem_id from app.measures m
  where m.tenant_id = ${viewer.tenantId} and m.done_on is null and m.owner_id = any(${posts})`;

/** Whether the viewer answers for a problem, in a post of theirs or by a measure that is not done. */
export function answersFor({ id, leadingExecutiveId, responsiblePersonId }: Row<Problem>): Sql {
  return sql`(coalesce(${leadingExecutiveId} = any(${posts}), false) or coalesce(${responsiblePersonId} = any(${posts}), false)
    or ${id} = any(array(${byMeasures})))`;
}

/** As `answersFor`, of all problems: those of the viewer are found by what hangs on their posts, and not the others gone through. */
function isOfViewer({ id }: Row<Problem>): Sql {
  const inPost = (post: Sql) => sql`select x.id from app.problems x
    where x.tenant_id = ${viewer.tenantId} and ${post} is not null and ${post} = any(${posts})`;
  return sql`${id} = any(array(${inPost(sql`x.leading_executive_id`)} union all ${inPost(sql`x.responsible_person_id`)} union all ${byMeasures}))`;
}

/** Whether a request about a problem waits for the superior. */
function awaitsSuperior({ id }: Row<Problem>): Sql {
  return sql`${id} = any(array(select q.problem_id from app.problem_requests q
    where q.tenant_id = ${viewer.tenantId} and q.state = 'REQUESTED'))`;
}

/** Problems by what their texts say. */
const spokenProblems: SpokenList = {
  name: "problems",
  kinds: ["PROBLEM"],
  ids: (says) => sql`select l.id from looked l where ${says("PROBLEM", sql`l.id`)}`,
  holds: ({ id }: Row<Problem>, says) => says("PROBLEM", id),
};

/** The problems whose texts say what a filter searches for; for a list, which has `problemsMatching` for all else. */
export function problemsSaying({ search }: Pick<ProblemFilter, "search">): Among | null {
  return amongSpoken(spokenProblems, search);
}

/** The same as a condition, for problems that are taken all at once. */
export function isSaying({ id }: Row<Problem>, { search }: Pick<ProblemFilter, "search">): Sql | null {
  return isSpoken(spokenProblems, id, search);
}

/** Of which group a filter is asked, and on which day. */
export interface Asked {
  readonly tenantId: string;
  readonly today: string;
}

/** Which problems a filter keeps; its organization is for the list itself, which walks the tree, as is what texts say. */
export function problemsMatching(filter: ProblemFilter, asking: Asked): (problem: Row<Problem>) => Sql {
  const { campaignId, ledgerId, task, mine, told, duplicates, search } = filter;
  return (problem) =>
    every(
      campaignId ? sql`${problem.campaignId} = ${campaignId}` : null,
      ledgerId ? sql`${problem.ledgerId} = ${ledgerId}` : null,
      described(filter, problem, asking),
      ...asked(filter, problem),
      task ? asksViewerFor(task, problem) : null,
      answeredFor(filter, problem),
      mine ? isOfViewer(problem) : null,
      told ? isToldToViewer(problem) : null,
      duplicates == null ? null : duplicates ? sql`${problem.duplicateOfId} is not null` : sql`${problem.duplicateOfId} is null`,
      search?.trim() && !termedWords(search) ? isNamed(problem, search.trim()) : null,
    );
}

/** Whether its number or its title contains what is too short to be found in texts. */
export function isNamed({ code, title }: Row<Problem>, text: string): Sql {
  return sql`${contains(code, text)} or ${contains(title, text)}`;
}

/**
 * By what it is and where it stands: by its values such a filter keeps nearly all problems, or hardly one. How many these are hangs on the
 * group as well, which may have a thousandth of the table's rows, or all.
 */
function described(
  { states, lights, severities, kinds, standings, theme, area, aspectId }: ProblemFilter,
  problem: Row<Problem>,
  { tenantId, today }: Asked,
): Sql | null {
  const conditions = [
    states ? sql`${problem.state} in ${tellingOf(states)}` : null,
    lights ? hasLight(problem, lights, today) : null,
    severities ? sql`${problem.severity} in ${tellingOf(severities)}` : null,
    kinds ? sql`${problem.kind} in ${tellingOf(kinds)}` : null,
    standings ? sql`${problem.standing} in ${tellingOf(standings)}` : null,
    theme?.trim() ? sql`${problem.theme} = ${telling(theme.trim())}` : null,
    area?.trim() ? sql`${problem.area} = ${telling(area.trim())}` : null,
    aspectId ? sql`${problem.aspectId} = ${telling(aspectId)}` : null,
  ];
  return conditions.some((condition) => condition !== null)
    ? plannedAnew(every(sql`${problem.tenantId} = ${telling(tenantId)}`, ...conditions))
    : null;
}

/** By what is to be done about it beside its course, or was found after it. */
function asked({ awaiting, lookBackDue, relapsed, inspectionDue }: ProblemFilter, problem: Row<Problem>): (Sql | null)[] {
  return [
    awaiting ? awaitsSuperior(problem) : null,
    inspectionDue ? hasInspectionDue(problem) : null,
    lookBackDue ? hasLookBackDue(problem) : null,
    relapsed ? sql`${problem.relapseCount} > 0` : null,
  ];
}

/** By who answers for it. */
function answeredFor({ leadingExecutiveId, leadDepartmentId }: ProblemFilter, problem: Row<Problem>): Sql | null {
  if (!leadingExecutiveId && !leadDepartmentId) return null;
  return every(
    leadingExecutiveId
      ? sql`${problem.leadingExecutiveId} = any(array(
          select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${leadingExecutiveId}::uuid))`
      : null,
    leadDepartmentId ? sql`${problem.leadDepartmentId} = ${leadDepartmentId}` : null,
  );
}

type OnBoard = Readonly<Record<string, unknown>>;

/** Which of an organization's problems its row of the wall chart unfolds to; each argument stands in SQL, null where nothing is asked. */
export function keptOnBoard(problem: Row<Problem>, { campaignId, lights, severities, theme, mine }: OnBoard): Sql {
  return every(
    sql`${problem.duplicateOfId} is null`,
    sql`${campaignId}::uuid is null or ${problem.campaignId} = ${campaignId}::uuid`,
    sql`${lights}::text[] is null or ${lightOfProblem(problem)} = any(${lights}::text[])`,
    sql`${severities}::text[] is null or ${problem.severity} = any(${severities}::text[])`,
    sql`${theme}::text is null or ${problem.theme} = ${theme}::text`,
    sql`${mine}::boolean is not true or ${answersFor(problem)}`,
  );
}

/** The orders in which problems are listed. */
export const problemOrders = {
  CODE: { by: ["code"] },
  DEADLINE: { by: ["deadline"] },
} as const satisfies Record<ProblemOrder, object>;
