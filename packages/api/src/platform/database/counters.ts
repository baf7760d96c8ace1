import type { Pool } from "pg";
import type { TenantStore } from "../tenant-store.js";

/** Compares, for every tenant, the counters of figures with what they count. The number of wrong ones; with `mend` they are put right. */
export async function verifyCounters(pool: Pool, store: TenantStore, { mend = false } = {}): Promise<number> {
  const { rows: tenants } = await pool.query<{ id: string }>("select id from app.tenants order by id");
  const text = mend ? "select app.mend_counters($1) as wrong" : "select count(*) as wrong from app.wrong_counters where tenant_id = $1";
  let wrong = 0;
  for (const { id } of tenants) {
    const [row] = await store.query<{ wrong: string }>(id, { text, values: [id] });
    wrong += Number(row?.wrong);
  }
  return wrong;
}
