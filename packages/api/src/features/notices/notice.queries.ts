import { type Locale, type NoticeKind, type NoticeParam, rolesPermitting, type Text } from "@duban/schema";
import { every, exists, type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import { inTurn, isBarred, type Matter } from "../inbox/inbox-item.queries.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lineOf } from "../organizations/organization.queries.js";
import type { Person } from "../people/person.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Notice } from "./notice.entity.js";

/** Whether a notice is the viewer's own, and if it is about a plan or a problem, about one that the viewer may read now. */
export function isReadableToViewer(notice: Row<Notice>): Sql {
  const readable = exists<Plan>(
    "Plan",
    (plan) => sql`${plan.id} = ${notice.planId} and ${viewer.reachesOrganization(plan.organizationId, "notice.read")}`,
  );
  const problem = exists<Problem>(
    "Problem",
    (one) => sql`${one.id} = ${notice.problemId} and ${viewer.reachesOrganization(one.organizationId, "notice.read")}`,
  );
  return sql`${notice.personId} = ${viewer.personId} and (${notice.planId} is null or ${readable}) and (${notice.problemId} is null or ${problem})`;
}

/** Whether the viewer has not read it yet. */
export function isUnread(notice: Row<Notice>): Sql {
  return sql`${notice.readAt} is null`;
}

/** Who is told of something: those on one side of the plan, or on the side whose turn it is, or people by their ids. */
export type Audience = "WRITERS" | "REVIEWERS" | "TURN" | { readonly personIds: readonly string[] };

/** Something that people are to be told about one plan. */
export interface Tiding {
  readonly planId: string;
  readonly key: string;
}

/** A person to be told, and how they want it. */
export interface Recipient {
  readonly planId: string;
  readonly key: string;
  readonly personId: string;
  readonly channels: Readonly<Record<string, string>> | null;
  readonly digestHour: number | null;
}

/**
 * Who is to be told of each of several tidings: of the audience those who may read the plan and have not been told yet, but
 * never whose act it was. The audience stands as a list of ids beside each plan, so that its people are looked up and not gone through.
 */
export function recipientsOf(tidings: readonly Tiding[], audience: Audience, actorId: string | null): Sql {
  const plan = rowAs<Plan>("Plan", "p");
  const person = rowAs<Person>("Person", "w");
  const { ids, fits } = audienceOf(audience, person, plan);
  return sql`select p.id as "planId", m.key, w.id as "personId", c.channels, c.digest_hour as "digestHour"
    from unnest(${tidings.map(({ planId }) => planId)}::uuid[], ${tidings.map(({ key }) => key)}::text[]) as m(plan_id, key)
    join app.plans p on p.tenant_id = ${viewer.tenantId} and p.id = m.plan_id
    cross join lateral (select distinct unnest(${ids}) as id) audience
    join app.people w on w.tenant_id = ${viewer.tenantId} and w.id = audience.id
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where w.account_id is not null and w.id is distinct from ${actorId}::uuid and ${every(fits, mayRead(person, plan))}
      and not exists (select from app.notices n where n.tenant_id = ${viewer.tenantId} and n.person_id = w.id and n.key = m.key)
    order by p.id, w.id`;
}

/** The ids of an audience as an array, and what one of them has to fulfil still. */
function audienceOf(audience: Audience, person: Row<Person>, plan: Row<Plan>): { readonly ids: Sql; readonly fits: Sql | null } {
  if (typeof audience === "object") return { ids: sql`${audience.personIds}::uuid[]`, fits: null };
  const { id: planId, organizationId, reviewingOrganizationId, authorIds } = plan;
  const turn = sql`${plan.state} in ('SUBMITTED', 'IN_REVIEW')`;
  const withReviewer = { WRITERS: sql`false`, REVIEWERS: sql`true`, TURN: turn }[audience];
  // Whoever has approved the version is told of its review no more.
  const round = sql`case when ${turn} then ${plan.round} else 0 end`;
  const matter: Matter = { planId, organizationId, reviewingOrganizationId, authorIds, withReviewer, round };
  return { ids: inTurn(matter), fits: sql`not ${isBarred(person.id, matter)}` };
}

const readers = rolesPermitting("plan.read");

/** A notice as its mail tells it. */
export interface MailedNotice {
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly params: readonly NoticeParam[];
  readonly planId: string | null;
  readonly problemId: string | null;
  readonly code: string | null;
  readonly organization: Text | null;
  readonly actor: Text | null;
  readonly email: string;
  readonly locale: Locale;
  readonly channels: Readonly<Record<string, string>> | null;
}

/** Of these notices those that may be mailed now: to whoever may still read the plan if there is one, can sign in, and has not read them in the app. */
export function mailableOf(ids: readonly string[]): Sql {
  const plan = rowAs<Plan>("Plan", "p");
  const person = rowAs<Person>("Person", "w");
  return sql`select n.id, n.person_id as "personId", n.kind, n.params, p.id as "planId", x.id as "problemId", coalesce(p.code, x.code) as code,
      case when o.id is not null then json_build_object('zh', o.name, 'en', coalesce(nullif(o.name_en, ''), o.name)) end as organization,
      case when y.id is not null then json_build_object('zh', y.name, 'en', coalesce(nullif(y.name_en, ''), y.name)) end as actor, a.email, a.locale, c.channels
    from app.notices n
    left join app.plans p on p.tenant_id = ${viewer.tenantId} and p.id = n.plan_id
    left join app.problems x on x.tenant_id = ${viewer.tenantId} and x.id = n.problem_id
    left join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = coalesce(p.organization_id, x.organization_id)
    left join app.people y on y.tenant_id = ${viewer.tenantId} and y.id = n.actor_id
    join app.people w on w.tenant_id = ${viewer.tenantId} and w.id = n.person_id
    join app.accounts a on a.id = w.account_id and a.closed_at is null
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where n.tenant_id = ${viewer.tenantId} and n.id = any(${ids}::uuid[]) and n.read_at is null and n.mailed_at is null
      and (n.plan_id is null or ${mayRead(person, plan)}) and (n.problem_id is null or ${mayRead(person, rowAs<Problem>("Problem", "x"))})
    order by n.created_at, n.id`;
}

/**
 * Whether a person may read a plan, or a problem, which every role that reads plans does: `visible(Plan)` says the same of the viewer, and a
 * test holds the two together.
 */
export function mayRead(person: Row<Person>, plan: Pick<Row<Plan>, "organizationId">): Sql {
  return sql`exists (
    select from app.organizations own
    cross join ${lineOf(rowAs<Organization>("Organization", "own"))} as line(path)
    join app.organizations held on held.tenant_id = ${viewer.tenantId} and held.path = line.path
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = held.id
      and (g.person_id = ${person.id} or g.role in ('REVIEWER', 'LEADER') and ${standsInFor(person, sql`g.person_id`, sql`g.organization_id`)})
    where own.tenant_id = ${viewer.tenantId} and own.id = ${plan.organizationId}
      and (g.includes_subtree or held.id = own.id) and g.role = any(${readers})
      and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today}))`;
}

/** Whether a person stands in today for the holder of a grant on an organization. */
function standsInFor(person: Row<Person>, holderId: Sql, organizationId: Sql): Sql {
  return sql`exists (
    select from app.delegations d
    where d.tenant_id = ${viewer.tenantId} and d.delegate_id = ${person.id} and d.delegator_id = ${holderId}
      and (d.organization_id is null or d.organization_id = ${organizationId})
      and d.ended_at is null and d.starts_on <= ${viewer.today} and d.ends_on >= ${viewer.today})`;
}

/** One person who is told of what is no plan's. */
export interface Addressee {
  readonly personId: string;
  readonly actorId: string | null;
}

/** How somebody who has an account wants to be told; nobody where they have none. */
export function wishesOf(personId: string): Sql {
  return sql`select w.id as "personId", c.channels, c.digest_hour as "digestHour" from app.people w
    left join app.notice_choices c on c.tenant_id = ${viewer.tenantId} and c.person_id = w.id
    where w.tenant_id = ${viewer.tenantId} and w.id = ${personId} and w.account_id is not null`;
}
