import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asProgram, type Contender, startProduct } from "./contenders/contender.ts";
import { setAside } from "./decisions.ts";
import { readerOf } from "./group.ts";
import { load } from "./load.ts";
import { type Bench, decisionsEach } from "./measure.ts";
import { decision } from "./operations/decision.ts";
import { reads } from "./operations/index.ts";
import type { Operation, Params } from "./operations/operation.ts";
import { parametersOf } from "./parameters.ts";
import { nodeOptions } from "./processes.ts";
import { type Profile, timeByArea } from "./profile.areas.ts";
import { keep } from "./report.ts";
import type { ProfileOfOperation } from "./results.ts";
import { say } from "./say.ts";

const concurrency = 16;

/** What the processor of the API does under each operation, 16 at once. */
export async function measureProfile({ group, options }: Bench): Promise<string[]> {
  const file = join(group.env["DUBAN_DATA_DIR"] ?? "", "profile.json");
  const env = {
    NODE_OPTIONS: `${nodeOptions} --import=${join(import.meta.dirname, "profile.probe.ts")}`,
    BENCH_PROBE: file,
  };
  const running = await startProduct(group, env, "main.js");
  const profiled = async (operation: Operation, contender: Contender, params: readonly Params[], once: boolean) => {
    const requests = params.map((each) => contender.send(operation, each));
    if (!once) await load(contender, requests, { concurrency, seconds: options.seconds }); // warm-up
    rmSync(file, { force: true });
    process.kill(running.pid, "SIGUSR2");
    await wait(100);
    const done = await load(contender, requests, { concurrency, seconds: options.seconds, once });
    process.kill(running.pid, "SIGUSR2");
    const areas = timeByArea(await profileIn(file));
    say(`${operation.name} ${operation.title}: ${done.requests} requests`);
    for (const [area, milliseconds] of Object.entries(areas)) say(`  ${(milliseconds / done.requests).toFixed(3)} ms  ${area}`);
    return { requests: done.requests, areas };
  };
  const [whole, part] = [readerOf(group, 0), readerOf(group, 1)];
  const found: Record<string, ProfileOfOperation> = {};
  const params = await parametersOf(group, part.organization);
  const reader = asProgram(group, running, part);
  for (const operation of reads) found[operation.name] = await profiled(operation, reader, params, false);
  const decider = asProgram(group, running, whole);
  const { params: undecided, restore, tidy } = await setAside(group, whole, decisionsEach);
  for (const _ of ["warm-up", "counted"]) {
    found[decision.name] = await profiled(decision, decider, undecided, true);
    await restore();
  }
  await tidy();
  await running.stop();
  await keep(group, { profile: { seconds: options.seconds, operations: found } });
  return [];
}

async function profileIn(file: string): Promise<Profile> {
  for (let time = 0; time < 100; time++) {
    await wait(100);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, "utf8");
    if (text.endsWith("}")) return JSON.parse(text) as Profile;
  }
  throw new Error("The server wrote no profile");
}
