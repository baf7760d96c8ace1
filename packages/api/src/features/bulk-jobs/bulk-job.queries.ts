import type { ErrorCode } from "@duban/schema";
import type { Services } from "../../platform/services.js";
import type { StoredBytes } from "../../platform/storage/index.js";
import { forgetBytes } from "../../platform/storage/loose-bytes.js";
import type { TenantConnection } from "../../platform/tenant-store.js";
import type { BulkJob } from "./bulk-job.entity.js";

// How far a bulk job is. Who asked for it, and who ended it, is in the audit trail; its progress is not.

/** A bulk job that is being done. */
export type RunningJob = Pick<
  BulkJob,
  "id" | "kind" | "accessTokenId" | "locale" | "document" | "variables" | "format" | "dryRun" | "inputId"
> & { readonly tenantId: string };

/** What has been counted so far. */
export interface Progress {
  readonly total: number | null;
  readonly done: number;
  readonly refused: number;
}

/** A file that a bulk job leaves. */
export interface KeptFile extends Pick<StoredBytes, "size"> {
  readonly id: string;
}

type Store = Pick<Services, "store" | "clock">;

/** Takes a job up, from its first row on; null where there is nothing to do any more. */
export async function takeUp({ store, clock }: Store, tenantId: string, id: string): Promise<RunningJob | null> {
  const [job] = await store.query<Omit<RunningJob, "tenantId">>(tenantId, {
    text: `update app.bulk_jobs set state = 'RUNNING', started_at = coalesce(started_at, $3), total = null, done = 0, refused = 0
      where tenant_id = $1 and id = $2 and state in ('WAITING', 'RUNNING')
      returning id, kind, access_token_id as "accessTokenId", locale, document, variables, format, dry_run as "dryRun", input_id as "inputId"`,
    values: [tenantId, id, clock()],
  });
  return job ? { ...job, tenantId } : null;
}

/** Writes down how far it is; false where it has been cancelled meanwhile. */
export async function noteProgress({ store }: Store, { tenantId, id }: RunningJob, { total, done, refused }: Progress): Promise<boolean> {
  const rows = await store.query(tenantId, {
    text: `update app.bulk_jobs set total = $3, done = $4, refused = $5 where tenant_id = $1 and id = $2 and state = 'RUNNING' returning id`,
    values: [tenantId, id, total, done, refused],
  });
  return rows.length > 0;
}

/** It is done, and its files are its own from now on; false where it has been cancelled. */
export function finish(
  { store, clock }: Store,
  { tenantId, id }: RunningJob,
  { total, done, refused }: Progress,
  files: { readonly result: KeptFile; readonly errors: KeptFile | null },
): Promise<boolean> {
  const { result, errors } = files;
  return store.transaction(tenantId, async (connection) => {
    const { count } = await connection.execute({
      text: `update app.bulk_jobs set state = 'DONE', ended_at = $3, total = $4, done = $5, refused = $6, result_id = $7, result_size = $8,
          errors_id = $9, errors_size = $10, revision = revision + 1
        where tenant_id = $1 and id = $2 and state = 'RUNNING'`,
      values: [tenantId, id, clock(), total, done, refused, result.id, result.size, errors?.id ?? null, errors?.size ?? null],
    });
    if (count === 0) return false;
    await forgetBytes(connection, [result.id, ...(errors ? [errors.id] : [])]);
    return true;
  });
}

/** It comes to nothing, and says why. */
export async function fail({ store, clock }: Store, { tenantId, id }: RunningJob, code: ErrorCode, words: string): Promise<void> {
  await store.query(tenantId, {
    text: `update app.bulk_jobs set state = 'FAILED', ended_at = $3, fault_code = $4, fault = $5, revision = revision + 1
      where tenant_id = $1 and id = $2 and state = 'RUNNING'`,
    values: [tenantId, id, clock(), code, words],
  });
}

/** Forgets the jobs whose time is over; their bytes become loose and lapse at once. */
export async function forgetEnded({ tenantId, execute }: TenantConnection, now: Date): Promise<void> {
  await execute({
    text: `with forgotten as (delete from app.bulk_jobs where tenant_id = $1 and expires_at <= $2 returning input_id, result_id, errors_id)
      insert into app.loose_bytes (tenant_id, id, expires_at)
      select $1, b.id, $2 from forgotten f cross join lateral (values (f.input_id), (f.result_id), (f.errors_id)) b (id) where b.id is not null`,
    values: [tenantId, now],
  });
}

/** A file of a job that has not been forgotten, as it is downloaded. */
export async function fileOf({ store }: Pick<Services, "store">, tenantId: string, id: string, part: BulkPart) {
  const [job] = await store.query<Pick<BulkJob, "kind" | "format" | "createdAt"> & { fileId: string; size: number }>(tenantId, {
    text: `select kind, format, created_at as "createdAt", case when $3 = 'result' then result_id else errors_id end as "fileId",
        case when $3 = 'result' then result_size else errors_size end as size
      from app.bulk_jobs where tenant_id = $1 and id = $2 and case when $3 = 'result' then result_id else errors_id end is not null`,
    values: [tenantId, id, part],
  });
  return job ?? null;
}

/** The files that a bulk job leaves. */
export type BulkPart = "result" | "errors";
