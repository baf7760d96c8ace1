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

/**
 * A connection inside a transaction of one tenant. What is sent at the same time goes out together, is done in the order in which it was
 * sent, and costs one round trip.
 */
export interface TenantConnection {
  readonly tenantId: string;
  /** The rows, and how many were touched. */
  execute<Row>(statement: Statement): Promise<{ rows: Row[]; count: number }>;
  /** The rows, for a question that changes nothing: it goes out right behind `begin`. */
  ask<Row>(statement: Statement): Promise<Row[]>;
  /** Sends a change and does not wait for its answer. Where it fails nothing that follows is done, and the transaction fails with its error. */
  send(statement: Statement): Promise<void>;
}

/** The only way to tenants' rows: every call names its tenant, and row-level security holds it to that. */
export interface TenantStore {
  query<Row>(tenantId: string, statement: Statement): Promise<Row[]>;
  /** Runs in one transaction; again, a bounded number of times, after a serialization failure or a deadlock. */
  transaction<T>(tenantId: string, run: (connection: TenantConnection) => Promise<T>): Promise<T>;
}

const attempts = 4;
// Prepared like any other, so that they go out in one packet with what follows and what goes before.
const begin = { name: "begin", text: "begin" };
const commit = { name: "commit", text: "commit" };
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

/**
 * `begin` goes out with the first question, `commit` with the last changes. PostgreSQL does nothing more of a transaction in which a
 * statement has failed, and answers its commit with a rollback: so the commit need not wait for what was sent before it.
 */
async function inTransaction<T>(
  client: PoolClient,
  discard: (error: Error) => void,
  tenantId: string,
  run: (connection: TenantConnection) => Promise<T>,
): Promise<T> {
  let failure: unknown; // the first: those after it only say that the transaction is aborted
  const noted = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.catch((error: unknown) => {
      failure ??= error;
    });
    return answer;
  };
  const begun = noted(client.query(begin));
  try {
    const result = await run({
      tenantId,
      async execute(statement) {
        await begun; // without it, a change would stay whatever becomes of the others
        return noted(execute(client, statement));
      },
      async ask<Row>(statement: Statement) {
        const answer = noted(execute<Row>(client, statement));
        await begun;
        return (await answer).rows;
      },
      async send(statement) {
        await begun;
        void noted(execute(client, statement));
      },
    });
    await begun;
    const { command } = await client.query(commit);
    if (command !== "COMMIT") throw new Error("The transaction was rolled back");
    return result;
  } catch (error) {
    await client.query("rollback").catch(discard); // answered after all that was sent
    throw failure ?? error;
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
  let shutOut: Error | undefined;
  const entered = enterTenant(client, tenantId).catch((error: Error) => {
    discard(error);
    shutOut = error;
  });
  try {
    const result = await use(client, discard);
    await entered;
    if (shutOut) throw shutOut;
    return result;
  } catch (error) {
    if (error instanceof Error && isConnectionLost(error)) discard(error);
    throw shutOut ?? error;
  } finally {
    await entered;
    client.release(broken);
    client.off("error", discard);
  }
}

/** An error of a statement leaves the connection usable; FATAL and errors from outside PostgreSQL's protocol do not. */
function isConnectionLost(error: Error): boolean {
  return error instanceof DatabaseError ? error.severity !== "ERROR" : isDatabaseAway(error);
}
