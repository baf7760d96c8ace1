import { type Action, type LetterLevel, letterLevels, letterTerms, type ProblemState, rolesPermitting } from "@duban/schema";
import { type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Campaign } from "../campaigns/campaign.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { holdersAlong } from "../role-grants/role-grant.queries.js";

/** States in which the next step is the unit's; of a problem that waits for somebody else nobody is told. */
const unitsTurn = ["ASSIGNED", "ACCEPTED", "IN_RECTIFICATION", "REOPENED"] as const satisfies readonly ProblemState[];

/** Whether a problem is one whose light is told. */
export function isToldOf({ state, duplicateOfId }: Pick<Row<Problem>, "state" | "duplicateOfId">): Sql {
  return sql`${state} = any(${unitsTurn}) and ${duplicateOfId} is null`;
}

/** Whether the viewer was told of the light that a problem has by its present deadline. */
export function isToldToViewer(problem: Row<Problem>): Sql {
  return sql`${isToldOf(problem)} and (${problem.id}, ${problem.deadline}) in (
    select l.problem_id, l.deadline from app.light_letters l where l.tenant_id = ${viewer.tenantId} and ${viewer.personId} = any(l.person_ids))`;
}

/**
 * Writes the letters that are due and not yet written: of each problem one, to the highest level whose day has come. A deadline that is
 * moved begins anew. It does not ask when it ran last, so an outage delays letters and nothing doubles them.
 */
export function writeLettersDue(): Sql {
  const problem = rowAs<Problem>("Problem", "p");
  const campaign = rowAs<Campaign>("Campaign", "c");
  return sql`insert into app.light_letters (tenant_id, id, problem_id, level, light, deadline, person_ids, sent_on)
    select p.tenant_id, gen_random_uuid(), p.id, due.levels[1], case when p.deadline < ${viewer.today} then 'RED' else 'YELLOW' end, p.deadline,
      ${toldOf(problem, campaign)}, ${viewer.today}
    from app.problems p
    join app.campaigns c on c.tenant_id = ${viewer.tenantId} and c.id = p.campaign_id
    cross join lateral (
      select array_agg(t.level order by t.position desc) as levels, max(t.position) as position
      from rows from (jsonb_to_recordset(case when c.letter_terms = '[]' then ${JSON.stringify(letterTerms([]))}::jsonb else c.letter_terms end)
        as (level text, light text, days integer)) with ordinality as t (level, light, days, position)
      where t.days + case t.light when 'RED' then p.deadline + 1 else least(p.deadline - p.yellow_days, p.behind_from) end <= ${viewer.today}
        and t.light is not null
      having count(*) > 0) due
    where p.tenant_id = ${viewer.tenantId} and ${isToldOf(problem)} and (p.deadline < ${viewer.today} or p.yellow_from <= ${viewer.today})
      and not exists (
        select from app.light_letters l
        where l.tenant_id = ${viewer.tenantId} and l.problem_id = p.id and l.deadline = p.deadline
          and array_position(${letterLevels.values}::text[], l.level) >= due.position)
    on conflict (tenant_id, problem_id, deadline, level) do nothing`;
}

/** Those of all levels that are due who sign in; of a department or campaign those who hold the right nearest to it. */
function toldOf(problem: Row<Problem>, campaign: Row<Campaign>): Sql {
  const isDue = (level: LetterLevel) => sql`${level} = any(due.levels)`;
  const inPost = (id: Sql, level: LetterLevel) => sql`select a.person_id from app.appointments a
    where a.tenant_id = ${viewer.tenantId} and a.id = ${id} and ${isDue(level)}`;
  const nearest = (place: Sql, action: Action, level: LetterLevel) => sql`select n.person_id from (
    select h.person_id from (${holdersAlong(place, rolesPermitting(action))}) h where ${isDue(level)}
    order by h.depth desc fetch first row with ties) n`;
  return sql`array(
    select w.id from app.people w
    where w.tenant_id = ${viewer.tenantId} and w.account_id is not null and w.id in (
      ${inPost(problem.responsiblePersonId, "RESPONSIBLE_PERSON")}
      union all ${inPost(problem.leadingExecutiveId, "LEADING_EXECUTIVE")}
      union all ${nearest(problem.leadDepartmentId, "closeOut.pass", "LEAD_DEPARTMENT")}
      union all ${nearest(campaign.organizationId, "problem.assign", "CAMPAIGN")})
    order by w.id)`;
}
