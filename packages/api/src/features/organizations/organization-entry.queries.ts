import type { Transaction } from "../../platform/transaction.js";

/** What the directory says of an organization. */
export interface DirectoryEntry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly open: boolean;
}

/**
 * The organizations that the actor knows by name, in the order of the tree: all of the group for whoever holds a role in it, for a
 * program those that its token reads. With `ids` these only.
 */
export async function directoryFor(tx: Transaction, ids: readonly string[] | null): Promise<DirectoryEntry[]> {
  const { actor } = tx;
  const all = actor.isSystem || (actor.token === undefined && actor.grants.length > 0);
  const ranges = JSON.stringify(actor.paths("organization.read"));
  return tx.sql<DirectoryEntry>`
    with ranges as (select r.path, r."includesSubtree" as whole from json_to_recordset(${ranges}::json) as r (path text, "includesSubtree" boolean))
    select o.id, o.code, o.name, o.name_en as "nameEn", o.state = 'OPEN' as open from app.organizations o
    where o.tenant_id = ${tx.tenantId} and (${ids}::uuid[] is null or o.id = any(${ids}::uuid[]))
      and (${all}::boolean or exists (select from ranges r
        where o.path = r.path or (r.whole and o.path >= r.path and o.path < r.path || '~') or left(r.path, length(o.path)) = o.path))
    order by o.path collate "C"`;
}
