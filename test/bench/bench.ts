import { isDeepStrictEqual } from "node:util";
import { ask, requireSameAnswers } from "./answers.ts";
import { measureCliff } from "./cliff.ts";
import { asBrowser, asProgram, type Contender, startFloor, startPlain, startPostGraphile, startProduct } from "./contenders/contender.ts";
import { postgraphileSchema } from "./contenders/postgraphile.sql.ts";
import { setAside } from "./decisions.ts";
import { type Account, openGroup } from "./group.ts";
import { load } from "./load.ts";
import { machineOf } from "./machine.ts";
import { decision } from "./operations/decision.ts";
import { reads } from "./operations/index.ts";
import type { Operation, Params } from "./operations/operation.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { parametersOf } from "./parameters.ts";
import { pinLoadGenerator, pinning } from "./processes.ts";
import { ratioComplaints, statementComplaints } from "./quick.ts";
import { writeReport } from "./report.ts";
import type { BenchResult, Comparison, OperationResult } from "./results.ts";
import { compare } from "./rounds.ts";
import { countedDuring, type StatementCount, statementsOf } from "./statements.ts";
import { memoryOf, memoryOfServer } from "./usage.ts";

const options = readOptions(process.argv.slice(2));
/** Plans that are decided on by each contender in each round. */
const decisionsEach = 200;
pinLoadGenerator();
const group = await openGroup(options);
await group.query("create extension if not exists pg_stat_statements");
await group.query(postgraphileSchema);
const complaints = options.mode === "cliff" ? await runCliff() : await run();
await group.stop();
for (const complaint of complaints) say(`not as promised: ${complaint}`);
if (complaints.length > 0) process.exitCode = 1;

async function runCliff(): Promise<string[]> {
  const points = await measureCliff(group, say);
  const wrong = points.filter(({ usual, generic, custom }) => Math.max(usual, generic) > 2 * custom && Math.max(usual, generic) > 10);
  return wrong.map(({ operation, organizations }) => `${operation} over ${organizations} organizations falls off a cliff`);
}

async function run(): Promise<string[]> {
  const begun = performance.now();
  const product = await startProduct(group);
  const startSeconds = (performance.now() - begun) / 1_000;
  const [whole, part] = [readerOf(0), readerOf(1)];
  const [program, decider, browser] = [
    asProgram(group, product, part),
    asProgram(group, product, whole),
    await asBrowser(group, product, part),
  ];
  const others = await startOthers(options);
  const results: Record<string, OperationResult> = {};
  const complaints: string[] = [];
  const keep = async (operation: Operation, measured: Promise<Measured>) => {
    const { result, wrong } = await measured;
    results[operation.name] = result;
    complaints.push(...wrong);
  };
  const contenders = options.mode === "quick" ? [program, ...others] : [program, browser, ...others];
  const params = await parametersOf(group, part.organization);
  for (const operation of reads.filter(isWanted)) await keep(operation, measure(operation, contenders, params));
  if (options.mode === "full" && isWanted(decision)) await keep(decision, measureDecisions([decider, ...others], whole));
  const memory = Object.fromEntries(contenders.map(({ name, pid }) => [name, memoryOf(pid)]));
  const database = group.postmaster === null ? null : memoryOfServer(group.postmaster);
  for (const contender of [program, ...others]) await contender.stop();
  if (options.mode === "full") writeReport(await resultOf(results, { ...memory, PostgreSQL: database }, startSeconds));
  return complaints;
}

function isWanted({ name }: Operation): boolean {
  return options.operations?.includes(name) ?? true;
}

/** The reviewer of a level of the tree: the whole group at 0, one of its larger parts at 1. */
function readerOf(level: number): Account {
  const reader = group.accounts.find(({ email }) => email.startsWith(`reviewer-${level}@`));
  if (!reader) throw new Error(`The group has no reviewer on level ${level}`);
  return reader;
}

async function startOthers({ mode }: BenchOptions): Promise<Contender[]> {
  const others = [await startFloor(group), await startPostGraphile(group)];
  return mode === "quick" ? others : [...others, await startPlain(group)];
}

