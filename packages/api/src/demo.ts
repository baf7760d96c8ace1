import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Configuration } from "./configuration.js";
import { poolOf } from "./platform/database/data-source.js";
import { emptyDatabase, type OpenDatabase } from "./platform/database/open.js";
import { OperatorError } from "./platform/operator-error.js";
import { openFileStore } from "./platform/storage/index.js";

/** What the demo is loaded with. */
interface DemoParts {
  readonly configuration: Configuration;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly log: Logger;
}

/** In the data directory: that the demo is being loaded, or that it was. */
const marker = { loading: "loading", loaded: "loaded" };
const markerOf = (dataDirectory: string) => join(dataDirectory, "demo");

/**
 * Loads the demo into a database without a tenant when the configuration wants it, and tells whether this process signs in to it
 * by itself. An installation that began as demo stays one, until DUBAN_DEMO=0 says otherwise.
 */
export async function demoRuns({ configuration, dataSource, log }: DemoParts): Promise<boolean> {
  const { demo, dataDirectory } = configuration;
  if (demo === "off") return false;
  const file = markerOf(dataDirectory);
  if (await isEmpty(dataSource)) {
    writeFileSync(file, marker.loading);
    const { seedDemo } = await import("./features/demo/demo.seed.js");
    await seedDemo({ dataSource, log, files: openFileStore(configuration) });
    writeFileSync(file, marker.loaded);
    return true;
  }
  return demo === "on" || existsSync(file);
}

/** A start that was killed while it loaded the demo left half of it, and nothing else: the database begins anew. */
export async function discardHalfDemo({ dataDirectory }: Configuration, database: OpenDatabase): Promise<void> {
  const file = markerOf(dataDirectory);
  if (!existsSync(file) || readFileSync(file, "utf8") !== marker.loading) return;
  if (!database.embedded)
    throw new OperatorError("An earlier start loaded only half of the demo: drop the database, create it again and start.");
  await emptyDatabase(database.url);
  rmSync(file);
}

async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const { rowCount } = await poolOf(dataSource).query("select from tenants limit 1");
  return rowCount === 0;
}
