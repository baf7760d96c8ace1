import type { TenantStore } from "./tenant-store.js";

/** Something that happened to a row, for other features to react to. */
export interface OutboxEvent {
  readonly id: string;
  readonly event: string;
  readonly noun: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** It does not go out before this; until then it may be recalled. */
  readonly heldUntil?: Date | null;
}

/** An event on its way, numbered in the order of the tenant's commits. */
export interface DeliveredEvent extends OutboxEvent {
  readonly tenantId: string;
  readonly sequence: number;
  /** When it happened, which may be long before it is delivered. */
  readonly createdAt: Date;
}

/** Reacts to an event. It may be called again for the same event, so doing it twice must be doing it once. */
export type Subscriber<Services> = (event: DeliveredEvent, services: Services) => Promise<void>;

const subscribers = new Map<string, Subscriber<never>[]>();
const batch = 100;

/** Calls the handler for every event of this name, at least once, in order for each subject. */
export function on<Services>(event: string, handler: Subscriber<Services>): void {
  subscribers.set(event, [...(subscribers.get(event) ?? []), handler]);
}

/** An event as `app.record_act` takes it. */
export function outboxRow({ id, event, noun, subjectId, payload, heldUntil = null }: OutboxEvent): object {
  return { id, event, noun, subject_id: subjectId, payload, held_until: heldUntil };
}

/**
 * Delivers a tenant's waiting events. Later events of a subject wait for one that is still held, or whose handler fails; others go
 * on. A failure is thrown at the end, so that the job runs again.
 */
export async function dispatchEvents<Services extends { readonly store: TenantStore }>(
  tenantId: string,
  services: Services,
  now: Date,
): Promise<number> {
  const failures: unknown[] = [];
  const held = new Set<string>();
  let last = 0;
  let delivered = 0;
  for (;;) {
    const events = await waitingEvents(services.store, tenantId, last);
    for (const event of events) {
      last = event.sequence;
      if (held.has(event.subjectId)) continue;
      if (event.heldUntil && new Date(event.heldUntil) > now) {
        held.add(event.subjectId);
        continue;
      }
      try {
        for (const handler of subscribers.get(event.event) ?? []) await (handler as Subscriber<Services>)(event, services);
        await markDelivered(services.store, event, now);
        delivered += 1;
      } catch (error) {
        held.add(event.subjectId);
        failures.push(error);
      }
    }
    if (events.length < batch) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, "Events wait for another attempt");
  return delivered;
}

async function waitingEvents(store: TenantStore, tenantId: string, after: number): Promise<DeliveredEvent[]> {
  const rows = await store.query<Omit<DeliveredEvent, "sequence"> & { sequence: string }>(tenantId, {
    text: `select tenant_id as "tenantId", id, sequence, event, noun, subject_id as "subjectId", payload, created_at as "createdAt",
        held_until as "heldUntil" from app.outbox_events
      where tenant_id = $1 and sequence > $2 and dispatched_at is null order by sequence limit ${batch}`,
    values: [tenantId, after],
  });
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

async function markDelivered(store: TenantStore, event: DeliveredEvent, now: Date): Promise<void> {
  await store.query(event.tenantId, {
    text: "update app.outbox_events set dispatched_at = $3 where tenant_id = $1 and id = $2",
    values: [event.tenantId, event.id, now],
  });
}
