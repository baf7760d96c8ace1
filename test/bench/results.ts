import type { StatementCount } from "./statements.ts";

/** A figure of each contender, by name. */
type ByContender<Figure> = Readonly<Record<string, Figure>>;

/** What a contender reached: medians over the rounds. */
export interface Reached {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor for each request; null where it cannot be read. */
  readonly cpu: number | null;
  readonly databaseCpu: number | null;
  readonly failures: number;
}

/** How ours compares with another: medians of the ratios of paired rounds. */
export interface Ratio {
  /** Requests each second, ours / theirs. */
  readonly requests: number;
  /** Processor of the API for each request, theirs / ours. */
  readonly cpu: number | null;
}

/** One operation at one concurrency. */
export interface Comparison {
  readonly reached: ByContender<Reached>;
  readonly ratios: ByContender<Ratio>;
}

/** Everything that was found out about one operation. */
export interface OperationResult {
  readonly title: string;
  readonly statements: ByContender<StatementCount>;
  /** By concurrency. */
  readonly comparisons: Readonly<Record<string, Comparison>>;
}

/** A page over a part of the tree of one size, and how a general plan of it compares with one made for it. */
export interface CliffPoint {
  readonly operation: string;
  readonly organizations: number;
  /** Milliseconds in the database, medians. */
  readonly custom: number;
  readonly usual: number;
  readonly generic: number;
}

/** What one run found, as it is kept in `docs/benchmarks`. */
export interface BenchResult {
  readonly day: string;
  readonly size: { readonly organizations: number; readonly problems: number; readonly plans: number };
  readonly machine: ByContender<string>;
  readonly settings: { readonly rounds: number; readonly seconds: number; readonly pinning: string; readonly command: string };
  /** Seconds; null where the group was there already. */
  readonly seedSeconds: number | null;
  /** Seconds from the start of the product to its first answer, with the database running. */
  readonly startSeconds: number;
  /** Megabytes after the load. */
  readonly memory: ByContender<number | null>;
  readonly operations: Readonly<Record<string, OperationResult>>;
  readonly cliff: readonly CliffPoint[];
}
