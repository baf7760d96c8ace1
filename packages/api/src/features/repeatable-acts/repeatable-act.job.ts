import type { Job } from "../../platform/feature.js";
import { hoursKept } from "../../platform/repeatable.js";

/** Forgets what was asked for under keys that count no more. */
export const forgetActs: Job = {
  name: "repeatable-acts.forget",
  schedule: "20 * * * *",
  async run(_data, { pool, store, clock }) {
    const { rows } = await pool.query<{ id: string }>("select id from app.tenants order by id");
    const before = new Date(clock().getTime() - hoursKept * 3_600_000);
    for (const { id } of rows) {
      await store.query(id, { text: "delete from app.repeatable_acts where tenant_id = $1 and created_at <= $2", values: [id, before] });
    }
  },
};
