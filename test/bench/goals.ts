import type { BenchResult, Comparison } from "./results.ts";

/** A promise about speed, what came of it, and how to see it. */
export interface Goal {
  readonly number: number;
  readonly goal: string;
  readonly must: string;
  readonly reached: string;
  readonly met: boolean | null;
  readonly command: string;
}

const operations = ["Q1", "Q2", "Q3", "Q4", "Q5"];
const full = "pnpm bench";
const cliff = "pnpm bench --cliff";

/** The goals in their order, measured at concurrency 16 on one size. A figure that no command measures yet is said to be missing. */
export function goalsOf(result: BenchResult): Goal[] {
  return [
    compared(result, 1, "requests/s, ours / PostGraphile 5", [1.5, 2, 2, 1.6, 1.5], ({ ratios }) => ratios["PostGraphile"]?.requests),
    compared(
      result,
      2,
      "processor of the API for a request, PostGraphile / ours",
      [2.5, 2.5, 2.2, 1.6, 1.6],
      ({ ratios }) => ratios["PostGraphile"]?.cpu,
    ),
    compared(
      result,
      3,
      "requests/s, ours / statements by hand over node:http",
      [0.65, 0.55, 0.6, 0.55, 0.7],
      ({ ratios }) => ratios["floor"]?.requests,
    ),
    compared(
      result,
      4,
      "requests/s, ours / Apollo with TypeORM's relations",
      [4, 30, 2.5, 2.3, 3],
      ({ ratios }) => ratios["plain"]?.requests,
    ),
    statements(result),
    rollUp(result),
    noCliff(result),
    fence(result),
    counters(result),
    seeding(result),
    starting(result),
    memory(result),
    growth(result),
    users(result),
  ];
}

type OfComparison = (comparison: Comparison) => number | null | undefined;

/** A figure of Q1 to Q5 at concurrency 16; undefined where it was not measured. */
function figuresOf({ comparison: part }: BenchResult, figure: OfComparison): (number | null | undefined)[] {
  return operations.map((name) => {
    const comparison = part?.operations[name]?.comparisons["16"];
    return comparison ? figure(comparison) : undefined;
  });
}

/** A figure of Q1 to Q5 at concurrency 16, as the report says it. */
export function figuresText(result: BenchResult, figure: OfComparison): string {
  return figuresOf(result, figure)
    .map((value) => (typeof value === "number" ? value.toFixed(2) : "–"))
    .join(" ");
}

function compared(result: BenchResult, number: number, goal: string, must: readonly number[], figure: OfComparison): Goal {
  const reached = figuresOf(result, figure);
  const known = reached.flatMap((value, place) => (typeof value === "number" ? [value >= (must[place] ?? 0)] : []));
  return {
    ...{ number, goal, command: full },
    must: `≥ ${must.join(" ")}`,
    reached: figuresText(result, figure),
    met: known.length === 0 ? null : known.every(Boolean),
  };
}

function statements({ comparison }: BenchResult): Goal {
  const counts = Object.entries(comparison?.operations ?? {}).map(([name, { statements }]) => ({
    name,
    ...(statements["ours"] ?? { page: 0, authentication: 0 }),
  }));
  return {
    ...{ number: 5, goal: "SQL statements for a request (and to know who asks)", must: "Q1–Q4: 1", command: "pnpm bench --quick" },
    reached: counts.map(({ name, page, authentication }) => `${name}: ${page} (${authentication})`).join(", ") || "–",
    met: counts.length === 0 ? null : counts.every(({ name, page }) => name === "Q5" || page === 1),
  };
}

function rollUp({ cliff: part, size }: BenchResult): Goal {
  const top = part?.points.find(({ operation, organizations }) => operation === "Q2" && organizations === size.organizations);
  const must = size.organizations <= 1_000 ? 5 : size.organizations <= 10_000 ? 10 : 40;
  return {
    ...{
      number: 6,
      goal: "figures of all parts below the top, time in the database",
      must: `≤ ${must} ms, counters right`,
      command: cliff,
    },
    reached: top ? `${top.generic.toFixed(1)} ms${part?.wrongCounters === undefined ? "" : `, ${part.wrongCounters} counters wrong`}` : "–",
    met: top ? top.generic <= must && !part?.wrongCounters : null,
  };
}

