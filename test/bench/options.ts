import { parseArgs } from "node:util";

/** What is to be measured, and for how long. */
export interface BenchOptions {
  readonly mode: "full" | "quick" | "cliff";
  readonly organizations: number;
  readonly plans: number | null;
  readonly problems: number | null;
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly seconds: number;
  readonly concurrencies: readonly number[];
  readonly operations: readonly string[] | null;
}

/** Reads what follows `pnpm bench`. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: "boolean", default: false },
      cliff: { type: "boolean", default: false },
      organizations: { type: "string" },
      plans: { type: "string" },
      problems: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      concurrency: { type: "string" },
      operations: { type: "string" },
    },
  });
  const mode = values.quick ? "quick" : values.cliff ? "cliff" : "full";
  const usual = defaults[mode];
  return {
    mode,
    organizations: numberOf(values.organizations) ?? usual.organizations,
    plans: numberOf(values.plans) ?? usual.plans,
    problems: numberOf(values.problems) ?? usual.problems,
    rounds: numberOf(values.rounds) ?? usual.rounds,
    seconds: numberOf(values.seconds) ?? usual.seconds,
    concurrencies: values.concurrency?.split(",").map(Number) ?? usual.concurrencies,
    operations: values.operations?.split(",") ?? null,
  };
}

const defaults = {
  full: { organizations: 10_000, plans: null, problems: null, rounds: 7, seconds: 3, concurrencies: [1, 16, 64] },
  cliff: { organizations: 10_000, plans: null, problems: null, rounds: 1, seconds: 1, concurrencies: [1] },
  quick: { organizations: 1_000, plans: 2_400, problems: 20_000, rounds: 5, seconds: 0.6, concurrencies: [16] },
} as const;

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${text} is no number greater than 0.`);
  return number;
}
