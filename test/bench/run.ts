import { setTimeout as wait } from "node:timers/promises";
import { runCliff } from "./cliff.ts";
import { asBrowser, asProgram, type Contender, startFloor, startPlain, startPostGraphile, startProduct } from "./contenders/contender.ts";
import { type Group, readerOf } from "./group.ts";
import { median } from "./load.ts";
import { type Bench, type Measured, measureDecisions, measureRead } from "./measure.ts";
import { decision } from "./operations/decision.ts";
import { reads } from "./operations/index.ts";
import { parametersOf } from "./parameters.ts";
import { keep } from "./report.ts";
import { memoryOf, memoryOfServer } from "./usage.ts";

/** Measures every operation that is wanted; a whole run is written down. Answers with what is not as promised. */
export async function run(bench: Bench): Promise<string[]> {
  const { group, options } = bench;
  const product = await startProduct(group);
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
  const held = Object.fromEntries(contenders.map(({ name, pid }) => [name, memoryOf(pid)]));
  for (const contender of others) await contender.stop();
  const memory = { ...held, PostgreSQL: await memoryOfDatabase(group) };
  await program.stop();
  if (options.mode === "full") {
    const operations = Object.fromEntries(Object.entries(found).map(([name, { result }]) => [name, result]));
    const { rounds, seconds } = options;
    const startSeconds = await secondsToStart(group);
    await keep(group, { comparison: { rounds, seconds, startSeconds, memory, operations } });
    await runCliff(bench);
  }
  return Object.values(found).flatMap(({ wrong }) => wrong);
}

const starts = 5;

/** How long it takes to start the product again, as a median: Node compiles a build at its first start and keeps that for all others. */
async function secondsToStart(group: Group): Promise<number> {
  const took: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const begun = performance.now();
    const product = await startProduct(group);
    took.push((performance.now() - begun) / 1_000);
    await product.stop();
  }
  return median(took);
}

async function startOthers({ group, options }: Bench): Promise<Contender[]> {
  const others = [await startFloor(group), await startPostGraphile(group)];
  return options.mode === "quick" ? others : [...others, await startPlain(group)];
}

/** Of the database while the product alone is connected; connections of the others end a moment after them. */
async function memoryOfDatabase({ postmaster }: Group): Promise<number | null> {
  await wait(2_000);
  return postmaster === null ? null : memoryOfServer(postmaster);
}
