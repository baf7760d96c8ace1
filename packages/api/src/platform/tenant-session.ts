import type { PoolClient } from "pg";

const tenants = new WeakMap<PoolClient, string>();

/**
 * Names the tenant that row-level security lets this connection see. A pooled connection keeps its tenant, so this costs a
 * statement only when the tenant changes; it is sent before `begin`, since a rollback would take the setting back. What is sent behind it
 * need not wait: each statement names its tenant, so under the setting of another it would find nothing.
 * This is the one place that would differ on Citus, where the setting has to be local to each transaction.
 */
export async function enterTenant(client: PoolClient, tenantId: string): Promise<void> {
  if (tenants.get(client) === tenantId) return;
  tenants.delete(client);
  await client.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
  tenants.set(client, tenantId);
}
