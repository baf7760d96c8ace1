import pg from "pg";
import { OperatorError } from "../operator-error.js";
import { BundlingSocket } from "./bundling-socket.js";
import { apiRole } from "./roles.js";

/** Limits of one session of the API: no request may hold a connection or a lock for longer. */
const sessionSettings = {
  role: apiRole,
  search_path: "app",
  timezone: "UTC",
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "10s",
  // A statement is planned once for each connection. To plan a page takes several times as long as to run it, and where the right plan
  // depends on how much is reached, the statement holds both and PostgreSQL opens one.
  plan_cache_mode: "force_generic_plan",
  // The costs of such a plan count both; to compile it for them would take longer than all that is run of it.
  jit: "off",
};

/** Connections for each process: two for each of two cores and one more keep them busy, and each holds plans of its own for all statements. */
export const poolSize = 5;

/** A calendar day stays the text `2026-11-23`: a Date would move it to another day in some time zones. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The connection options of everything that serves requests: it acts as the API's role from its first statement, at no round trip. */
export function apiConnection(databaseUrl: string): pg.PoolConfig {
  const options = Object.entries(sessionSettings).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: databaseUrl,
    options: options.join(" "),
    application_name: "duban api",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A statement goes out without waiting for the answer to the one before.
    pipeline: true,
    stream: () => new BundlingSocket(),
    types,
  };
}

/** A pool whose lost connections are reported and replaced, instead of ending the process. */
export function openPool(databaseUrl: string, report: (error: Error) => void, max = poolSize): pg.Pool {
  return guardPool(new pg.Pool({ ...apiConnection(databaseUrl), max }), report);
}

/** An error event without a listener ends the process, also on a connection that is checked out; there, the statement under way tells of it. */
export function guardPool(pool: pg.Pool, report: (error: Error) => void): pg.Pool {
  pool.on("error", (error) => {
    if (!pool.ending) report(error); // a pool that ends has let go of connections that the server may still close first
  });
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** One connection as the user of the URL itself, for migrations and other work of an operator. Always to be ended by the caller. */
export async function connectAsOperator(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "duban operator", connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the statement under way fails with the same error
  try {
    await client.connect();
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl);
    throw new OperatorError(
      `The database ${pathname.slice(1)} at ${host} cannot be used: ${(cause as Error).message || (cause as { code?: string }).code}`,
      { cause },
    );
  }
  return client;
}
