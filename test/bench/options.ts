import { parseArgs } from "node:util";

/** The parts that are measured by themselves, each by the word of its name; `report` writes the report anew from what is kept. Without a word the product is measured beside the others. */
const modes = ["quick", "cliff", "fence", "counters", "mix", "growth", "filters", "profile", "browser", "report"] as const;
type Mode = (typeof modes)[number] | "full";

/** What is to be measured, and for how long. */
export interface BenchOptions {
  readonly mode: Mode;
  readonly organizations: number;
  readonly plans: number | null;
  readonly problems: number | null;
  readonly rounds: number;
  /** Of one contender in one round. */
  readonly seconds: number;
  readonly concurrencies: readonly number[];
  readonly operations: readonly string[] | null;
  /** Of the mix: who is at work, and for how long. */
  readonly users: number;
  readonly minutes: number;
}

/** Reads what follows `pnpm bench`. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{
        quick: flag,
        cliff: flag,
        fence: flag,
        counters: flag,
        mix: flag,
        growth: flag,
        filters: flag,
        profile: flag,
        browser: flag,
        report: flag,
      },
      organizations: { type: "string" },
      plans: { type: "string" },
      problems: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      concurrency: { type: "string" },
      operations: { type: "string" },
      users: { type: "string" },
      minutes: { type: "string" },
    },
  });
  const mode = modes.find((word) => values[word]) ?? "full";
  const unsaid = defaults[mode];
  return {
    mode,
    organizations: numberOf(values.organizations) ?? unsaid.organizations,
    plans: numberOf(values.plans) ?? unsaid.plans,
    problems: numberOf(values.problems) ?? unsaid.problems,
    rounds: numberOf(values.rounds) ?? unsaid.rounds,
    seconds: numberOf(values.seconds) ?? unsaid.seconds,
    concurrencies: values.concurrency?.split(",").map(Number) ?? unsaid.concurrencies,
    operations: values.operations?.split(",") ?? null,
    users: numberOf(values.users) ?? 64,
    minutes: numberOf(values.minutes) ?? 5,
  };
}

const usual = { organizations: 10_000, plans: null, problems: null, rounds: 7, seconds: 2, concurrencies: [16] } as const;
const flag = { type: "boolean", default: false } as const;

const defaults = {
  full: { organizations: 10_000, plans: null, problems: null, rounds: 7, seconds: 3, concurrencies: [1, 16, 64] },
  fence: usual,
  counters: usual,
  mix: usual,
  growth: usual,
  filters: usual,
  profile: { ...usual, seconds: 5 },
  browser: usual,
  report: usual,
  cliff: { organizations: 10_000, plans: null, problems: null, rounds: 1, seconds: 1, concurrencies: [1] },
  quick: { organizations: 1_000, plans: 2_400, problems: 20_000, rounds: 5, seconds: 0.6, concurrencies: [16] },
} as const;

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${text} is no number greater than 0.`);
  return number;
}
