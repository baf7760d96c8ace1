import { runningDatabaseUrl, startEmbeddedDatabase } from "./embedded.js";
import { DirectoryInUse } from "./embedded.lock.js";
import { connectAsOperator } from "./pool.js";

/** A database that this process may use until it closes it. */
export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** What decides which database is used. */
export interface DatabaseChoice {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** The server at DATABASE_URL, or else our own embedded one, which only one process may run. */
export async function openDatabase({ databaseUrl, dataDirectory }: DatabaseChoice, log: (message: string) => void): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, embedded: false, close: async () => {} };
  const { url, stop } = await startEmbeddedDatabase({ dataDirectory, log });
  return { url, embedded: true, close: stop };
}

/** The same for a short command: it joins the embedded server of a running `pnpm start` instead of being refused. */
export async function joinDatabase(choice: DatabaseChoice, log: (message: string) => void): Promise<OpenDatabase> {
  try {
    return await openDatabase(choice, log);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    return { url: runningDatabaseUrl(choice.dataDirectory), embedded: true, close: async () => {} };
  }
}

/** Takes away everything that the embedded database holds. */
export async function emptyDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = "postgres";
  const client = await connectAsOperator(server.href);
  try {
    await client.query(`drop database "${name}" with (force)`);
    await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
}
