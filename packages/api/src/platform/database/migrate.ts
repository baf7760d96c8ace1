import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Client } from "pg";
import { migrationFolder } from "../../places.js";
import { jobTables } from "../jobs.js";
import { OperatorError } from "../operator-error.js";
import { connectAsOperator } from "./pool.js";
import { apiRole, ensureRoles, ownerRole } from "./roles.js";

/** One step of the schema: a file `NNNN-name.sql`, never changed once it has run anywhere. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** Tables that a library makes and updates by itself; `checksum` changes when there is something to do. */
export interface LibrarySchema {
  readonly name: string;
  readonly checksum: string;
  install(databaseUrl: string): Promise<void>;
}

/** Any number works, as long as nothing else in the database uses it. */
const migrationLock = 7_305_142_026;
const insufficientPrivilege = "42501";

/** The migrations that came with this version of the product, in their order. */
export function readMigrations(folder: URL = migrationFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  for (const [index, name] of names.entries()) {
    const number = String(index + 1).padStart(4, "0");
    if (!new RegExp(`^${number}-[a-z0-9-]+\\.sql$`).test(name))
      throw new OperatorError(`The migration ${name} should be named ${number}-….sql: numbers follow without a gap.`);
  }
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
  });
}

/** Brings the database to the schema of this version; returns the names of what ran. Several processes may call it at once. */
export async function migrate(
  databaseUrl: string,
  migrations = readMigrations(),
  libraries: readonly LibrarySchema[] = [jobTables],
): Promise<string[]> {
  const client = await connectAsOperator(databaseUrl);
  try {
    if (pending([...migrations, ...libraries], await applied(client)).length === 0) return [];
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await ensureRoles(client);
    await client.query(`set role ${ownerRole}`);
    await client.query(`create schema if not exists app;
      create table if not exists app.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now());
      grant usage on schema app to ${apiRole};
      grant select on app.migrations to ${apiRole}`);
    const missing = pending([...migrations, ...libraries], await applied(client));
    for (const step of missing) await ("install" in step ? installLibrary(client, databaseUrl, step) : run(client, step));
    return missing.map(({ name }) => name);
  } finally {
    await client.end(); // releases the lock, too
  }
}

/** The names of the migrations that the database still lacks. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const client = await connectAsOperator(databaseUrl);
  try {
    return pending([...readMigrations(), jobTables], await applied(client)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

async function applied(client: Client): Promise<AppliedMigration[]> {
  try {
    const { rows } = await client.query<{ present: boolean }>("select to_regclass('app.migrations') is not null as present");
    if (!rows[0]?.present) return [];
    return (await client.query<AppliedMigration>("select name, checksum from app.migrations order by name")).rows;
  } catch (cause) {
    if ((cause as { code?: string }).code !== insufficientPrivilege) throw cause;
    throw new OperatorError(
      `The database user of DATABASE_URL may not read the schema: GRANT ${apiRole} TO it, or use the user who ran the migrations.`,
      { cause },
    );
  }
}

/** What is still to be done, in order. Refuses a database that another version of the product has been at. */
function pending<Step extends Migration | LibrarySchema>(steps: readonly Step[], done: readonly AppliedMigration[]): Step[] {
  for (const { name, checksum } of done) {
    const known = steps.find((step) => step.name === name);
    if (known === undefined) {
      throw new OperatorError(
        `The database has the migration ${name}, which this version of the product does not know: it is newer. Start the newer version.`,
      );
    }
    if ("text" in known && known.checksum !== checksum) {
      throw new OperatorError(
        `The migration ${name} was changed after it had run on this database. Restore the file, and put the change into a migration of its own.`,
      );
    }
  }
  return steps.filter((step) => !done.some(({ name, checksum }) => name === step.name && checksum === step.checksum));
}

async function installLibrary(client: Client, databaseUrl: string, { name, checksum, install }: LibrarySchema): Promise<void> {
  await install(databaseUrl);
  const text = "insert into app.migrations (name, checksum) values ($1, $2) on conflict (name) do update set checksum = excluded.checksum";
  await client.query(text, [name, checksum]);
}

async function run(client: Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query("set local lock_timeout = '5s'");
    await client.query("set local search_path = app");
    await client.query(text);
    await client.query("insert into app.migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {}); // the connection may be what failed
    throw new OperatorError(`The migration ${name} failed and was taken back: ${(error as Error).message}${place(error, text)}`, {
      cause: error,
    });
  }
}

function place(error: unknown, text: string): string {
  const position = Number((error as { position?: string }).position);
  return Number.isFinite(position) ? ` (line ${text.slice(0, position).split("\n").length})` : "";
}
