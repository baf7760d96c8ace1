import { randomBytes } from "node:crypto";
import pg from "pg";

/** A database of one test file: migrated, empty, and nobody else's. */
export interface TestDatabase {
  /** Connects as superuser. */
  readonly url: string;
  /** Runs a statement as superuser, to look at what the product wrote. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Copies the migrated template; takes a few hundredths of a second. */
export function createDatabase(): Promise<TestDatabase> {
  return copyOf(required("DUBAN_TEST_TEMPLATE"));
}

/** Copies a database with all its rows; whoever is connected to it is thrown out. */
export async function copyDatabase({ url }: TestDatabase): Promise<TestDatabase> {
  const name = new URL(url).pathname.slice(1);
  await onServer(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`);
  return copyOf(name);
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `duban_test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);
  const url = new URL(required("DUBAN_TEST_SERVER"));
  url.pathname = name;
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on("error", () => {}); // a dropped database ends its connections
  return {
    url: url.href,
    query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => (await pool.query<Row>(text, values)).rows,
    async drop() {
      await pool.end();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

/**
 * Nothing happens by the clock alone in applications that are started on this database, and on copies of it, from here on: no note stays
 * of what is to be done when. What is counted or compared then comes of what is done.
 */
export async function stopClock({ query }: TestDatabase): Promise<void> {
  await query("create function jobs.never() returns trigger language plpgsql as 'begin return null; end'");
  await query("create trigger never before insert on jobs.schedule for each row execute function jobs.never()");
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(required("DUBAN_TEST_SERVER"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this test needs the database server of test/support/global-setup.js.`);
  return value;
}
