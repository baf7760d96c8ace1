import { deliveryJob } from "./platform/delivery.js";
import type { Feature } from "./platform/feature.js";
import type { JobData, Jobs } from "./platform/jobs.js";
import { changeOfFeed } from "./platform/live/changes.js";
import { dispatchEvents } from "./platform/outbox.js";
import type { Services } from "./platform/services.js";

/** Looks every minute for events whose delivery was lost with its process. */
const lookJob = "outbox.look";

/** Every queue that this version works on. */
export function jobNames(features: readonly Feature[]): string[] {
  return [deliveryJob, lookJob, ...features.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name))];
}

/** Takes jobs: the delivery of events, and what the features bring. */
export async function startWorker(jobs: Jobs, services: Services, features: readonly Feature[]): Promise<void> {
  const deliver = async ({ tenantId }: JobData) => {
    const delivered = await dispatchEvents(String(tenantId), services, services.clock());
    // What was held until now is told of now.
    if (delivered > 0) services.teller.tell(String(tenantId), [changeOfFeed]);
  };
  await jobs.work(deliveryJob, deliver, { standsForAll: true });
  for (const job of features.flatMap((feature) => feature.jobs ?? [])) {
    const byClock = job.schedule !== undefined && !job.isSent;
    for (let worker = 0; worker < (job.atOnce ?? 1); worker += 1) await jobs.work(job.name, (data) => job.run(data, services), { byClock });
    if (job.schedule) await jobs.schedule(job.name, job.schedule);
  }
  await jobs.work(lookJob, () => deliverWhatWaits(jobs, services), { byClock: true });
  await jobs.schedule(lookJob, "* * * * *");
  await deliverWhatWaits(jobs, services);
}

/** Events may have been written while no jobs were sent, as by a seed or by a process that ended at once. */
async function deliverWhatWaits(jobs: Jobs, services: Services): Promise<void> {
  const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants");
  for (const { id } of rows) {
    const waiting = await services.store.query(id, {
      text: `select from app.outbox_events
        where tenant_id = $1 and dispatched_at is null and (held_until is null or held_until <= $2) limit 1`,
      values: [id, services.clock()],
    });
    if (waiting.length === 0) continue;
    await services.store.transaction(id, (connection) => jobs.send(connection, deliveryJob, { tenantId: id }, { key: id }));
  }
}
