import { type Locale, localeFrom } from "@duban/schema";
import type { Configuration } from "../configuration.js";
import type { Actor } from "../platform/actor.js";
import type { Command } from "../platform/command.js";
import { withDatabase } from "../platform/command-line.js";
import { pendingMigrations } from "../platform/database/migrate.js";
import { openPool } from "../platform/database/pool.js";
import { Fault, Refusal, wordsOf } from "../platform/errors.js";
import { createLogger } from "../platform/log.js";
import { OperatorError } from "../platform/operator-error.js";
import { createServices, type Services } from "../platform/services.js";

/** The language of the terminal. */
export const terminalLocale: Locale = localeFrom((process.env["LC_ALL"] ?? process.env["LANG"] ?? "en").replace(/^C\b.*/, "en"));

/** What the commands of features work with. */
export interface Counter {
  readonly services: Services;
  readonly configuration: Configuration;
  /** Runs a command of a feature; what it refuses is told in words. */
  perform<Input, Result extends object>(command: Command<Input, Result>, input: Input, actor: Actor): Promise<Result>;
}

export function counterOf(services: Services): Counter {
  return {
    services,
    configuration: services.configuration,
    perform: (command, input, actor) =>
      services.spine.perform(command, input, { actor, locale: terminalLocale, traceId: "command line" }).catch(inWords),
  };
}

/** Works on the configured database with the services of the server, without serving anybody. */
export async function withServices<Result>(work: (counter: Counter) => Promise<Result>): Promise<Result> {
  return withDatabase(async ({ url }, configuration) => {
    const { length } = await pendingMigrations(url);
    if (length > 0) throw new OperatorError(`The database is ${length} migrations behind this version. Run pnpm duban migrate first.`);
    const pool = openPool(url, () => {}, 2); // the statement under way fails with the same error
    const services = createServices({ configuration, pool, log: createLogger("warn") });
    try {
      return await work(counterOf(services));
    } finally {
      await pool.end();
    }
  });
}

export function inWords(error: unknown): never {
  if (error instanceof Refusal) {
    throw new OperatorError(
      error.details
        .map(({ code, params = {}, path = [] }) => [...path.slice(-1), wordsOf(code, params, terminalLocale)].join(": "))
        .join("\n"),
    );
  }
  if (error instanceof Fault && error.code !== "INTERNAL") throw new OperatorError(wordsOf(error.reason, error.params, terminalLocale));
  throw error;
}
