import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { openPool } from "../../platform/database/pool.js";
import type { Services } from "../../platform/services.js";
import { createTenantStore } from "../../platform/tenant-store.js";
import { fillInitials } from "./initials.jobs.js";

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

test("names from before there were initials get them, and only those", async () => {
  const tenantId = uuid();
  await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, 'old', '老集团', 'Old', now())", [
    tenantId,
  ]);
  await database.query(
    `insert into app.organizations (tenant_id, id, parent_id, code, name, name_en, kind, state, path, depth, created_at, initials)
     values ($1, $2, null, 'A', '老集团', 'Old', 'HEADQUARTERS', 'OPEN', '0000', 0, now(), null),
       ($1, $3, $2, 'B', '新公司', 'New', 'SUBSIDIARY', 'OPEN', '00000000', 1, now(), 'kept')`,
    [tenantId, uuid(), uuid()],
  );
  const services = { pool, store: createTenantStore(pool) } as unknown as Services;
  await fillInitials.run({}, services);
  await fillInitials.run({}, services);
  const rows = await database.query("select code, initials from app.organizations where tenant_id = $1 order by code", [tenantId]);
  expect(rows).toEqual([
    { code: "A", initials: "ljt" },
    { code: "B", initials: "kept" },
  ]);
});
