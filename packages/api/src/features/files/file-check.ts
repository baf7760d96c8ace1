import type { Pool } from "pg";
import type { Configuration } from "../../configuration.js";
import { createLogger } from "../../platform/log.js";
import { openFileStore, type StoredName } from "../../platform/storage/index.js";
import { createTenantStore } from "../../platform/tenant-store.js";
import { sweepAll } from "./file.sweep.job.js";

type Name = Pick<StoredName, "tenantId" | "id">;

/** What was found. */
interface Comparison {
  /** How many files there are by their rows. */
  readonly files: number;
  /** Files that are not in the store, or not of their size. */
  readonly missing: readonly Name[];
  /** What is in the store and no row names, not even as still to come. */
  readonly unnamed: readonly Name[];
}

/** Compares the store with the rows, of all tenants. With `mend` what has lapsed is swept before, and what no row names is taken out. */
export async function compareFiles(pool: Pool, configuration: Configuration, { mend }: { mend: boolean }): Promise<Comparison> {
  const files = openFileStore(configuration);
  const store = createTenantStore(pool);
  const now = new Date();
  if (mend) await sweepAll({ files, store, pool, log: createLogger(configuration.logLevel), clock: () => now });
  const stored = new Map<string, StoredName>();
  for await (const name of files.list()) stored.set(keyOf(name), name);
  const rows = await namedFiles(pool, store);
  const named = new Set(rows.map(keyOf));
  // What was stored or uploaded since the store was listed is no finding.
  const missing = rows.filter((row) => row.since < now && row.size !== null && stored.get(keyOf(row))?.size !== row.size);
  const unnamed = [...stored.values()].filter((name) => !named.has(keyOf(name)));
  if (mend) for (const { tenantId, id } of unnamed) await files.discard(tenantId, id);
  return { files: rows.filter(({ size }) => size !== null).length, missing, unnamed };
}

function keyOf({ tenantId, id }: Name): string {
  return `${tenantId}/${id}`;
}

/** Every id under which bytes may lie, with the size of those that are files. */
async function namedFiles(pool: Pool, store: ReturnType<typeof createTenantStore>) {
  const { rows: tenants } = await pool.query<{ id: string }>("select id from app.tenants order by id");
  const lists = tenants.map(async ({ id: tenantId }) => {
    const rows = await store.query<{ id: string; size: number | null; since: Date }>(tenantId, {
      text: `select id, size, uploaded_at as since from app.files where tenant_id = $1
        union all select unnest(parts), null, expires_at from app.uploads where tenant_id = $1
        union all select id, null, expires_at from app.loose_bytes where tenant_id = $1
        union all select f.id, f.size, j.created_at from app.bulk_jobs j
          cross join lateral (values (j.input_id, j.input_size), (j.result_id, j.result_size), (j.errors_id, j.errors_size)) f (id, size)
          where j.tenant_id = $1 and f.id is not null`,
      values: [tenantId],
    });
    return rows.map((row) => ({ tenantId, ...row }));
  });
  return (await Promise.all(lists)).flat();
}
