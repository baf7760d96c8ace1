import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { openPool } from "../../platform/database/pool.js";
import type { Services } from "../../platform/services.js";
import { createTenantStore } from "../../platform/tenant-store.js";
import { forgetBulkJobs } from "./bulk-job.jobs.js";

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = openPool(database.url, () => {});
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const now = new Date("2026-11-29T08:00:00Z");

test("jobs whose time is over are forgotten, and what they left becomes loose and lapses", async () => {
  const [tenantId, over, kept] = [uuid(), uuid(), uuid()];
  const [input, result, other] = [uuid(), uuid(), uuid()];
  await database.query(
    `insert into app.tenants (id, code, name, name_en, created_at) values ('${tenantId}', 'bulk', '集团', 'Group', now())`,
  );
  // Whose job it was is of no account here.
  await database.query(`set session_replication_role = replica;
    insert into app.bulk_jobs (tenant_id, id, kind, person_id, access_token_id, locale, document, state, input_id, result_id, created_at, ended_at, expires_at)
    values ('${tenantId}', '${over}', 'IMPORT', gen_random_uuid(), gen_random_uuid(), 'zh_CN', '', 'DONE', '${input}', '${result}', now(), now(), '2026-11-29T07:59:59Z'),
      ('${tenantId}', '${kept}', 'IMPORT', gen_random_uuid(), gen_random_uuid(), 'zh_CN', '', 'DONE', null, '${other}', now(), now(), '2026-11-29T08:00:01Z');
    set session_replication_role = origin`);
  await forgetBulkJobs.run({}, { pool, store: createTenantStore(pool), clock: () => now } as unknown as Services);
  expect(await database.query("select id from app.bulk_jobs where tenant_id = $1", [tenantId])).toEqual([{ id: kept }]);
  const loose = await database.query<{ id: string; expires_at: Date }>("select id, expires_at from app.loose_bytes where tenant_id = $1", [
    tenantId,
  ]);
  expect(loose.map(({ id, expires_at }) => `${id} ${expires_at.toISOString()}`).sort()).toEqual(
    [input, result].map((id) => `${id} ${now.toISOString()}`).sort(),
  );
});
