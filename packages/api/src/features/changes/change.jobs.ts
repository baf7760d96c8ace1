import { changeDaysKept } from "@duban/schema";
import type { Job } from "../../platform/feature.js";
import type { TenantStore } from "../../platform/tenant-store.js";

const batch = 5_000;

/** Forgets what happened longer ago than the feed tells of, from the oldest on; what still waits for its delivery is kept, with all after it. */
export const forgetChanges: Job = {
  name: "changes.forget",
  schedule: "40 3 * * *",
  async run(_data, { pool, store, clock }) {
    const { rows } = await pool.query<{ id: string }>("select id from app.tenants order by id");
    const before = new Date(clock().getTime() - changeDaysKept * 86_400_000);
    for (const { id } of rows) while ((await forget(store, id, before)) === batch);
  },
};

/** What goes is noted first, so that a cursor is refused from then on that would have needed it. */
async function forget(store: TenantStore, tenantId: string, before: Date): Promise<number> {
  return store.transaction(tenantId, async ({ execute }) => {
    await execute({ text: "select from app.audit_heads where tenant_id = $1 for update", values: [tenantId] });
    const { rows } = await execute<{ count: number }>({
      text: `with old as (
          select o.sequence from app.outbox_events o
          where o.tenant_id = $1 and o.sequence < coalesce((
            select k.sequence from app.outbox_events k
            where k.tenant_id = $1 and (k.created_at >= $2 or k.dispatched_at is null) order by k.sequence limit 1), 9223372036854775807)
          order by o.sequence limit ${batch}
        ), gone as (
          delete from app.outbox_events o where o.tenant_id = $1 and o.sequence in (select sequence from old) returning o.sequence
        ), noted as (
          update app.audit_heads h set events_forgotten = (select max(sequence) from gone)
          where h.tenant_id = $1 and exists (select from gone)
        )
        select count(*)::int as count from gone`,
      values: [tenantId, before],
    });
    return rows[0]?.count ?? 0;
  });
}
