import { changeDaysKept } from "@duban/schema";
import type { Job } from "../../platform/feature.js";
import type { Services } from "../../platform/services.js";
import { followFeed } from "./webhook.follower.js";
import { sendDue } from "./webhook.sender.js";

/** Tells webhooks what has happened: soon after it has, and again each minute, when what failed may be due. */
export const deliverJob: Job = {
  name: "webhooks.deliver",
  schedule: "* * * * *",
  isSent: true,
  async run({ tenantId }, services) {
    if (typeof tenantId === "string") return deliver(services, tenantId);
    const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants order by id");
    for (const { id } of rows) await deliver(services, id);
  },
};

async function deliver(services: Services, tenantId: string): Promise<void> {
  await followFeed(services, tenantId);
  await sendDue(services, tenantId);
  await againSoon(services, tenantId);
}

const minute = 60_000;
/** When a group is looked at again anyway, as this process knows. */
const looked = new Map<string, number>();

/** What is due before the minute is over does not wait for it. */
async function againSoon({ store, jobs, clock }: Services, tenantId: string): Promise<void> {
  const now = clock().getTime();
  const [row] = await store.query<{ next: Date | null }>(tenantId, {
    text: `select min(d.next_attempt_at) as next from app.webhook_deliveries d
      join app.webhooks w on w.tenant_id = $1 and w.id = d.webhook_id and w.state = 'ACTIVE' where d.tenant_id = $1 and d.state = 'WAITING'`,
    values: [tenantId],
  });
  const next = row?.next ? new Date(row.next).getTime() : Number.POSITIVE_INFINITY;
  if (next > now + minute) return;
  const startAfter = new Date(Math.max(next, now + 1_000));
  const known = looked.get(tenantId) ?? 0;
  if (known > now && known <= startAfter.getTime()) return;
  looked.set(tenantId, startAfter.getTime());
  await store.transaction(tenantId, async (connection) =>
    jobs?.send(connection, deliverJob.name, { tenantId }, { key: tenantId, startAfter }),
  );
}

/** Forgets deliveries that are over, and those that have waited for longer than changes are kept. */
export const forgetDeliveries: Job = {
  name: "webhooks.forget",
  schedule: "50 3 * * *",
  async run(_data, { pool, store, clock }) {
    const { rows } = await pool.query<{ id: string }>("select id from app.tenants order by id");
    const before = new Date(clock().getTime() - changeDaysKept * 86_400_000);
    for (const { id } of rows) {
      await store.query(id, { text: "delete from app.webhook_deliveries where tenant_id = $1 and created_at < $2", values: [id, before] });
    }
  },
};
