import { rolesPermitting } from "@duban/schema";
import { type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import { isToldOf } from "../light-letters/light-letter.queries.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import { holdersAlong } from "../role-grants/role-grant.queries.js";
import { mayRead, type Recipient } from "./notice.queries.js";

/** Who is told of a problem: those who act for its unit and who answer for it, those who manage its campaign, or people by their ids. */
export type ProblemAudience = "UNIT" | "MANAGERS" | { readonly personIds: readonly string[] };

const acting = { UNIT: rolesPermitting("problem.accept"), MANAGERS: rolesPermitting("problem.assign") } as const;

/** Something that people are to be told about one problem. */
interface ProblemTiding {
  readonly problemId: string;
  readonly key: string;
  readonly actorId: string | null;
  /** Whether only those are told who may read the problem; a successor need not see it yet. */
  readonly mustRead: boolean;
}

/** Who is to be told of a problem: of the audience those who may read it and have not been told yet, but never whose act it was. */
export function recipientsOfProblem({ problemId, key, actorId, mustRead }: ProblemTiding, audience: ProblemAudience): Sql {
  const problem = rowAs<Problem>("Problem", "p");
  const person = rowAs<Person>("Person", "w");
  return sql`select w.id as "personId", c.channels, c.digest_hour as "digestHour"
    from app.problems p
    cross join lateral (select distinct unnest(${audienceIds(audience, problem)}) as id) audience
    join app.people w on w.tenant_id = ${viewer.tenantId} and w.id = audience.id
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where p.tenant_id = ${viewer.tenantId} and p.id = ${problemId} and w.account_id is not null and w.id is distinct from ${actorId}::uuid
      and ${mustRead ? mayRead(person, problem) : sql`true`}
      and not exists (select from app.notices n where n.tenant_id = ${viewer.tenantId} and n.person_id = w.id and n.key = ${key})
    order by w.id`;
}

/** The ids of an audience as an array. */
function audienceIds(audience: ProblemAudience, problem: Row<Problem>): Sql {
  if (typeof audience === "object") return sql`${audience.personIds}::uuid[]`;
  const answering = sql`array(select a.person_id from app.appointments a
    where a.tenant_id = ${viewer.tenantId} and a.id in (${problem.leadingExecutiveId}, ${problem.responsiblePersonId}))`;
  const place =
    audience === "UNIT"
      ? problem.organizationId
      : sql`(select c.organization_id from app.campaigns c where c.tenant_id = ${viewer.tenantId} and c.id = ${problem.campaignId})`;
  const granted = sql`array(select h.person_id from (${holdersAlong(place, acting[audience])}) h)`;
  return audience === "UNIT" ? sql`${granted} || ${answering}` : granted;
}

/** What a person is told of and owns that is overdue or due soon, and when the last of it came. */
export interface LightsOfPerson extends Pick<Recipient, "personId" | "channels" | "digestHour"> {
  readonly overdue: number;
  readonly dueSoon: number;
  /** How many of them are problems that the policy of their campaign tells them of. */
  readonly problems: number;
  /** What the notice of the last that came is known by. */
  readonly key: string;
}

/**
 * Of everybody who signs in the problems whose light they were told, and their own measures that are overdue or due within so many days,
 * unless they have had the notice since the last of it came.
 */
export function lightsByPerson(yellowDays: number): Sql {
  const problem = rowAs<Problem>("Problem", "p");
  const red = sql`t.due_on < ${viewer.today}`;
  return sql`with told as (
      select l.problem_id, l.deadline, l.sent_on, person.id as person_id from app.light_letters l cross join unnest(l.person_ids) as person(id)
      where l.tenant_id = ${viewer.tenantId}
    ), due as (
      select p.id, true as is_problem, o.person_id, p.deadline as due_on, max(o.sent_on) as came_on from told o
      join app.problems p on p.tenant_id = ${viewer.tenantId} and p.id = o.problem_id and p.deadline = o.deadline and ${isToldOf(problem)}
      group by p.id, p.deadline, o.person_id
      union all
      select m.id, false, a.person_id, m.ends_on, case when m.ends_on < ${viewer.today} then m.ends_on + 1 else m.ends_on - ${yellowDays}::int end
      from app.measures m
      join app.appointments a on a.tenant_id = ${viewer.tenantId} and a.id = m.owner_id
      where m.tenant_id = ${viewer.tenantId} and m.done_on is null and m.ends_on <= ${viewer.today} + ${yellowDays}::int
    ), lights as (
      select t.person_id, (count(*) filter (where ${red}))::int as overdue, (count(*) filter (where not ${red}))::int as due_soon,
        (count(*) filter (where t.is_problem))::int as problems, max(t.came_on) as came_on
      from due t group by t.person_id
    ), keyed as (
      -- What comes later on the same day is told as well; what is resolved by then makes no other notice of the rest.
      select l.*, 'lights ' || l.came_on || coalesce(' ' || o.count, '') as key
      from lights l
      left join (select person_id, sent_on, count(*) from told group by person_id, sent_on) o on o.person_id = l.person_id and o.sent_on = l.came_on
    )
    select k.person_id as "personId", k.overdue, k.due_soon as "dueSoon", k.problems, k.key, c.channels, c.digest_hour as "digestHour"
    from keyed k
    join app.people w on w.tenant_id = ${viewer.tenantId} and w.id = k.person_id and w.account_id is not null
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where not exists (select from app.notices n where n.tenant_id = ${viewer.tenantId} and n.person_id = w.id and n.key = k.key)
    order by w.id`;
}
