import type { Job } from "../../platform/feature.js";
import { initialsOf } from "../../platform/pinyin.js";
import type { Services } from "../../platform/services.js";

/** Rows that are filled in one statement. */
const batch = 500;

/**
 * Gives pinyin initials to names that are older than the column. They follow from the name and say nothing new, so nobody has
 * changed anything and the audit trail has no entry; what is written from now on brings its initials along.
 */
export const fillInitials: Job = {
  name: "search.fillInitials",
  schedule: "30 3 * * *",
  async run(_data, services) {
    const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants");
    for (const { id } of rows) {
      await fillTable(services, id, "organizations", "name");
      await fillTable(services, id, "campaigns", "title");
      await fillTable(services, id, "problems", "title");
    }
  },
};

async function fillTable({ store }: Services, tenantId: string, table: string, column: string): Promise<void> {
  for (;;) {
    const rows = await store.query<{ id: string; name: string }>(tenantId, {
      text: `select id, ${column} as name from app.${table} where tenant_id = $1 and initials is null order by id limit ${batch}`,
      values: [tenantId],
    });
    if (rows.length === 0) return;
    await store.query(tenantId, {
      text: `update app.${table} t set initials = n.initials from unnest($2::uuid[], $3::text[]) as n(id, initials)
        where t.tenant_id = $1 and t.id = n.id and t.initials is null`,
      values: [tenantId, rows.map(({ id }) => id), rows.map(({ name }) => initialsOf(name))],
    });
  }
}
