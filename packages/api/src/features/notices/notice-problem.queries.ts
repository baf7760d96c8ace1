import { rolesPermitting } from "@duban/schema";
import { type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lineOf } from "../organizations/organization.queries.js";
import type { Person } from "../people/person.entity.js";
import type { Problem } from "../problems/problem.entity.js";
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
  const granted = sql`array(select g.person_id from app.organizations own
    cross join ${lineOf(rowAs<Organization>("Organization", "own"))} as line(path)
    join app.organizations held on held.tenant_id = ${viewer.tenantId} and held.path = line.path
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = held.id
    where own.tenant_id = ${viewer.tenantId} and own.id = ${place} and (g.includes_subtree or held.id = own.id)
      and g.role = any(${acting[audience]}) and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today}))`;
  return audience === "UNIT" ? sql`${granted} || ${answering}` : granted;
}

/** What a person answers for that is overdue or due soon, and the day on which the last of it became so. */
export interface LightsOfPerson extends Pick<Recipient, "personId" | "channels" | "digestHour"> {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly changedOn: string;
}

/**
 * Of everybody who signs in what they answer for that is overdue or due within so many days, unless they were told since the last of it
 * changed its light.
 */
export function lightsByPerson(yellowDays: number): Sql {
  const red = sql`t.due_on < ${viewer.today}`;
  return sql`with due as (
      select p.id, a.person_id, p.deadline as due_on from app.problems p
      join app.appointments a on a.tenant_id = ${viewer.tenantId} and a.id in (p.leading_executive_id, p.responsible_person_id)
      where p.tenant_id = ${viewer.tenantId} and p.state in ('ASSIGNED', 'ACCEPTED', 'IN_RECTIFICATION', 'REOPENED') and p.duplicate_of_id is null
        and p.deadline <= ${viewer.today} + ${yellowDays}::int
      union
      select m.id, a.person_id, m.ends_on from app.measures m
      join app.appointments a on a.tenant_id = ${viewer.tenantId} and a.id = m.owner_id
      where m.tenant_id = ${viewer.tenantId} and m.done_on is null and m.ends_on <= ${viewer.today} + ${yellowDays}::int
    ), lights as (
      select t.person_id, (count(*) filter (where ${red}))::int as overdue, (count(*) filter (where not ${red}))::int as due_soon,
        max(case when ${red} then t.due_on + 1 else t.due_on - ${yellowDays}::int end) as changed_on
      from due t group by t.person_id
    )
    select l.person_id as "personId", l.overdue, l.due_soon as "dueSoon", l.changed_on::text as "changedOn", c.channels, c.digest_hour as "digestHour"
    from lights l
    join app.people w on w.tenant_id = ${viewer.tenantId} and w.id = l.person_id and w.account_id is not null
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where not exists (
      select from app.notices n where n.tenant_id = ${viewer.tenantId} and n.person_id = w.id and n.key = 'lights ' || l.changed_on)
    order by w.id`;
}
