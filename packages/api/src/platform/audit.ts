import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { v7 as uuid } from "uuid";
import type { Actor } from "./actor.js";
import type { TenantStore } from "./tenant-store.js";

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
interface AuditHead {
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

/** One event as `app.record_act` takes it. */
interface AuditRow {
  readonly id: string;
  readonly noun: string;
  readonly subject_id: string;
  readonly before_number: string;
  readonly after_number: string;
}

/**
 * The event as RFC 8785 canonical JSON: the text that is hashed, readable without this program. It comes in two parts, since the number
 * between them is known only while the end of the chain is held; names in canonical JSON stand in order, so the parts are known.
 */
export function auditRow(tenantId: string, act: Act, change: RowChange): AuditRow {
  const { noun, subjectId } = change;
  const id = uuid();
  const first = {
    id,
    at: act.at.toISOString(),
    action: act.action,
    noun,
    accountId: act.actor.accountId || null,
    personId: act.actor.personId,
    ...(act.onBehalfOfId === null ? {} : { onBehalfOfId: act.onBehalfOfId }),
    before: recorded(change.before),
    after: recorded(change.after),
  };
  const last = { subjectId, tenantId, tokenId: act.actor.token?.id ?? null, traceId: act.traceId };
  return {
    ...{ id, noun, subject_id: subjectId },
    before_number: `${canonical(first).slice(0, -1)},"sequence":`,
    after_number: `,${canonical(last).slice(1)}`,
  };
}

function canonical(value: unknown): string {
  return canonicalize(value) ?? "null";
}

/** Documents are recorded by their hash: the trail proves what they were without keeping each autosave twice. */
function recorded(values: RowChange["before"]): Record<string, unknown> | null {
  if (values === null) return null;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) kept[name] = isShort(value) ? value : document(value);
  return kept;
}

/** Whether its canonical text cannot be too long: of a text, a letter takes at most six. */
function isShort(value: unknown): boolean {
  if (typeof value === "string") return value.length < longestValue / 6 - 1;
  return value === null || typeof value !== "object" || value instanceof Date;
}

function document(value: unknown): unknown {
  const text = canonical(value);
  return text.length > longestValue ? { sha256: sha256(text), length: text.length } : value;
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
