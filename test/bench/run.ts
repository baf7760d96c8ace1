import { measureCliff } from "./cliff.ts";
import { asBrowser, asProgram, type Contender, startFloor, startPlain, startPostGraphile, startProduct } from "./contenders/contender.ts";
import type { Account, Group } from "./group.ts";
import { machineOf } from "./machine.ts";
import { type Bench, type Measured, measureDecisions, measureRead } from "./measure.ts";
import { decision } from "./operations/decision.ts";
import { reads } from "./operations/index.ts";
import { parametersOf } from "./parameters.ts";
import { pinning } from "./processes.ts";
import { writeReport } from "./report.ts";
import type { BenchResult } from "./results.ts";
import { memoryOf, memoryOfServer } from "./usage.ts";

/** Measures every operation that is wanted; a whole run is written down. Answers with what is not as promised. */
export async function run(bench: Bench): Promise<string[]> {
  const { group, options } = bench;
  const begun = performance.now();
  const product = await startProduct(group);
  const startSeconds = (performance.now() - begun) / 1_000;
  const [whole, part] = [readerOf(group, 0), readerOf(group, 1)];
  const [program, decider] = [asProgram(group, product, part), asProgram(group, product, whole)];
  const others = await startOthers(bench);
  const contenders = options.mode === "quick" ? [program, ...others] : [program, await asBrowser(group, product, part), ...others];
  const params = await parametersOf(group, part.organization);
  const isWanted = (name: string) => options.operations?.includes(name) ?? true;
  const found: Record<string, Measured> = {};
  for (const operation of reads.filter(({ name }) => isWanted(name))) {
    found[operation.name] = await measureRead(bench, operation, contenders, params);
  }
  if (options.mode === "full" && isWanted(decision.name)) found[decision.name] = await measureDecisions(bench, [decider, ...others], whole);
  const memory = memoryNow(group, contenders);
  for (const contender of [program, ...others]) await contender.stop();
  if (options.mode === "full") {
    const operations = Object.fromEntries(Object.entries(found).map(([name, { result }]) => [name, result]));
    writeReport({ ...(await circumstances(bench)), startSeconds, memory, operations, cliff: await measureCliff(group) });
  }
  return Object.values(found).flatMap(({ wrong }) => wrong);
}

/** The reviewer of a level of the tree: the whole group at 0, one of its larger parts at 1. */
function readerOf(group: Group, level: number): Account {
  const reader = group.accounts.find(({ email }) => email.startsWith(`reviewer-${level}@`));
  if (!reader) throw new Error(`The group has no reviewer on level ${level}`);
  return reader;
}

async function startOthers({ group, options }: Bench): Promise<Contender[]> {
  const others = [await startFloor(group), await startPostGraphile(group)];
  return options.mode === "quick" ? others : [...others, await startPlain(group)];
}

function memoryNow({ postmaster }: Group, contenders: readonly Contender[]): BenchResult["memory"] {
  const held = Object.fromEntries(contenders.map(({ name, pid }) => [name, memoryOf(pid)]));
  return { ...held, PostgreSQL: postmaster === null ? null : memoryOfServer(postmaster) };
}

async function circumstances({
  group,
  options,
}: Bench): Promise<Pick<BenchResult, "day" | "size" | "machine" | "settings" | "seedSeconds">> {
  const [size] = await group.query<{ organizations: number; problems: number; plans: number }>(
    `select (select count(*)::int from app.organizations where tenant_id = $1) as organizations,
       (select count(*)::int from app.problems where tenant_id = $1) as problems, (select count(*)::int from app.plans where tenant_id = $1) as plans`,
    [group.tenantId],
  );
  const { rounds, seconds } = options;
  return {
    day: new Date().toISOString().slice(0, 10),
    size: size ?? { organizations: 0, problems: 0, plans: 0 },
    machine: await machineOf(group),
    settings: { rounds, seconds, pinning, command: `pnpm bench ${process.argv.slice(2).join(" ")}`.trim() },
    seedSeconds: group.seedSeconds,
  };
}
