import type { IncomingMessage } from "node:http";
import { setTimeout as after } from "node:timers/promises";

/** A few times the largest file: who sends more than that does not wait for an answer. */
const mostBytes = 100 * 1024 * 1024;
const longest = 20_000;

/**
 * Reads the rest of a body and throws it away. Whoever still sends does not listen, and an answer on a connection that is then
 * closed is lost with it. Ends with the body, or when it comes to too much or takes too long.
 */
export async function hearOut(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const enough = new AbortController();
  let size = 0;
  const over = new Promise<void>((resolve) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) resolve();
    });
    for (const event of ["end", "close", "error"]) request.on(event, () => resolve());
  });
  request.resume();
  await Promise.race([over, after(longest, undefined, { signal: enough.signal }).catch(() => undefined)]);
  enough.abort();
}
