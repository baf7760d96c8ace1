import { on } from "../../platform/outbox.js";
import type { Services } from "../../platform/services.js";
import { runBulkJob } from "./bulk-job.jobs.js";

/** Nobody's jobs wait for another's, and one's own are done one after the other. */
const longestHours = 12;

on<Services>("bulkJob.due", async ({ tenantId, subjectId, payload }, { store, jobs }) => {
  const options = { key: String(payload["personId"]), longestHours };
  await store.transaction(tenantId, async (connection) =>
    jobs?.send(connection, runBulkJob.name, { tenantId, bulkJobId: subjectId }, options),
  );
});
