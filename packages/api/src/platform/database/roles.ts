import type { Client } from "pg";
import { OperatorError } from "../operator-error.js";

/** Owns the schema; migrations run as it. */
export const ownerRole = "duban_owner";
/** Serves requests: owns nothing and cannot bypass row-level security. */
export const apiRole = "duban_api";

/**
 * Makes the two roles where they are missing and lets the connected user act as both.
 * That user is a superuser, or may create roles and owns the database; roles made beforehand and granted to it do as well.
 */
export async function ensureRoles(client: Client): Promise<void> {
  for (const role of [ownerRole, apiRole]) {
    await attempt(client, role, createRole(role));
    if (!(await mayActAs(client, role))) await attempt(client, role, `grant ${role} to current_user`);
  }
  await refuseMightyRole(client);
  const { rows } = await client.query<{ name: string }>("select quote_ident(current_database()) as name");
  await client.query(`grant create, connect on database ${rows[0]?.name} to ${ownerRole}`);
  await client.query(`grant connect on database ${rows[0]?.name} to ${apiRole}`);
}

async function attempt(client: Client, role: string, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (cause) {
    throw new OperatorError(
      `The database user of DATABASE_URL may not set up the role ${role} (${(cause as Error).message}). Give it CREATEROLE, or have an ` +
        `administrator run: CREATE ROLE ${ownerRole}; CREATE ROLE ${apiRole}; GRANT ${ownerRole}, ${apiRole} TO that user.`,
      { cause },
    );
  }
}

/** Tried rather than asked: what decides it differs between the versions of PostgreSQL. */
async function mayActAs(client: Client, role: string): Promise<boolean> {
  const may = await client.query(`set role ${role}`).then(
    () => true,
    () => false,
  );
  await client.query("reset role");
  return may;
}

/** Roles belong to the whole server, so another database of it may be making the same one just now. */
function createRole(role: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`;
}

/** A role of that name that existed before could see through the fence between tenants. */
async function refuseMightyRole(client: Client): Promise<void> {
  const { rows } = await client.query(
    "select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or pg_has_role(oid, $2, 'MEMBER'))",
    [apiRole, ownerRole],
  );
  if (rows.length > 0) {
    throw new OperatorError(
      `The database role ${apiRole} may bypass row-level security, which separates the tenants: take SUPERUSER, BYPASSRLS and ${ownerRole} from it.`,
    );
  }
}
