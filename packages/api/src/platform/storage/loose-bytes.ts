import type { TenantConnection, TenantStore } from "../tenant-store.js";
import type { Transaction } from "../transaction.js";

// Bytes of which nobody can tell yet whether a row will name them (`loose_bytes`). They are housekeeping: the audit trail tells of files.

/** Far longer than any request takes. */
const lifetime = 60 * 60 * 1000;

/** Says that bytes will be written under these ids. Done before the first of them, so that they are found again whatever becomes of the process. */
export async function announceBytes(tx: Transaction, ids: readonly string[]): Promise<void> {
  const until = new Date(tx.now.getTime() + lifetime);
  await tx.sql`insert into app.loose_bytes (tenant_id, id, expires_at) select ${tx.tenantId}, id, ${until} from unnest(${ids}::uuid[]) id`;
}

/** As `announceBytes`, for what takes longer than a request and belongs to no act. */
export async function announceUntil(store: Pick<TenantStore, "query">, tenantId: string, id: string, until: Date): Promise<void> {
  await store.query(tenantId, {
    text: "insert into app.loose_bytes (tenant_id, id, expires_at) values ($1, $2, $3)",
    values: [tenantId, id, until],
  });
}

/** Takes an announcement back, since a row names the bytes from now on; false when it has lapsed. */
export async function claimBytes(tx: Transaction, id: string): Promise<boolean> {
  const claimed = await tx.sql`delete from app.loose_bytes where tenant_id = ${tx.tenantId} and id = ${id} returning id`;
  return claimed.length > 0;
}

/** Which loose bytes: those of these ids, or those whose time is over. */
export type WhichBytes = { readonly ids: readonly string[] } | { readonly lapsedAt: Date; readonly most: number };

/** Loose bytes, held until the commit; what somebody else holds is being claimed or swept. */
export async function holdBytes({ tenantId, execute }: TenantConnection, which: WhichBytes): Promise<string[]> {
  const { rows } = await execute<{ id: string }>(
    "ids" in which
      ? {
          text: "select id from app.loose_bytes where tenant_id = $1 and id = any($2::uuid[]) order by id for update",
          values: [tenantId, which.ids],
        }
      : {
          text: "select id from app.loose_bytes where tenant_id = $1 and expires_at <= $2 order by id limit $3 for update skip locked",
          values: [tenantId, which.lapsedAt, which.most],
        },
  );
  return rows.map(({ id }) => id);
}

/** Forgets that bytes are loose: they are not in the store any more, or a row names them. */
export async function forgetBytes({ tenantId, send }: TenantConnection, ids: readonly string[]): Promise<void> {
  await send({ text: "delete from app.loose_bytes where tenant_id = $1 and id = any($2::uuid[])", values: [tenantId, ids] });
}
