import "reflect-metadata";
import type { DataSource } from "typeorm";
import { type Configuration, readConfiguration } from "./configuration.js";
import { demoRuns, discardHalfDemo } from "./demo.js";
import { features } from "./features/index.js";
import { connectDataSource } from "./platform/database/data-source.js";
import { migrate } from "./platform/database/migrate.js";
import { openDatabase } from "./platform/database/open.js";
import { createLogger } from "./platform/log.js";
import { OperatorError } from "./platform/operator-error.js";
import { startServer } from "./server.js";

/** What has been started, to be ended in the opposite order. */
const running: { name: string; end(): Promise<unknown> }[] = [];
const patience = 30_000;

async function start(configuration: Configuration): Promise<string> {
  const log = createLogger(configuration.logLevel);
  const report = (error: Error) => log.warn({ err: error }, "a database connection was lost");

  const database = await openDatabase(configuration, (message) => log.info(message));
  running.push({ name: "database", end: () => database.close() });
  await discardHalfDemo(configuration, database);
  const applied = await migrate(database.url);
  if (applied.length > 0) log.info({ applied }, "the database was migrated");

  const entities = features.flatMap(({ nouns }) => nouns) as unknown as Function[];
  const dataSource: DataSource = await connectDataSource(database.url, entities, report);
  running.push({ name: "connections", end: () => dataSource.destroy() });
  const demo = await demoRuns({ configuration, dataSource, databaseUrl: database.url, log });

  const server = await startServer({ configuration, dataSource, databaseUrl: database.url, demo, log, features });
  running.push({ name: "server", end: () => server.close() });
  return server.address;
}

let starting: Promise<string> | undefined;
let ending = false;

/** Lets requests finish, then ends the connections, then the database. */
async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), patience).unref();
  await starting?.catch(() => {});
  for (const { name, end } of running.reverse()) {
    await end().catch((error: unknown) => complain(new Error(`The ${name} did not end cleanly.`, { cause: error })));
  }
  process.exit(exitCode);
}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? describe(error) : String(error)}\n`);
}

function describe(error: Error): string {
  if (error instanceof OperatorError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program: stop it, or choose another PORT.`;
  if (code === "EACCES" && port !== undefined) return `Port ${port} is reserved on this machine: choose another PORT, above 1023.`;
  return `${error.stack}${error.cause instanceof Error ? `\nbecause of ${error.cause.stack}` : ""}`;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.on("uncaughtException", (error) => {
  complain(error);
  void end(1);
});

try {
  starting = start(readConfiguration());
  const address = await starting;
  if (!ending) process.stdout.write(`Duban is ready: ${address}\n`);
} catch (error) {
  complain(error);
  await end(1);
}
