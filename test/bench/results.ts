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
  /** Milliseconds in the database: planned for these values, as PostgreSQL chooses, and planned once for all, as the product has it. */
  readonly custom: number;
  readonly usual: number;
  readonly generic: number;
  /** Blocks that the last one looked at. */
  readonly blocks?: number;
}

/** The product beside the others. */
export interface ComparisonResult {
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly seconds: number;
  /** Seconds from the start of the product to its first answer, with the database running. */
  readonly startSeconds: number;
  /** Megabytes after the load. */
  readonly memory: ByContender<number | null>;
  readonly operations: Readonly<Record<string, OperationResult>>;
}

/** Pages over parts of the tree. */
export interface CliffResult {
  readonly points: readonly CliffPoint[];
  /** Plans whose counters are not what the live figures say. */
  readonly wrongCounters?: number;
}

/** The product behind row-level security and without it, by operation. */
export interface FenceResult {
  readonly rounds: number;
  readonly seconds: number;
  readonly comparisons: Readonly<Record<string, Comparison>>;
}

/** One way of changing plans, with the triggers of the counters and without: medians, and the median of the ratios of paired rounds. */
export interface Price {
  readonly with: number;
  readonly without: number;
  readonly ratio: number;
}

/** What it costs that the database keeps counters. */
export interface CountersResult {
  readonly rounds: number;
  /** Milliseconds of a transaction that changes one plan. */
  readonly row: Price;
  /** Milliseconds of a statement that changes so many plans. */
  readonly bulk: Price & { readonly plans: number };
  /** Transactions each second of so many at once, all below one organization. */
  readonly writers: Price & { readonly count: number };
}

/** What users do again and again: how often it was done, and milliseconds until the answers were there. */
export interface MixKind {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** Users at work, all at once. */
export interface MixResult {
  readonly users: number;
  readonly minutes: number;
  readonly kinds: Readonly<Record<string, MixKind>>;
  /** How often the domain said no, by operation and code. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly errors: number;
  /** Milliseconds that what was due in the API had to wait. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly most: number };
  /** Megabytes after a minute, and at the end. */
  readonly memory: ByContender<readonly [first: number | null, last: number | null]>;
}

/** A page asked for where something has one of several sizes. */
export interface GrowthPoint {
  readonly page: string;
  readonly at: number;
  /** In the database; null where the server gave it up. */
  readonly milliseconds: number | null;
  readonly blocks: number | null;
}

/** Pages against what they do not show, by the name of what grows. */
export interface GrowthResult {
  readonly axes: Readonly<Record<string, readonly GrowthPoint[]>>;
}

/** The ledger under one filter: milliseconds in the database of its first page in each order, figures included, and of the figures alone. */
export interface FilterPoint {
  readonly filter: string;
  readonly byNumber: number | null;
  readonly byDeadline: number | null;
  readonly figures: number | null;
}

/** The ledger under the filters that the client offers. */
export interface FiltersResult {
  readonly points: readonly FilterPoint[];
}

/** Milliseconds of the processor of the API over so many requests, by area. */
export interface ProfileOfOperation {
  readonly requests: number;
  readonly areas: Readonly<Record<string, number>>;
}

/** What the API does under each operation. */
export interface ProfileResult {
  readonly seconds: number;
  readonly operations: Readonly<Record<string, ProfileOfOperation>>;
}

/** The parts of what is kept of one size, each measured by a command of its own. */
export interface Parts {
  readonly comparison: ComparisonResult;
  readonly cliff: CliffResult;
  readonly fence: FenceResult;
  readonly counters: CountersResult;
  readonly mix: MixResult;
  readonly growth: GrowthResult;
  readonly filters: FiltersResult;
  readonly profile: ProfileResult;
}

/** When a part was measured, on what, and by which command it can be measured again. */
export interface Taken {
  readonly day: string;
  readonly command: string;
  readonly machine: ByContender<string>;
  readonly pinning: string;
}

/** What is kept of one size in `docs/benchmarks`, each part as it was measured last. */
export type BenchResult = { readonly [Part in keyof Parts]?: Taken & Parts[Part] } & {
  readonly size: { readonly organizations: number; readonly problems: number; readonly plans: number };
  /** Seconds; null where it is not known any more. */
  readonly seedSeconds: number | null;
};

/** What the client took for something in the browser: milliseconds, and counts of what it names. */
export type BrowserFigure = { readonly what: string } & Readonly<Record<string, number | string>>;

/** The client in the browser, on the demo; it is the same for all sizes. */
export interface BrowserResult extends Omit<Taken, "pinning"> {
  readonly figures: readonly BrowserFigure[];
}