interface Measured {
  readonly result: OperationResult;
  readonly wrong: readonly string[];
}

/** A decision can be taken once only, so the same plans are put back after each contender. */
async function measureDecisions(contenders: readonly Contender[], decider: Account): Promise<Measured> {
  const { params, restore } = await setAside(group, decider, decisionsEach);
  const [first, ...rest] = params;
  if (!first) throw new Error("The group has no plans that wait for a decision");
  const answers: unknown[] = [];
  const statements: Record<string, StatementCount> = {};
  for (const contender of contenders) {
    statements[contender.name] = await countedDuring(group, 1, async () => void answers.push(await ask(contender, decision, first)));
    await load(
      contender,
      rest.map((each) => contender.send(decision, each)),
      { concurrency: 1, seconds: 0, once: true },
    );
    await restore();
  }
  if (answers.some((answer) => !isDeepStrictEqual(answer, answers[0])))
    throw new Error(`Q5: the answers differ: ${JSON.stringify(answers)}`);
  say(`${decision.name} ${decision.title}: all answers are the same`);
  const comparisons: Record<string, Comparison> = {};
  for (const concurrency of options.concurrencies) {
    comparisons[concurrency] = await compare(group, contenders, decision, params, { ...options, concurrency, once: true, restore });
    tell(concurrency, comparisons[concurrency]);
  }
  return { result: { title: decision.title, statements, comparisons }, wrong: [] };
}

async function measure(operation: Operation, contenders: readonly Contender[], params: readonly Params[]): Promise<Measured> {
  await requireSameAnswers(contenders, operation, params.slice(0, 8));
  say(`${operation.name} ${operation.title}: all answers are the same`);
  const statements: Record<string, StatementCount> = {};
  for (const contender of contenders) statements[contender.name] = await statementsOf(group, contender, operation, params[0] as Params);
  const wrong: string[] = [];
  const comparisons: Record<string, Comparison> = {};
  for (const concurrency of options.concurrencies) {
    const compared = await compare(group, contenders, operation, params, { ...options, concurrency });
    comparisons[concurrency] = compared;
    tell(concurrency, compared);
    if (options.mode === "quick") wrong.push(...ratioComplaints(operation, compared));
  }
  if (options.mode === "quick")
    wrong.push(...(await statementComplaints(group, contenders[0] as Contender, operation, params[0] as Params)));
  return { result: { title: operation.title, statements, comparisons }, wrong };
}

function tell(concurrency: number, { reached, ratios }: Comparison): void {
  for (const [name, { requestsPerSecond, p50, p99, cpu, databaseCpu }] of Object.entries(reached)) {
    const figures = [
      `${requestsPerSecond.toFixed(0)}/s`,
      `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`,
      `cpu ${cpu?.toFixed(2)} + ${databaseCpu?.toFixed(2)} ms`,
    ];
    const ratio = ratios[name] ? `ours ${ratios[name].requests.toFixed(2)}×, cpu ${ratios[name].cpu?.toFixed(2)}×` : "";
    say(`  ${String(concurrency).padStart(2)}  ${name.padEnd(14)} ${figures.join("  ")}  ${ratio}`);
  }
}

async function resultOf(results: BenchResult["operations"], memory: BenchResult["memory"], startSeconds: number): Promise<BenchResult> {
  const [size] = await group.query<{ organizations: number; problems: number; plans: number }>(
    `select (select count(*)::int from app.organizations where tenant_id = $1) as organizations,
       (select count(*)::int from app.problems where tenant_id = $1) as problems, (select count(*)::int from app.plans where tenant_id = $1) as plans`,
    [group.tenantId],
  );
  return {
    day: new Date().toISOString().slice(0, 10),
    size: size ?? { organizations: 0, problems: 0, plans: 0 },
    machine: await machineOf(group),
    settings: {
      rounds: options.rounds,
      seconds: options.seconds,
      pinning,
      command: `pnpm bench ${process.argv.slice(2).join(" ")}`.trim(),
    },
    ...{ seedSeconds: group.seedSeconds, startSeconds, memory, operations: results, cliff: await measureCliff(group, say) },
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
