import { quantile } from "../load.ts";
import type { MixKind } from "../results.ts";

/** What came of everything that the users did. */
export class Tally {
  readonly refusals: Record<string, number> = {};
  readonly errors: string[] = [];
  private readonly latencies = new Map<string, number[]>();

  /** What is done, and how long until its answers are there. */
  async timed<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const result = await work();
    const known = this.latencies.get(kind) ?? [];
    this.latencies.set(kind, known);
    known.push(performance.now() - begun);
    return result;
  }

  /** The domain has said no, as it may. */
  refused(operation: string, code: string): void {
    const key = `${operation} ${code}`;
    this.refusals[key] = (this.refusals[key] ?? 0) + 1;
  }

  failed(what: string, why: unknown): void {
    this.errors.push(`${what}: ${why instanceof Error ? why.message : JSON.stringify(why)}`);
  }

  /** By kind, what was done most first; before them all together. */
  kinds(): Record<string, MixKind> {
    const found = [["all", [...this.latencies.values()].flat()] as const, ...this.latencies].map(([kind, all]) => {
      const rising = [...all].sort((one, other) => one - other);
      return [kind, { count: rising.length, p50: quantile(rising, 0.5), p99: quantile(rising, 0.99) }] as const;
    });
    return Object.fromEntries(found.sort(([, one], [, other]) => other.count - one.count));
  }
}
