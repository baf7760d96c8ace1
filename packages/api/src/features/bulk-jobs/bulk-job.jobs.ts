import type { Job } from "../../platform/feature.js";
import { forgetEnded } from "./bulk-job.queries.js";
import { BulkRun } from "./bulk-run.js";
import { runExport } from "./export-run.js";
import { runImport } from "./import-run.js";

/** Does what was asked for, in the name of its token. */
export const runBulkJob: Job = {
  name: "bulkJobs.run",
  atOnce: 3,
  async run({ tenantId, bulkJobId }, services) {
    const run = await BulkRun.begin(services, String(tenantId), String(bulkJobId));
    if (run) await run.end(run.job.kind === "EXPORT" ? runExport(run) : runImport(run));
  },
};

/** Forgets bulk jobs whose time is over; the sweep of files takes their bytes. */
export const forgetBulkJobs: Job = {
  name: "bulkJobs.forget",
  schedule: "40 * * * *",
  async run(_data, { pool, store, clock }) {
    const { rows } = await pool.query<{ id: string }>("select id from app.tenants order by id");
    for (const { id } of rows) await store.transaction(id, (connection) => forgetEnded(connection, clock()));
  },
};
