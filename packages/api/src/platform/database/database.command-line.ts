import type { Command } from "commander";
import { readConfiguration } from "../../configuration.js";
import { tell, withDatabase } from "../command-line.js";
import { createTenantStore } from "../tenant-store.js";
import { verifyCounters } from "./counters.js";
import { examine } from "./doctor.js";
import { startEmbeddedDatabase } from "./embedded.js";
import { migrate } from "./migrate.js";
import { openPool } from "./pool.js";

/** `duban migrate`, `duban database`, `duban doctor`, `duban counters`. */
export function databaseCommands(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the schema of this version")
    .action(async () => {
      const done = await withDatabase(({ url }) => migrate(url));
      tell(done.length === 0 ? "The database is up to date." : `Applied ${done.join(", ")}.`);
    });

  program
    .command("database")
    .description("run the embedded PostgreSQL alone, print its address, and stop it at Ctrl-C")
    .option("--set <setting...>", "server settings such as fsync=off", [])
    .action(runDatabase);

  program
    .command("doctor")
    .description("check configuration, database, roles and schema")
    .action(async () => {
      const findings = await withDatabase(examine);
      for (const { good, what, remedy } of findings)
        process.stdout.write(`${good ? "ok    " : "WRONG "}${what}${good || !remedy ? "" : `\n      ${remedy}`}\n`);
      if (findings.some(({ good }) => !good)) process.exitCode = 1;
    });

  program
    .command("counters")
    .description("compare the counters of figures with what they count")
    .option("--mend", "put wrong ones right")
    .action(async ({ mend = false }: { mend?: boolean }) => {
      const wrong = await withDatabase(({ url }) => compareCounters(url, mend));
      tell(
        wrong === 0
          ? "Every counter is what it counts."
          : `${wrong} counters ${mend ? "were put right" : "are wrong: run it with --mend"}.`,
      );
      if (wrong > 0 && !mend) process.exitCode = 1;
    });
}

async function compareCounters(url: string, mend: boolean): Promise<number> {
  const pool = openPool(url, (error) => tell(error.message), 1);
  try {
    return await verifyCounters(pool, createTenantStore(pool), { mend });
  } finally {
    await pool.end();
  }
}

async function runDatabase({ set }: { set: string[] }): Promise<void> {
  const settings = Object.fromEntries(set.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  const { dataDirectory } = readConfiguration();
  const database = await startEmbeddedDatabase({ dataDirectory, settings, log: tell });
  process.stdout.write(`${database.url}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    const heartbeat = setInterval(() => {}, 60_000);
    process.once("exit", () => clearInterval(heartbeat));
  });
  await database.stop();
  process.exit(0);
}
