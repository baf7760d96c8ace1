import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { v7 as uuid } from "uuid";
import type { Actor } from "./actor.js";
import type { TenantConnection, TenantStore } from "./tenant-store.js";

/** One changed row: what it was and what it is; null where it did not exist. */
export interface RowChange {
  readonly noun: string;
  readonly subjectId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What all changes of one command have in common. */
export interface Act {
  readonly action: string;
  readonly actor: Actor;
  /** In whose stead it was done. */
  readonly onBehalfOfId: string | null;
  readonly at: Date;
  readonly traceId: string;
}

/** The end of a tenant's chain. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Where a chain stops being what was written. */
export interface BrokenLink {
  readonly sequence: number;
  readonly cause: "MISSING" | "CHANGED" | "UNLINKED" | "CUT_OFF";
}

const genesis: AuditHead = { sequence: 0, hash: "0".repeat(64) };
const longestValue = 2_000;

/** Locks the end of the chain until the commit, so that events and outbox stand in one order; the last wait of a transaction. */
export async function lockHead(connection: TenantConnection): Promise<AuditHead> {
  const select = { text: "select sequence, hash from app.audit_heads where tenant_id = $1 for update", values: [connection.tenantId] };
  let { rows } = await connection.execute<{ sequence: string; hash: string }>(select);
  if (rows.length === 0) {
    await connection.execute({
      text: "insert into app.audit_heads (tenant_id, sequence, hash) values ($1, $2, $3) on conflict do nothing",
      values: [connection.tenantId, genesis.sequence, genesis.hash],
    });
    ({ rows } = await connection.execute<{ sequence: string; hash: string }>(select));
  }
  const head = rows[0];
  if (!head) throw new Error("The audit trail has no head");
  return { sequence: Number(head.sequence), hash: head.hash };
}

/** Appends one event for each changed row and moves the head, in one statement. */
export async function appendEvents(connection: TenantConnection, head: AuditHead, act: Act, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  let { sequence, hash } = head;
  const rows = changes.map((change) => {
    const previous = hash;
    sequence += 1;
    const id = uuid();
    const canonical = canonicalText(connection.tenantId, id, sequence, act, change);
    hash = linkHash(previous, canonical);
    return { id, sequence, noun: change.noun, subject_id: change.subjectId, canonical, previous_hash: previous, hash };
  });
  const { actor } = act;
  await connection.execute({
    text: `with event as (
      insert into app.audit_events
        (tenant_id, id, sequence, at, action, noun, subject_id, account_id, person_id, on_behalf_of_id, canonical, previous_hash, hash)
      select $1, e.id, e.sequence, $2, $3, e.noun, e.subject_id, $4, $5, $9, e.canonical, e.previous_hash, e.hash
      from json_to_recordset($6) as e (id uuid, sequence bigint, noun text, subject_id uuid, canonical text, previous_hash text, hash text)
    ) update app.audit_heads set sequence = $7, hash = $8 where tenant_id = $1`,
    values: [
      ...[connection.tenantId, act.at, act.action, actor.accountId || null, actor.personId, JSON.stringify(rows), sequence, hash],
      act.onBehalfOfId,
    ],
  });
}

/** The event as RFC 8785 canonical JSON: the text that is hashed, readable without this program. */
function canonicalText(tenantId: string, id: string, sequence: number, act: Act, change: RowChange): string {
  const text = canonicalize({
    tenantId,
    id,
    sequence,
    at: act.at.toISOString(),
    action: act.action,
    noun: change.noun,
    subjectId: change.subjectId,
    accountId: act.actor.accountId || null,
    personId: act.actor.personId,
    ...(act.onBehalfOfId === null ? {} : { onBehalfOfId: act.onBehalfOfId }),
    tokenId: act.actor.token?.id ?? null,
    traceId: act.traceId,
    before: recorded(change.before),
    after: recorded(change.after),
  });
  if (text === undefined) throw new Error("An audit event cannot be undefined");
  return text;
}

/** Documents are recorded by their hash: the trail proves what they were without keeping each autosave twice. */
function recorded(values: RowChange["before"]): Record<string, unknown> | null {
  if (values === null) return null;
  const entries = Object.entries(JSON.parse(JSON.stringify(values)) as object).map(([name, value]) => {
    const text = canonicalize(value) ?? "null";
    return [name, text.length > longestValue ? { sha256: sha256(text), length: text.length } : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function linkHash(previous: string, canonical: string): string {
  return sha256(previous + canonical);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

interface StoredEvent {
  readonly sequence: string;
  readonly canonical: string;
  readonly previous_hash: string;
  readonly hash: string;
  /** The columns beside the text that repeat what it says. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Follows a tenant's chain from its beginning to its head; null when every link holds, otherwise the first that does not. */
export async function verifyChain(store: TenantStore, tenantId: string): Promise<BrokenLink | null> {
  let last = genesis;
  for (;;) {
    const events = await store.query<StoredEvent>(tenantId, {
      text: `select sequence, canonical, previous_hash, hash, json_build_object('tenantId', tenant_id, 'id', id, 'sequence', sequence,
          'action', action, 'noun', noun, 'subjectId', subject_id, 'accountId', account_id, 'personId', person_id, 'onBehalfOfId', on_behalf_of_id) as columns
        from app.audit_events where tenant_id = $1 and sequence > $2 order by sequence limit 1000`,
      values: [tenantId, last.sequence],
    });
    for (const event of events) {
      const broken = brokenLink(last, event);
      if (broken) return broken;
      last = { sequence: Number(event.sequence), hash: event.hash };
    }
    if (events.length === 0) return headDiffers(store, tenantId, last);
  }
}

function brokenLink(last: AuditHead, event: StoredEvent): BrokenLink | null {
  const sequence = last.sequence + 1;
  if (Number(event.sequence) !== sequence) return { sequence, cause: "MISSING" };
  if (event.previous_hash !== last.hash) return { sequence, cause: "UNLINKED" };
  const holds = linkHash(event.previous_hash, event.canonical) === event.hash && repeats(event);
  return holds ? null : { sequence, cause: "CHANGED" };
}

function repeats({ canonical, columns }: StoredEvent): boolean {
  const said = JSON.parse(canonical) as Record<string, unknown>;
  return Object.entries(columns).every(([name, value]) => (said[name] ?? null) === value);
}

/** Events cut off at the end leave a chain that holds, but not one that reaches its head. */
async function headDiffers(store: TenantStore, tenantId: string, last: AuditHead): Promise<BrokenLink | null> {
  const heads = await store.query<{ sequence: string; hash: string }>(tenantId, {
    text: "select sequence, hash from app.audit_heads where tenant_id = $1",
    values: [tenantId],
  });
  const head = heads[0] ?? { sequence: "0", hash: genesis.hash };
  const same = Number(head.sequence) === last.sequence && head.hash === last.hash;
  return same ? null : { sequence: last.sequence + 1, cause: "CUT_OFF" };
}
