import { goalsOf } from "./goals.ts";
import { barPlot } from "./plot.ts";
import { costTexts } from "./report.costs.ts";
import { filterTexts } from "./report.filters.ts";
import { floorText } from "./report.floor.ts";
import { growthPlots, growthText } from "./report.growth.ts";
import { mixText } from "./report.mix.ts";
import { profileText } from "./report.profile.ts";
import { count, machinesText, table, takenText } from "./report.table.ts";
import type { BenchResult, BrowserResult, CliffPoint, Comparison, OperationResult } from "./results.ts";
import type { StatementCount } from "./statements.ts";

/** What the report is made of. */
interface Kept {
  /** The smallest first. */
  readonly results: readonly BenchResult[];
  readonly browser?: BrowserResult | null;
  /** What follows from the profile, written by hand. */
  readonly explanation?: string;
  /** Why goals are missed, written by hand. */
  readonly shortfalls?: string;
}

/** The readable report and its plots, by file name. */
export function readableReport({ results, browser = null, explanation = "", shortfalls = "" }: Kept): Record<string, string> {
  const plots = results.flatMap((result) => {
    const comparisons = Object.entries(result.comparison?.operations ?? {}).flatMap(([name, { comparisons }]) =>
      comparisons["16"] ? [{ name, values: speedsOf(comparisons["16"]) }] : [],
    );
    return comparisons.length > 0
      ? [[plotOf(result), barPlot("Requests each second, concurrency 16, as parts of the floor", comparisons)] as const]
      : [];
  });
  const text = [
    "# Benchmarks",
    introduction,
    ...besideEachOther(results),
    ...(shortfalls ? [shortfalls] : []),
    ...results.map((result) => sectionOf(result, explanation)),
    ...growthText(results),
    ...browserText(browser),
  ].join("\n\n");
  return { "README.md": `${text}\n`, ...Object.fromEntries(plots), ...growthPlots(results) };
}

const introduction = `Written by \`pnpm bench\`; every part comes from one run of the command that stands beside it, which measures that part anew. The product is asked as its SDK and its client ask it,
with sign-in, tenancy, policies and row-level security on. All others know neither sign-in nor policies, and give the same answers, which is checked before anything is timed:

- *floor*: one statement by hand over node:http that PostgreSQL turns into JSON, behind row-level security; a decision (Q5) is one call of a function that writes what the product writes.
- *PostGraphile*: version 5 on the same database, with functions for what GraphQL cannot say, and without row-level security: its way of finding rows by keys out of JSON
  reads tables through behind a policy, so with it Q1 would be ten times slower.
- *plain*: Apollo Server with TypeORM's \`find\` and relations, behind row-level security.

Ratios are medians over paired rounds; times depend on the machine, ratios and counts hardly do.`;

function plotOf({ size }: BenchResult): string {
  return `${size.organizations}.svg`;
}

function speedsOf({ reached }: Comparison): Record<string, number> {
  const floor = reached["floor"]?.requestsPerSecond ?? 1;
  return Object.fromEntries(Object.entries(reached).map(([name, { requestsPerSecond }]) => [name, requestsPerSecond / floor]));
}

function browserText(browser: BrowserResult | null): string[] {
  if (!browser) return [];
  const { day, command, machine, figures } = browser;
  const rows = figures.map(({ what, ...counts }) => [
    what,
    Object.entries(counts)
      .map(([name, value]) => `${name} ${value}`)
      .join(", "),
  ]);
  const on = Object.entries(machine).map(([name, value]) => `${name} ${value}`);
  return [
    "## The client in the browser",
    `${day}, \`${command}\`, on the demo: ${on.join(", ")}. Times are told; counts are judged by the test.`,
    table(["", ""], rows),
  ];
}

const ofTheFloor =
  "What the floor itself reaches of the same goals, Q1 to Q5 in their order. Where that is less than a goal asks for, statements by hand do not reach it either; Q3, on which the product is faster than they are, is the exception:";

