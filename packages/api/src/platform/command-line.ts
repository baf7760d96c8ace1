import type { Command } from "commander";
import { type Configuration, readConfiguration } from "../configuration.js";
import { joinDatabase, type OpenDatabase } from "./database/open.js";

/** Adds its commands to the program `duban`. */
export type CommandSet = (program: Command) => void;

/** Progress goes to standard error, so that standard output holds the result alone. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Runs one command against the configured database, the embedded one included, and lets go of it afterwards. */
export async function withDatabase<Result>(
  work: (database: OpenDatabase, configuration: Configuration) => Promise<Result>,
  configuration: Configuration = readConfiguration(),
): Promise<Result> {
  const database = await joinDatabase(configuration, tell);
  try {
    return await work(database, configuration);
  } finally {
    await database.close();
  }
}
