import { tell } from "../../platform/command-line.js";

/** Tells how long a part took. */
export async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await work();
  tell(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
