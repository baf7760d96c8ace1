import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startProduct } from "../contenders/contender.ts";
import type { Group } from "../group.ts";
import type { Bench } from "../measure.ts";
import { globalId } from "../operations/operation.ts";
import { nodeOptions } from "../processes.ts";
import { keep } from "../report.ts";
import type { MixResult } from "../results.ts";
import { say } from "../say.ts";
import { memoryOf, memoryOfServer } from "../usage.ts";
import { documentsOfClient } from "./documents.ts";
import { type Person, peopleOf } from "./people.ts";
import { Tally } from "./tally.ts";
import { Window } from "./window.ts";
import { type Desk, work } from "./work.ts";

/** People at work for some minutes, who read, write, review and are told of what others do. */
export async function measureMix({ group, options }: Bench): Promise<string[]> {
  const { users, minutes } = options;
  const found = join(group.env["DUBAN_DATA_DIR"] ?? "", "probe.json");
  const probe = { NODE_OPTIONS: `${nodeOptions} --import=${join(import.meta.dirname, "probe.ts")}`, BENCH_PROBE: found };
  const running = await startProduct(group, probe);
  const people = await peopleOf(group, running.line, users);
  const tally = new Tally();
  const documents = documentsOfClient();
  const windows = people.map((person) => new Window({ address: running.line, documents, person, tally }));
  const desks = await desksOf(group, people, windows);
  process.kill(running.pid, "SIGUSR2");
  for (const window of windows) window.listen();
  const memory = () => ({ API: memoryOf(running.pid), PostgreSQL: group.postmaster === null ? null : memoryOfServer(group.postmaster) });
  const first = wait(60_000 * Math.min(1, minutes / 2)).then(memory);
  const until = performance.now() + minutes * 60_000;
  await Promise.all(desks.map((desk, place) => work(desk, people[place]?.calling ?? "reader", until)));
  const [begun, ended] = [await first, memory()];
  for (const window of windows) window.close();
  await running.stop();
  const result: MixResult = {
    ...{ users, minutes, kinds: tally.kinds(), refusals: tally.refusals, errors: tally.errors.length },
    delay: JSON.parse(readFileSync(found, "utf8")) as MixResult["delay"],
    memory: { API: [begun.API, ended.API], PostgreSQL: [begun.PostgreSQL, ended.PostgreSQL] },
  };
  tell(result, tally);
  await keep(group, { mix: result });
  return result.errors === 0 ? [] : [`${result.errors} errors, such as ${tally.errors[0]}`];
}

async function desksOf({ query, tenantId }: Group, people: readonly Person[], windows: readonly Window[]): Promise<Desk[]> {
  const rows = await query<{ id: string; code: string }>("select id, code from app.organizations where tenant_id = $1 and code = any($2)", [
    tenantId,
    people.map(({ organization }) => organization),
  ]);
  const campaigns = await query<{ id: string }>("select id from app.campaigns where tenant_id = $1", [tenantId]);
  const campaignIds = campaigns.map(({ id }) => globalId("Campaign", id));
  return people.map(({ organization }, place) => {
    const id = rows.find(({ code }) => code === organization)?.id ?? "";
    return { window: windows[place] as Window, organizationId: globalId("Organization", id), campaignIds };
  });
}

function tell({ kinds, refusals, delay, memory }: MixResult, { errors }: Tally): void {
  for (const [kind, { count, p50, p99 }] of Object.entries(kinds))
    say(`  ${kind.padEnd(10)} ${String(count).padStart(6)}  p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} ms`);
  say(`  refusals ${JSON.stringify(refusals)}`);
  for (const error of errors.slice(0, 10)) say(`  ${error}`);
  say(`  event loop delay p99 ${delay.p99.toFixed(1)} ms, memory ${JSON.stringify(memory)}`);
}
