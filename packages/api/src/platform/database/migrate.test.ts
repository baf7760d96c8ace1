import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDatabase, type TestDatabase } from "../../../../../test/support/database.js";
import { type Migration, migrate, pendingMigrations, readMigrations } from "./migrate.js";
import { openPool } from "./pool.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

function migration(number: number, text: string): Migration {
  return { name: `${number}-test.sql`, text, checksum: createHash("sha256").update(text).digest("hex") };
}

test("a migrated database lacks nothing", async () => {
  expect(await pendingMigrations(database.url)).toEqual([]);
  expect(await migrate(database.url)).toEqual([]);
});

test("three processes that start at once migrate once", async () => {
  const more = [...readMigrations(), migration(9001, "create table app.once (id int)")];
  const done = await Promise.all([1, 2, 3].map(() => migrate(database.url, more)));
  expect(done.flat()).toEqual(["9001-test.sql"]);
});

test("a failing migration names its line and leaves nothing behind", async () => {
  const broken = migration(9002, "create table app.half (id int);\ncreate table app.half (id int)");
  const more = [...readMigrations(), migration(9001, "create table app.once (id int)"), broken];
  await expect(migrate(database.url, more)).rejects.toThrow(/9002-test.sql failed .* already exists/);
  expect(await database.query("select from pg_tables where tablename = 'half'")).toHaveLength(0);
});

test("a migration that was changed, or that a newer version ran, is refused", async () => {
  await expect(migrate(database.url, [...readMigrations(), migration(9001, "select 1")])).rejects.toThrow("was changed after it had run");
  await expect(migrate(database.url)).rejects.toThrow("does not know");
});

test("the API's sessions are behind row-level security, in UTC and short of breath", async () => {
  const pool = openPool(database.url, () => {}, 1);
  const { rows } = await pool.query(
    `select current_user as role, rolsuper or rolbypassrls as mighty, current_setting('statement_timeout') as statement,
       current_setting('lock_timeout') as lock, current_setting('TimeZone') as zone, date '2026-11-23' as day
     from pg_roles where rolname = current_user`,
  );
  await expect(pool.query("create table app.mine (id int)")).rejects.toThrow("permission denied");
  await pool.end();
  expect(rows).toEqual([{ role: "duban_api", mighty: false, statement: "5s", lock: "2s", zone: "UTC", day: "2026-11-23" }]);
});

test("the API's role owns nothing, and every tenant table is fenced", async () => {
  expect(await database.query("select relname from pg_class where relowner = 'duban_api'::regrole")).toEqual([]);
  const open = await database.query(
    `select relname from pg_class c join pg_namespace n on n.oid = relnamespace and nspname = 'app'
     where relkind in ('r', 'p') and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and not attisdropped)
       and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});
