import { covers, type Period } from "../../platform/clock.js";
import { Refusal } from "../../platform/errors.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { contains, once, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import { organizationPath } from "../organizations/organization.queries.js";
import type { Person } from "./person.entity.js";

interface ReviewingGrant extends Period {
  readonly path: string;
}

/** Where and when a person reviews plans, or somebody does for whom they stand in or stood in. */
const reviewingGrants = defineLoader<readonly ReviewingGrant[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; grants: ReviewingGrant[] }>({
    text: `select w.id, json_agg(json_build_object('path', o.path, 'startsOn', greatest(g.starts_on, w.starts_on), 'endsOn', g.ends_on)) as grants
      from (
        select id, id as holder_id, null::date as starts_on from unnest($2::uuid[]) as id
        union all select delegate_id, delegator_id, starts_on from app.delegations where tenant_id = $1 and delegate_id = any($2::uuid[])
      ) w
      join app.role_grants g on g.tenant_id = $1 and g.person_id = w.holder_id and g.role in ('REVIEWER', 'LEADER')
      join app.organizations o on o.tenant_id = $1 and o.id = g.organization_id
      group by w.id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, grants }) => [id, grants]));
});

/** Whether a person has an account that was not closed. */
export function canSignIn(person: Row<Person>): Sql {
  return sql`exists (select from app.accounts a where a.id = ${person.accountId} and a.closed_at is null)`;
}

/** Whether a person belongs to one of the viewer's organizations, or is the viewer. */
export function isKnownToViewer(person: Row<Person>): Sql {
  return sql`${viewer.reachesOrganization(person.organizationId, "person.read")} or ${person.id} = ${viewer.personId}`;
}

/**
 * Whether a person reviews plans for one of the viewer's organizations or one above, or stands in or stood in for somebody who does; or
 * the viewer stands in for them, or they for the viewer, whenever that is or was. They are few, and a page asks it of many people.
 */
export function isNearViewer(person: Row<Person>): Sql {
  const reviewers = sql`select g.person_id as id from app.organizations o
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = o.id and g.role in ('REVIEWER', 'LEADER')
      and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today})
    where o.tenant_id = ${viewer.tenantId} and o.path = any(${viewer.linesTo("person.read")})`;
  const near = sql`with reviewers as materialized (${reviewers})
    select id from reviewers
    union select d.delegate_id from reviewers join app.delegations d on d.tenant_id = ${viewer.tenantId} and d.delegator_id = reviewers.id
      and d.starts_on <= ${viewer.today}
    union select d.delegator_id from app.delegations d where d.tenant_id = ${viewer.tenantId} and d.delegate_id = ${viewer.personId}
    union select d.delegate_id from app.delegations d where d.tenant_id = ${viewer.tenantId} and d.delegator_id = ${viewer.personId}`;
  return sql`${person.id} in (select id from ${once("people_near", near)})`;
}

/** Those who are no services, and whose name in either language contains what is searched for, if anything is. */
export function isListed(search: string | undefined): (person: Row<Person>) => Sql {
  const human = (person: Row<Person>) => sql`not ${person.isService}`;
  if (!search) return human;
  return (person) => sql`${human(person)} and (${contains(person.name, search)} or ${contains(person.nameEn, search)})`;
}

/** PERSON_IS_SERVICE for whoever cannot hold a post, a role, a stead or an account. */
export function refuseService(person: Person, field = "personId"): void {
  const { name, nameEn } = person;
  if (person.isService) throw new Refusal("PERSON_IS_SERVICE", { person: { zh: name, en: nameEn || name } }, ["input", field]);
}

/** What policies ask of a person. */
interface Home {
  readonly path: string;
  /** Where the person reviews plans today, or somebody does for whom they stand in or stood in. */
  readonly reviews: readonly string[];
  /** For whom the person stands in or stood in, and who for them. */
  readonly delegations: readonly string[];
}

/** Where a person stands by the home organization, for which organizations they review plans today, and with whom they share a delegation. */
export async function homeOf(lookup: Lookup, person: Person): Promise<Home> {
  // One after the other, each for all people of a page at once: a transaction has one connection.
  const path = await lookup.load(organizationPath, person.organizationId);
  const grants = await lookup.load(reviewingGrants, person.id);
  const delegations = await lookup.load(delegationsOf, person.id);
  if (path === null) throw new Error(`There is no organization ${person.organizationId}`);
  const live = (grants ?? []).filter((grant) => covers(grant, lookup.today));
  return { path, reviews: live.map((grant) => grant.path), delegations: delegations ?? [] };
}

/** With whom a person shares a delegation. */
const delegationsOf = defineLoader<readonly string[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; others: string[] }>({
    text: `select x.id, array_agg(x.other) as others
      from app.delegations d cross join lateral (values (d.delegator_id, d.delegate_id), (d.delegate_id, d.delegator_id)) as x (id, other)
      where d.tenant_id = $1 and (d.delegator_id = any($2::uuid[]) or d.delegate_id = any($2::uuid[])) group by x.id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, others }) => [id, others]));
});

/** Path of the home organization by a person's id. */
export const homePath = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; path: string }>({
    text: `select p.id, o.path from app.people p join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, path }) => [id, path]));
});
