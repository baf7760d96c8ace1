import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { WebhookDelivery } from "./webhook-delivery.entity.js";

/** Where in the tree the organization of a webhook stands. */
const webhookPath = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; path: string }>({
    text: `select w.id, o.path from app.webhooks w join app.organizations o on o.tenant_id = $1 and o.id = w.organization_id
      where w.tenant_id = $1 and w.id = any($2::uuid[])`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, path }) => [id, path]));
});

/** The facts of a policy about deliveries. */
export async function webhookPlace(lookup: Lookup, { webhookId }: WebhookDelivery): Promise<{ readonly path: string }> {
  const path = await lookup.load(webhookPath, webhookId);
  if (path === null) throw new Error(`There is no webhook ${webhookId}`);
  return { path };
}
