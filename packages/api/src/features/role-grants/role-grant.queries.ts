import type { Role } from "@duban/schema";
import { type Row, rowAs, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Organization } from "../organizations/organization.entity.js";
import { lineOf } from "../organizations/organization.queries.js";
import type { Person } from "../people/person.entity.js";
import type { RoleGrant } from "./role-grant.entity.js";

type Wanted = Pick<RoleGrant, "personId" | "organizationId" | "role" | "includesSubtree" | "startsOn" | "endsOn">;

/** Whether a person gave a grant, as the audit trail has it. */
export function isGiver(person: Row<Person>, grant: Row<RoleGrant>): Sql {
  return sql`${person.id} = (select e.person_id from app.audit_events e
    where e.tenant_id = ${viewer.tenantId} and e.noun = 'RoleGrant' and e.subject_id = ${grant.id} and e.action = 'role.grant' limit 1)`;
}

/**
 * Who holds one of some roles at a place: there, or further up with all below; each with how deep in the tree the grant stands. As a select
 * of `person_id` and `depth`.
 */
export function holdersAlong(organizationId: Sql, roles: readonly Role[]): Sql {
  return sql`select g.person_id, held.depth from app.organizations own
    cross join ${lineOf(rowAs<Organization>("Organization", "own"))} as line(path)
    join app.organizations held on held.tenant_id = ${viewer.tenantId} and held.path = line.path
    join app.role_grants g on g.tenant_id = ${viewer.tenantId} and g.organization_id = held.id
    where own.tenant_id = ${viewer.tenantId} and own.id = ${organizationId} and (g.includes_subtree or held.id = own.id)
      and g.role = any(${roles}) and g.starts_on <= ${viewer.today} and (g.ends_on is null or g.ends_on >= ${viewer.today})`;
}

/** Whether the person has, on one of the same days, a grant that gives all of this. The person is locked, so nobody else is granting. */
export async function givenAlready(tx: Transaction, wanted: Wanted): Promise<boolean> {
  const rows = await tx.sql`
    select from app.role_grants
    where tenant_id = ${tx.tenantId} and person_id = ${wanted.personId} and organization_id = ${wanted.organizationId} and role = ${wanted.role}
      and (includes_subtree or not ${wanted.includesSubtree}::boolean) and (ends_on is null or ends_on >= starts_on)
      and starts_on <= coalesce(${wanted.endsOn}::date, 'infinity') and coalesce(ends_on, 'infinity') >= ${wanted.startsOn} limit 1`;
  return rows.length > 0;
}

/**
 * Whether, without this grant, somebody who can sign in still administers the organization, with all below it if the grant covers
 * that; and the grant's holder anything at all.
 */
export async function administratorsWithout(
  tx: Transaction,
  grant: RoleGrant,
  path: string,
): Promise<{ anybody: boolean; holder: boolean }> {
  const [row] = await tx.sql<{ anybody: boolean; holder: boolean }>`
    select coalesce(bool_or(case when g.includes_subtree then starts_with(${path}, o.path) else o.path = ${path} and not ${grant.includesSubtree}::boolean end), false) as anybody,
      coalesce(bool_or(g.person_id = ${grant.personId}), false) as holder
    from app.role_grants g
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = g.organization_id
    join app.people p on p.tenant_id = ${tx.tenantId} and p.id = g.person_id
    join app.accounts a on a.id = p.account_id and a.closed_at is null
    where g.tenant_id = ${tx.tenantId} and g.role = 'ADMINISTRATOR' and g.id <> ${grant.id}
      and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})`;
  return row ?? { anybody: false, holder: false };
}
