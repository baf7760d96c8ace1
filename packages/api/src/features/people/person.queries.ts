import { covers, type Period } from "../../platform/clock.js";
import { defineLoader, type Lookup } from "../../platform/loaders.js";
import { contains, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import { organizationPath } from "../organizations/organization.queries.js";
import type { Person } from "./person.entity.js";

interface ReviewingGrant extends Period {
  readonly path: string;
}

/** Where and when a person reviews plans. */
const reviewingGrants = defineLoader<readonly ReviewingGrant[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; grants: ReviewingGrant[] }>({
    text: `select g.person_id as id, json_agg(json_build_object('path', o.path, 'startsOn', g.starts_on, 'endsOn', g.ends_on)) as grants
      from app.role_grants g join app.organizations o on o.tenant_id = $1 and o.id = g.organization_id
      where g.tenant_id = $1 and g.person_id = any($2::uuid[]) and g.role in ('REVIEWER', 'LEADER') group by g.person_id`,
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

/** Whether a person reviews plans for an organization above one of the viewer's. */
export function reviewsAboveViewer(person: Row<Person>): Sql {
  return sql`exists (select from app.role_grants g
    join app.organizations o on o.tenant_id = ${viewer.tenantId} and o.id = g.organization_id and ${viewer.standsBelow(sql`o.path`, "person.read")}
    where g.tenant_id = ${viewer.tenantId} and g.person_id = ${person.id} and g.role in ('REVIEWER', 'LEADER')
      and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today}))`;
}

/** Whether a name in either language contains what is searched for. */
export function matchesSearch(search: string): (person: Row<Person>) => Sql {
  return (person) => sql`${contains(person.name, search)} or ${contains(person.nameEn, search)}`;
}

/** Where a person stands by the home organization, and for which organizations they review plans today. */
export async function homeOf(lookup: Lookup, person: Person): Promise<{ readonly path: string; readonly reviews: readonly string[] }> {
  const [path, grants] = await Promise.all([lookup.load(organizationPath, person.organizationId), lookup.load(reviewingGrants, person.id)]);
  if (path === null) throw new Error(`There is no organization ${person.organizationId}`);
  const live = (grants ?? []).filter((grant) => covers(grant, lookup.today));
  return { path, reviews: live.map((grant) => grant.path) };
}

/** Path of the home organization by a person's id. */
export const homePath = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; path: string }>({
    text: `select p.id, o.path from app.people p join app.organizations o on o.tenant_id = $1 and o.id = p.organization_id
      where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, path }) => [id, path]));
});
