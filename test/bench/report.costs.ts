import { count, table, takenText } from "./report.table.ts";
import type { BenchResult, CountersResult, FenceResult, Price, Taken } from "./results.ts";

/** What the fence around a tenant costs, and the counters. */
export function costTexts({ fence, counters }: BenchResult): string[] {
  return [...(fence ? [fenceText(fence)] : []), ...(counters ? [countersText(counters)] : [])];
}

function fenceText(fence: FenceResult & Taken): string {
  const rows = Object.entries(fence.comparisons).map(([name, { reached, ratios }]) => [
    ...[name, reached["with"]?.requestsPerSecond.toFixed(0) ?? "", reached["without"]?.requestsPerSecond.toFixed(0) ?? ""],
    ...[
      ratios["without"]?.requests.toFixed(2) ?? "",
      reached["with"]?.databaseCpu?.toFixed(2) ?? "–",
      reached["without"]?.databaseCpu?.toFixed(2) ?? "–",
    ],
  ]);
  const head = ["", "requests/s with", "without", "with / without", "database cpu ms with", "without"];
  return [
    "### Row-level security on against off",
    takenText(
      fence,
      `${fence.rounds} rounds of ${fence.seconds} s, 16 at once; the same process of the product, the fence taken down on every table`,
    ),
    table(head, rows),
  ].join("\n\n");
}

function countersText(counters: CountersResult & Taken): string {
  const { row, bulk, writers, rounds } = counters;
  const line = (what: string, price: Price) => [what, price.with.toFixed(2), price.without.toFixed(2), price.ratio.toFixed(2)];
  return [
    "### Price of counters",
    takenText(
      counters,
      `${rounds} rounds; statements to PostgreSQL as the role of the API, the triggers of app.plan_counters enabled and disabled`,
    ),
    table(
      ["", "with counters", "without", "ratio"],
      [
        line("a transaction that changes one plan, ms", row),
        line(`a statement that changes ${count(bulk.plans)} plans, ms`, bulk),
        line(`${writers.count} writers below the same organizations, transactions/s`, writers),
      ],
    ),
  ].join("\n\n");
}