function noCliff({ cliff: part }: BenchResult): Goal {
  const rows = part?.points.filter(({ operation }) => operation !== "Q2") ?? [];
  const worst = Math.max(...rows.map(({ custom, generic }) => generic / custom));
  const slowest = Math.max(...rows.map(({ generic }) => generic));
  return {
    ...{
      number: 7,
      goal: "pages over the tree and its parts, planned once for all",
      must: "≤ 2× of a plan made for it, ≤ 10 ms",
      command: cliff,
    },
    reached: rows.length > 0 ? `${worst.toFixed(2)}×, ${slowest.toFixed(1)} ms` : "–",
    met: rows.length > 0 ? worst <= 2 && slowest <= 10 : null,
  };
}

function fence({ fence: part }: BenchResult): Goal {
  const ratios = operations.map((name) => part?.comparisons[name]?.ratios["without"]?.requests);
  const reads = ratios.slice(0, -1).flatMap((ratio) => (ratio === undefined ? [] : [ratio]));
  return {
    ...{ number: 8, goal: "requests/s, row-level security on / off", must: "≥ 0.9 on reads", command: "pnpm bench --fence" },
    reached: part ? ratios.map((ratio) => ratio?.toFixed(2) ?? "–").join(" ") : "–",
    met: reads.length === 0 ? null : reads.every((ratio) => ratio >= 0.9),
  };
}

function counters({ counters: part }: BenchResult): Goal {
  return {
    ...{ number: 9, goal: "price of counters: one plan, in bulk, 16 writers", must: "≤ 1.6×, ≤ 2×, ≥ 0.5 of the speed" },
    ...{ command: "pnpm bench --counters" },
    reached: part ? `${part.row.ratio.toFixed(2)}×, ${part.bulk.ratio.toFixed(2)}×, ${part.writers.ratio.toFixed(2)}` : "–",
    met: part ? part.row.ratio <= 1.6 && part.bulk.ratio <= 2 && part.writers.ratio >= 0.5 : null,
  };
}

function seeding({ seedSeconds, size }: BenchResult): Goal {
  return {
    ...{
      number: 10,
      goal: `seed ${size.problems.toLocaleString("en")} problems and ${size.plans.toLocaleString("en")} plans`,
      must: "≤ 60 s",
    },
    ...{ reached: seedSeconds === null ? "–" : `${seedSeconds.toFixed(0)} s`, met: seedSeconds === null ? null : seedSeconds <= 60 },
    command: `pnpm duban seed bench --organizations ${size.organizations}`,
  };
}

function starting({ comparison }: BenchResult): Goal {
  const seconds = comparison?.startSeconds;
  return {
    ...{ number: 11, goal: "start of the API, its database running", must: "≤ 1.5 s", command: full },
    ...{ reached: seconds === undefined ? "–" : `${seconds.toFixed(1)} s`, met: seconds === undefined ? null : seconds <= 1.5 },
  };
}

function memory({ comparison }: BenchResult): Goal {
  const [api, database] = [comparison?.memory["ours"], comparison?.memory["PostgreSQL"]];
  return {
    ...{ number: 12, goal: "memory after the load, API / PostgreSQL", must: "≤ 400 / 300 MB", command: full },
    reached: `${api?.toFixed(0) ?? "–"} / ${database?.toFixed(0) ?? "–"} MB`,
    met: typeof api === "number" && typeof database === "number" ? api <= 400 && database <= 300 : null,
  };
}

function growth({ mix }: BenchResult): Goal {
  const grown = Object.values(mix?.memory ?? {}).map(([first, last]) => (first && last ? last / first - 1 : null));
  const known = grown.flatMap((part) => (part === null ? [] : [part]));
  return {
    ...{ number: 12, goal: "memory at the end of the users' minutes against the first, API / PostgreSQL", must: "≤ 10 % more" },
    ...{ command: "pnpm bench --mix" },
    reached: grown.map((part) => (part === null ? "–" : `${(100 * part).toFixed(0)} %`)).join(" / ") || "–",
    met: known.length === 0 ? null : known.every((part) => part <= 0.1),
  };
}

function users({ mix }: BenchResult): Goal {
  const { all, ...kinds } = mix?.kinds ?? {};
  const slowest = Math.max(...Object.values(kinds).map(({ p99 }) => p99));
  const p99 = all?.p99 ?? slowest;
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`;
  return {
    ...{
      number: 13,
      goal: `${mix?.users ?? 64} users for ${mix?.minutes ?? 5} minutes`,
      must: "no errors, p99 ≤ 1 s, event loop p99 ≤ 50 ms",
      command: "pnpm bench --mix",
    },
    reached: mix ? `${mix.errors} errors, ${seconds(p99)} (the slowest kind ${seconds(slowest)}), ${mix.delay.p99.toFixed(0)} ms` : "–",
    met: mix ? mix.errors === 0 && p99 <= 1_000 && mix.delay.p99 <= 50 : null,
  };
}
