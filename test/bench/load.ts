import { Pool } from "undici";
import type { Contender, Sent } from "./contenders/contender.ts";

/** What a contender did in one stretch of load. */
export interface Stretch {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds, rising. */
  readonly latencies: readonly number[];
  /** Answers without status 200, or with errors in them. */
  readonly failures: number;
}

/** How many requests are under way at once, and until when: for a time, or until each was sent once. */
export interface LoadOptions {
  readonly concurrency: number;
  readonly seconds: number;
  readonly once?: boolean;
}

/** Keeps requests under way; each worker sends the next as soon as it has its answer. */
export async function load(contender: Contender, requests: readonly Sent[], options: LoadOptions): Promise<Stretch> {
  const { concurrency, seconds, once = false } = options;
  const pool = new Pool(contender.url, { connections: concurrency, pipelining: 1 });
  const latencies: number[] = [];
  let [next, failures] = [0, 0];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const worker = async () => {
    while (once ? next < requests.length : performance.now() < end) {
      const sent = requests[next++ % requests.length] as Sent;
      const started = performance.now();
      if (!(await isAnswered(pool, sent))) failures += 1;
      latencies.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const took = (performance.now() - begun) / 1_000;
  await pool.close();
  return { requests: latencies.length, seconds: took, latencies: latencies.sort((one, other) => one - other), failures };
}

async function isAnswered(pool: Pool, { path, headers, body }: Sent): Promise<boolean> {
  const answer = await pool.request({ path, method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  return answer.statusCode === 200 && !bytes.subarray(0, 40).includes('"errors"');
}

/** The value below which a part of them lies. */
export function quantile(rising: readonly number[], part: number): number {
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * part))] ?? Number.NaN;
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((one, other) => one - other);
  const middle = rising.length / 2;
  return rising.length % 2 === 1 ? quantile(rising, 0.5) : ((rising[middle - 1] ?? Number.NaN) + (rising[middle] ?? Number.NaN)) / 2;
}
