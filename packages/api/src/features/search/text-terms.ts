import type { Pool } from "pg";
import { createTenantStore } from "../../platform/tenant-store.js";

/** Writes the terms of every group's texts anew, one group after the other; the number of texts. */
export async function rebuildTerms(pool: Pool): Promise<number> {
  const store = createTenantStore(pool);
  const { rows: tenants } = await pool.query<{ id: string }>("select id from app.tenants order by id");
  let texts = 0;
  for (const { id } of tenants) {
    const [row] = await store.query<{ texts: string }>(id, { text: "select app.index_all($1) as texts", values: [id] });
    texts += Number(row?.texts);
  }
  return texts;
}
