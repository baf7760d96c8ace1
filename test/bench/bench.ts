import { requireSameAnswers } from "./answers.ts";
import { measureCliff } from "./cliff.ts";
import { asBrowser, asProgram, type Contender, startFloor, startPlain, startPostGraphile, startProduct } from "./contenders/contender.ts";
import { postgraphileSchema } from "./contenders/postgraphile.sql.ts";
import { openGroup } from "./group.ts";
import { machineOf } from "./machine.ts";
import { reads } from "./operations/index.ts";
import type { Operation, Params } from "./operations/operation.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { parametersOf } from "./parameters.ts";
import { pinLoadGenerator, pinning } from "./processes.ts";
import { ratioComplaints, statementComplaints } from "./quick.ts";
import { writeReport } from "./report.ts";
import type { BenchResult, Comparison, OperationResult } from "./results.ts";
import { compare } from "./rounds.ts";
import { type StatementCount, statementsOf } from "./statements.ts";
import { memoryOf, memoryOfServer } from "./usage.ts";

const options = readOptions(process.argv.slice(2));
const operations = reads.filter(({ name }) => options.operations?.includes(name) ?? true);
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
  const reader = group.accounts.find(({ email }) => email.startsWith("reviewer-1@"));
  if (!reader) throw new Error("The group has no reviewer below its top");
  const begun = performance.now();
  const product = await startProduct(group);
  const startSeconds = (performance.now() - begun) / 1_000;
  const ours = [asProgram(group, product, reader), await asBrowser(group, product, reader)];
  const contenders = await startContenders(options, ours);
  const params = await parametersOf(group, reader.organization);
  const results: Record<string, OperationResult> = {};
  const complaints: string[] = [];
  for (const operation of operations) {
    await requireSameAnswers(contenders, operation, params.slice(0, 8));
    say(`${operation.name} ${operation.title}: all answers are the same`);
    const { result, wrong } = await measure(operation, contenders, params);
    results[operation.name] = result;
    complaints.push(...wrong);
  }
  const memory = Object.fromEntries(contenders.map(({ name, pid }) => [name, memoryOf(pid)]));
  const database = group.postmaster === null ? null : memoryOfServer(group.postmaster);
  if (options.mode === "full") {
    writeReport(await resultOf(results, { ...memory, PostgreSQL: database }, startSeconds));
  }
  for (const contender of contenders) await contender.stop();
  return complaints;
}

async function startContenders({ mode }: BenchOptions, ours: readonly Contender[]): Promise<Contender[]> {
  const [token, session] = ours as [Contender, Contender];
  const [floor, other] = [await startFloor(group), await startPostGraphile(group)];
  return mode === "quick" ? [token, floor, other] : [token, session, floor, other, await startPlain(group)];
}

async function measure(operation: Operation, contenders: readonly Contender[], params: readonly Params[]) {
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
