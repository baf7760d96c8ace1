import { type Act, auditRow, type RowChange } from "./audit.js";
import { type OutboxEvent, outboxRow } from "./outbox.js";
import type { TenantConnection } from "./tenant-store.js";

/** What came of an act. */
interface Outcomes {
  /** Each is an event of the audit trail. */
  readonly rowChanges: readonly RowChange[];
  /** Announced to other features. */
  readonly events: readonly OutboxEvent[];
}

/**
 * Writes down what came of an act, as the last thing before the commit: it waits for the end of the tenant's audit trail and holds it,
 * which puts the trail and the outbox into the order of the commits.
 */
export async function record(
  { tenantId, send }: Pick<TenantConnection, "tenantId" | "send">,
  act: Act,
  { rowChanges, events }: Outcomes,
): Promise<void> {
  if (rowChanges.length === 0 && events.length === 0) return;
  const { actor } = act;
  await send({
    text: "select app.record_act($1, $2, $3, $4, $5, $6, $7, $8)",
    values: [
      ...[tenantId, act.at, act.action, actor.accountId || null, actor.personId, act.onBehalfOfId],
      JSON.stringify(rowChanges.map((change) => auditRow(tenantId, act, change))),
      JSON.stringify(events.map(outboxRow)),
    ],
  });
}
