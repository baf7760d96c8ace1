import type { Stead } from "../../platform/actor.js";
import type { RefusalDetail } from "../../platform/errors.js";
import type { Lookup } from "../../platform/loaders.js";
import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { homePath } from "../people/person.queries.js";
import type { Delegation } from "./delegation.entity.js";

/** The facts of the policies: where the absent person's home stands in the tree. */
export async function homeOfDelegator(lookup: Lookup, delegation: Delegation): Promise<{ readonly home: string }> {
  const home = await lookup.load(homePath, delegation.delegatorId);
  if (home === null) throw new Error(`The delegation ${delegation.id} is nobody's`);
  return { home };
}

/** Whether it is the viewer who is absent, or who stands in. */
export function isViewers(delegation: Row<Delegation>): Sql {
  return sql`${viewer.personId} in (${delegation.delegatorId}, ${delegation.delegateId})`;
}

/** Whether the absent person belongs to an organization whose delegations the viewer may read. */
export function isReadAtHome(delegation: Row<Delegation>): Sql {
  const home = sql`(select p.organization_id from app.people p where p.tenant_id = ${viewer.tenantId} and p.id = ${delegation.delegatorId})`;
  return viewer.reachesOrganization(home, "delegation.read");
}

/** Why a delegation cannot be ended: it is over. */
export function isOver({ endedAt, endsOn }: Pick<Delegation, "endedAt" | "endsOn">, today: string): RefusalDetail | null {
  return endedAt !== null || endsOn < today ? { code: "DELEGATION_OVER" } : null;
}

type Wanted = Pick<Delegation, "delegatorId" | "organizationId" | "startsOn" | "endsOn">;

/**
 * A delegation of the same person for one of the same days and some of the same rights: one person stands in for another at a time.
 * The person is locked.
 */
export async function overlapping(tx: Transaction, wanted: Wanted): Promise<Delegation | null> {
  const [found] = await tx.sql<Delegation>`
    select id, delegate_id as "delegateId", starts_on as "startsOn", ends_on as "endsOn" from app.delegations
    where tenant_id = ${tx.tenantId} and delegator_id = ${wanted.delegatorId} and ended_at is null
      and (organization_id is null or ${wanted.organizationId}::uuid is null or organization_id = ${wanted.organizationId}::uuid)
      and starts_on <= ${wanted.endsOn} and ends_on >= ${wanted.startsOn} order by starts_on limit 1`;
  return found ?? null;
}

/** Whether a person can sign in. */
export async function canSignIn(tx: Transaction, accountId: string | null): Promise<boolean> {
  const rows = await tx.sql`select from app.accounts where id = ${accountId} and closed_at is null`;
  return rows.length > 0;
}

/** Whether a delegation still holds, and for this delegate; it is held until the commit, so that it ends before or after. */
export async function stillHolds(tx: Transaction, { delegationId, onBehalfOfId }: Stead): Promise<boolean> {
  const rows = await tx.sql`
    select from app.delegations
    where tenant_id = ${tx.tenantId} and id = ${delegationId} and delegator_id = ${onBehalfOfId} and delegate_id = ${tx.actor.personId}
      and ended_at is null and starts_on <= ${tx.today} and ends_on >= ${tx.today} for share`;
  return rows.length > 0;
}
