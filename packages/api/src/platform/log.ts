import { destination, type Logger, pino } from "pino";

/** Writes one JSON object a line to standard output: what happened, never what was said (no payloads, no tokens). */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
      serializers: { err: describeError },
    },
    destination({ sync: true }),
  );
}

/** Errors of libraries drag along connections, requests and their secrets; these fields are enough to find the cause. */
function describeError(error: Error & { code?: string }): object {
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {};
  return { type: error.name, code: error.code, message: error.message, stack: error.stack, ...cause };
}