/** What each goal reached, by size. */
function besideEachOther(results: readonly BenchResult[]): string[] {
  if (results.length < 2) return [];
  const goals = results.map(goalsOf);
  const rows = (goals.at(-1) ?? []).map(({ number, goal }, place) => [
    ...[String(number), number === 10 ? "seed" : goal],
    ...goals.map((own) => [own[place]?.reached ?? "", mark(own[place]?.met ?? null)].join(" ").trim()),
  ]);
  const head = ["#", "goal", ...results.map(({ size }) => `${count(size.organizations)} organizations`)];
  return ["## Sizes beside each other", table(head, rows), ofTheFloor, floorText(results)];
}

function sectionOf(result: BenchResult, explanation: string): string {
  const { size, seedSeconds: _seed, growth: _growth, ...measured } = result;
  const { comparison, cliff } = measured;
  const parts = [
    `## ${count(size.organizations)} organizations, ${count(size.problems)} problems, ${count(size.plans)} plans`,
    machinesText(Object.values(measured)),
    table(
      ["#", "goal", "must", "reached", "", "command"],
      goalsOf(result).map((goal) => [String(goal.number), goal.goal, goal.must, goal.reached, mark(goal.met), code(goal.command)]),
    ),
  ];
  if (comparison) {
    parts.push(
      takenText(comparison, `${comparison.rounds} rounds of ${comparison.seconds} s`),
      `![Requests each second](${plotOf(result)})`,
    );
    parts.push(...Object.entries(comparison.operations).map(([name, operation]) => operationText(name, operation)));
  }
  if (cliff)
    parts.push(
      "### Time in the database by the size of the part of the tree",
      takenText(cliff, "50 executions before those that count; the product has its statements planned once"),
      cliffText(cliff.points),
    );
  return [
    ...parts,
    ...costTexts(result),
    ...filterTexts(result),
    ...(result.mix ? [mixText(result.mix)] : []),
    ...(result.profile ? [profileText(result.profile, explanation)] : []),
  ].join("\n\n");
}

function operationText(name: string, { title, comparisons, statements }: OperationResult): string {
  const rows = Object.entries(comparisons).flatMap(([concurrency, { reached, ratios }]) =>
    Object.entries(reached).map(([contender, figures]) => [
      ...[concurrency, contender, figures.requestsPerSecond.toFixed(0), figures.p50.toFixed(1), figures.p99.toFixed(1)],
      ...[
        milliseconds(figures.cpu),
        milliseconds(figures.databaseCpu),
        statementsText(statements[contender]),
        databaseTime(statements[contender]),
      ],
      ...[ratios[contender]?.requests.toFixed(2) ?? "", ratios[contender]?.cpu?.toFixed(2) ?? ""],
    ]),
  );
  const head = [
    "at once",
    "who",
    "requests/s",
    "p50 ms",
    "p99 ms",
    "API cpu ms",
    "database cpu ms",
    "statements",
    "planning + execution ms",
    "ours / theirs",
    "their cpu / ours",
  ];
  return `### ${name}: ${title}\n\n${table(head, rows)}`;
}

function cliffText(points: readonly CliffPoint[]): string {
  const rows = points.map(({ operation, organizations, custom, usual, generic }) => [
    ...[operation, count(organizations), custom.toFixed(2), usual.toFixed(2), generic.toFixed(2)],
    (generic / custom).toFixed(2),
  ]);
  const head = ["page", "organizations", "planned for it, ms", "as PostgreSQL chooses, ms", "planned once, ms", "once / for it"];
  return table(head, rows);
}

function statementsText(needed: StatementCount | undefined): string {
  if (!needed) return "";
  return needed.authentication > 0 ? `${needed.page} + ${needed.authentication}` : String(needed.page);
}

function databaseTime(needed: StatementCount | undefined): string {
  return needed ? `${needed.planning.toFixed(2)} + ${needed.execution.toFixed(2)}` : "";
}

function milliseconds(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}

function mark(met: boolean | null): string {
  return met === null ? "" : met ? "met" : "**missed**";
}

function code(command: string): string {
  return command === "" ? "" : `\`${command}\``;
}
