import type { TenantConnection } from "../../platform/tenant-store.js";
import type { Transaction } from "../../platform/transaction.js";

// Uploads that may be broken off (`uploads`). Only the file that comes of one is told to the audit trail.

/** Which column names what an upload is for. */
interface Owned {
  readonly property: "planId" | "problemId";
}

/** After its last part. */
const lifetime = 3 * 24 * 60 * 60 * 1000;

/** An upload as far as it has come. */
export interface UploadState {
  readonly id: string;
  readonly planId: string | null;
  readonly problemId: string | null;
  readonly name: string;
  readonly size: number;
  readonly received: number;
  /** What lies in the store of it, in order. */
  readonly parts: readonly string[];
  /** The file that it became. */
  readonly fileId: string | null;
  readonly expiresAt: Date;
}

/** A new upload of whoever acts. */
export async function addUpload(tx: Transaction, owner: Owned, upload: { id: string; ownerId: string; name: string; size: number }) {
  const { id, ownerId, name, size } = upload;
  const [planId, problemId] = owner.property === "planId" ? [ownerId, null] : [null, ownerId];
  const until = new Date(tx.now.getTime() + lifetime);
  await tx.sql`insert into app.uploads (tenant_id, id, plan_id, problem_id, account_id, name, size, received, parts, expires_at)
    values (${tx.tenantId}, ${id}, ${planId}, ${problemId}, ${tx.actor.accountId}, ${name}, ${size}, 0, '{}', ${until})`;
}

/** An upload of whoever acts, held until the commit; undefined when there is none, or it is another's. */
export async function uploadOf(tx: Transaction, id: string): Promise<UploadState | undefined> {
  const [row] = await tx.sql<UploadState>`
    select id, plan_id as "planId", problem_id as "problemId", name, size, received, parts, file_id as "fileId", expires_at as "expiresAt"
    from app.uploads where tenant_id = ${tx.tenantId} and id = ${id} and account_id = ${tx.actor.accountId} and expires_at > ${tx.now}
    for update`;
  return row;
}

/** One more part has arrived. */
export async function extendUpload(tx: Transaction, id: string, part: string, size: number): Promise<void> {
  const until = new Date(tx.now.getTime() + lifetime);
  await tx.sql`update app.uploads set received = received + ${size}::int, parts = parts || ${part}::uuid, expires_at = ${until}
    where tenant_id = ${tx.tenantId} and id = ${id}`;
}

/** Every byte has arrived, and is in a file. */
export async function completeUpload(tx: Transaction, id: string, fileId: string): Promise<void> {
  const until = new Date(tx.now.getTime() + lifetime);
  await tx.sql`update app.uploads set received = size, parts = '{}', file_id = ${fileId}, expires_at = ${until}
    where tenant_id = ${tx.tenantId} and id = ${id}`;
}

/** Ends an upload; what there is of it becomes loose. */
export async function removeUpload(tx: Transaction, id: string): Promise<void> {
  await tx.sql`delete from app.uploads where tenant_id = ${tx.tenantId} and id = ${id}`;
}

/** Ends the uploads with which nobody went on in time; their parts lapse at once. */
export async function dropLapsedUploads(connection: TenantConnection, now: Date): Promise<void> {
  await connection.execute({
    text: `with dropped as (delete from app.uploads where tenant_id = $1 and expires_at <= $2 returning parts)
      insert into app.loose_bytes (tenant_id, id, expires_at) select $1, unnest(parts), $2 from dropped`,
    values: [connection.tenantId, now],
  });
}

/** How many files something has, those counted that are still on their way. */
export async function countFiles(tx: Transaction, { property }: Owned, ownerId: string): Promise<number> {
  const [planId, problemId] = property === "planId" ? [ownerId, null] : [null, ownerId];
  const [row] = await tx.sql<{ count: number }>`
    select (select count(*)::int from app.files where tenant_id = ${tx.tenantId} and (plan_id = ${planId} or problem_id = ${problemId}))
      + (select count(*)::int from app.uploads
          where tenant_id = ${tx.tenantId} and (plan_id = ${planId} or problem_id = ${problemId}) and file_id is null) as count`;
  return row?.count ?? 0;
}
