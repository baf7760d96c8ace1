import { setTimeout as wait } from "node:timers/promises";
import { DatabaseError, type Pool, type PoolClient } from "pg";
import { fromDatabase, isDatabaseAway, isRetryable } from "./errors.js";
import { statementNames } from "./statement-names.js";
import { enterTenant } from "./tenant-session.js";

/** A parameterized statement. */
export interface Statement {
  /** Under which each connection keeps it prepared; null where it is not worth keeping, and made from the text when left out. */
  readonly name?: string | null;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A connection inside a transaction of one tenant. */
export interface TenantConnection {
  readonly tenantId: string;
  /** The rows, and how many were touched. */
  execute<Row>(statement: Statement): Promise<{ rows: Row[]; count: number }>;
}

/** The only way to tenants' rows: every call names its tenant, and row-level security holds it to that. */
export interface TenantStore {
  query<Row>(tenantId: string, statement: Statement): Promise<Row[]>;
  /** Runs in one transaction; again, a bounded number of times, after a serialization failure or a deadlock. */
  transaction<T>(tenantId: string, run: (connection: TenantConnection) => Promise<T>): Promise<T>;
}

const attempts = 4;
/** Far more than the statements that stand in the code. */
const nameOf = statementNames("code", 1_000);

export function createTenantStore(pool: Pool): TenantStore {
  return {
    async query<Row>(tenantId: string, statement: Statement) {
      try {
        return await withClient(pool, tenantId, async (client) => (await execute<Row>(client, statement)).rows);
      } catch (error) {
        throw fromDatabase(error);
      }
    },
    async transaction(tenantId, run) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await withClient(pool, tenantId, (client, discard) => inTransaction(client, discard, tenantId, run));
        } catch (error) {
          if (attempt === attempts || !isRetryable(error)) throw fromDatabase(error);
          await wait(5 * 2 ** attempt * Math.random());
        }
      }
    },
  };
}

async function execute<Row>(client: PoolClient, statement: Statement): Promise<{ rows: Row[]; count: number }> {
  const { text, values, name = nameOf(text) } = statement;
  const result = await client.query({ ...(name === null ? {} : { name }), text, values: [...values] });
  return { rows: result.rows as Row[], count: result.rowCount ?? 0 };
}

async function inTransaction<T>(
  client: PoolClient,
  discard: (error: Error) => void,
  tenantId: string,
  run: (connection: TenantConnection) => Promise<T>,
): Promise<T> {
  await client.query("begin");
  try {
    const result = await run({ tenantId, execute: (statement) => execute(client, statement) });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(discard);
    throw error;
  }
}

/**
 * Lends a connection. Without an `error` listener a connection that dies while lent kills the process; with one it is
 * thrown away, and so is every connection whose state is not certain.
 */
async function withClient<T>(
  pool: Pool,
  tenantId: string,
  use: (client: PoolClient, discard: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const discard = (error: Error) => {
    broken = error;
  };
  client.on("error", discard);
  try {
    await enterTenant(client, tenantId);
    return await use(client, discard);
  } catch (error) {
    if (error instanceof Error && isConnectionLost(error)) discard(error);
    throw error;
  } finally {
    client.release(broken);
    client.off("error", discard);
  }
}

/** An error of a statement leaves the connection usable; FATAL and errors from outside PostgreSQL's protocol do not. */
function isConnectionLost(error: Error): boolean {
  return error instanceof DatabaseError ? error.severity !== "ERROR" : isDatabaseAway(error);
}
