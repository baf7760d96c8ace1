import { hash } from "node:crypto";
import { Fault } from "./errors.js";
import type { TenantConnection } from "./tenant-store.js";

/** A request that its caller may send again, not knowing whether it was done. */
export interface RepeatableRequest {
  /** The caller's own name for it. */
  readonly key: string;
  /** What was asked for, so that another request under the key is not taken for this one. */
  readonly hash: Buffer;
}

/** One act of such a request. */
export interface RepeatableAct extends RepeatableRequest {
  /** Whose key it is: the token's, or the account's. */
  readonly callerId: string;
  readonly act: string;
}

const longestKey = 200;
/** Hours for which a key is kept. */
export const hoursKept = 24;

/** What a request with the header `Idempotency-Key` can be repeated by; BAD_USER_INPUT where the key is none. */
export function repeatableRequest(key: string | readonly string[] | undefined, body: unknown): RepeatableRequest | null {
  if (key === undefined) return null;
  if (typeof key !== "string" || key.length > longestKey || !/^[\x21-\x7e]+$/.test(key)) {
    throw new Fault("BAD_USER_INPUT", { reason: "IDEMPOTENCY_KEY_INVALID", params: { maximum: longestKey } });
  }
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  return { key, hash: hash("sha256", JSON.stringify([query, variables ?? null, operationName ?? null]), "buffer") };
}

/**
 * What came of the act when it was done before; null where it is to be done now. Of several at the same time one does it and the others wait
 * for it. It stands in the act's own transaction, so that both are there or neither.
 */
export async function begun(
  { tenantId, execute }: Pick<TenantConnection, "tenantId" | "execute">,
  act: RepeatableAct,
  now: Date,
): Promise<object | null> {
  const key = [tenantId, act.callerId, act.key, act.act];
  const kept = new Date(now.getTime() - hoursKept * 3_600_000);
  const { count } = await execute({
    text: `insert into app.repeatable_acts as a (tenant_id, caller_id, key, act, request_hash, created_at) values ($1, $2, $3, $4, $5, $6)
      on conflict (tenant_id, caller_id, key, act) do update set request_hash = excluded.request_hash, result = null, created_at = excluded.created_at
      where a.created_at <= $7`,
    values: [...key, act.hash, now, kept],
  });
  if (count > 0) return null;
  const { rows } = await execute<{ hash: Buffer; result: object }>({
    text: `select request_hash as hash, result from app.repeatable_acts where tenant_id = $1 and caller_id = $2 and key = $3 and act = $4`,
    values: key,
  });
  const [done] = rows;
  if (!done?.hash.equals(act.hash)) throw new Fault("IDEMPOTENCY_MISMATCH");
  return done.result;
}

/** Keeps what came of the act. */
export function ended(
  { tenantId, send }: Pick<TenantConnection, "tenantId" | "send">,
  { callerId, key, act }: RepeatableAct,
  result: object,
): Promise<void> {
  return send({
    text: "update app.repeatable_acts set result = $5 where tenant_id = $1 and caller_id = $2 and key = $3 and act = $4",
    values: [tenantId, callerId, key, act, JSON.stringify(result)],
  });
}
