import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

test("the migrated database would run on Citus, distributed by tenant", async () => {
  const rules = readFileSync(join(import.meta.dirname, "citus-conformance.sql"), "utf8");
  expect(await database.query(rules)).toEqual([]);
});

test("every table of a tenant stands behind row-level security that its owner cannot pass either", async () => {
  const open = await database.query(`
    select c.relname from pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
          and pg_get_expr(p.polqual, p.polrelid) ~ 'tenant_id = .*current_setting\\(''app.tenant_id'''
          and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid)))`);
  expect(open).toEqual([]);
  const [fenced] = await database.query<{ count: string }>(
    "select count(*) from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity",
  );
  expect(Number(fenced?.count)).toBeGreaterThan(15);
});

test("every view shows what its reader may see, not what its owner may", async () => {
  const views = await database.query(`select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('v', 'm')
    and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'`);
  expect(views).toEqual([]);
});

test("a table without a tenant is one of the global directory", async () => {
  const tables = await database.query<{ relname: string }>(`
    select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1`);
  const names = tables.map(({ relname }) => relname);
  expect(names).toEqual([
    "accounts",
    "client_documents",
    "credentials",
    "memberships",
    "migrations",
    "sessions",
    "tenants",
    "verifications",
  ]);
});

test("the API's role owns nothing, passes no fence, and may not change or delete what is kept for ever", async () => {
  const [role] = await database.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int from pg_proc where proowner = r.oid)
        + (select count(*)::int from pg_namespace where nspowner = r.oid and nspname = 'app') as owned,
      (select array_agg(m.roleid::regrole::text) from pg_auth_members m where m.member = r.oid) as member
    from pg_roles r where rolname = 'duban_api'`);
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, member: null });
  const changeable = await database.query(`
    select table_name, privilege_type from information_schema.role_table_grants
    where table_schema = 'app' and grantee = 'duban_api' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
      and table_name in ('audit_events', 'plan_versions', 'rule_sets', 'files')`);
  expect(changeable).toEqual([]);
});
