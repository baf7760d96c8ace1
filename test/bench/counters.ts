import pg from "pg";
import { poolOptions } from "./contenders/serve.ts";
import type { Group } from "./group.ts";
import { median } from "./load.ts";
import type { Bench } from "./measure.ts";
import { keep } from "./report.ts";
import type { Price } from "./results.ts";
import { say } from "./say.ts";

/** Plans that are changed one by one in a turn, plans that one statement changes, and writers at once with the seconds that they write. */
const [single, bulk, writerCount, writingSeconds] = [200, 10_000, 16, 2] as const;

/** A plan's turn ends a second later, so that the figures of its part of the tree may change. */
const change = "update app.plans set turn_due_at = turn_due_at + interval '1 second' where tenant_id = $1 and id = $2";

/** What the tables with counters are changed for. */
const triggers: Readonly<Record<string, readonly string[]>> = {
  plans: ["count_new_plan", "count_changed_plan"],
  review_rounds: ["count_new_round", "count_changed_round"],
};

interface Desk {
  readonly group: Group;
  /** As the role of the API, behind the fence. */
  readonly pool: pg.Pool;
  readonly plans: readonly string[];
}

/** Changes plans with the triggers that keep the counters and without them, in turns; afterwards all is as it was. */
export async function measureCounters({ group, options }: Bench): Promise<string[]> {
  const { tenantId, query } = group;
  await query(`create table bench.kept_turns as select tenant_id, id, turn_due_at from app.plans where tenant_id = '${tenantId}'`);
  const plans = await query<{ id: string }>("select id from bench.kept_turns order by md5(id::text)");
  const { options: settings } = poolOptions({ "app.tenant_id": tenantId });
  const pool = new pg.Pool({ connectionString: group.databaseUrl, max: writerCount, options: settings });
  const desk: Desk = { group, pool, plans: plans.map(({ id }) => id) };
  try {
    const row = await inTurns(desk, "one plan, ms", options.rounds, changeOne);
    const many = Math.min(bulk, desk.plans.length);
    const whole = await inTurns(desk, `${many} plans in one statement, ms`, options.rounds, changeMany);
    const writers = await inTurns(desk, `${writerCount} writers, transactions/s`, options.rounds, writeAtOnce);
    await keep(group, {
      counters: { rounds: options.rounds, row, bulk: { ...whole, plans: many }, writers: { ...writers, count: writerCount } },
    });
  } finally {
    await pool.end();
    await turnTriggers(group, true);
    await query(
      "update app.plans p set turn_due_at = k.turn_due_at from bench.kept_turns k where p.tenant_id = k.tenant_id and p.id = k.id",
    );
    await query("select app.mend_counters($1)", [tenantId]);
    await query("vacuum (analyze) app.plans, app.plan_counters");
  }
  const wrong = await query("select from app.wrong_counters where tenant_id = $1", [tenantId]);
  return wrong.length === 0 ? [] : [`${wrong.length} counters are not what they have to be`];
}

/** Paired rounds: in each one turn with the triggers and one without, and who begins changes. */
async function inTurns(desk: Desk, what: string, rounds: number, work: (desk: Desk) => Promise<number>): Promise<Price> {
  const found: { with: number; without: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const turn = { with: 0, without: 0 };
    for (const side of round % 2 === 0 ? (["with", "without"] as const) : (["without", "with"] as const)) {
      await turnTriggers(desk.group, side === "with");
      turn[side] = await work(desk);
      await desk.group.query("vacuum app.plans, app.plan_counters");
    }
    if (round >= 0) found.push(turn); // the first is to warm up
  }
  const price = {
    with: median(found.map((turn) => turn.with)),
    without: median(found.map((turn) => turn.without)),
    ratio: median(found.map((turn) => turn.with / turn.without)),
  };
  say(`${what}: ${price.with.toFixed(2)} with counters, ${price.without.toFixed(2)} without, ratio ${price.ratio.toFixed(2)}`);
  return price;
}

async function turnTriggers({ query }: Group, on: boolean): Promise<void> {
  for (const [table, names] of Object.entries(triggers)) {
    for (const name of names) await query(`alter table app.${table} ${on ? "enable" : "disable"} trigger ${name}`);
  }
}

/** Milliseconds of a transaction that changes one plan, the middle of many. */
async function changeOne({ group, pool, plans }: Desk): Promise<number> {
  const client = await pool.connect();
  const took: number[] = [];
  for (const id of plans.slice(0, single)) {
    const begun = performance.now();
    await client.query({ name: "change", text: change, values: [group.tenantId, id] });
    took.push(performance.now() - begun);
  }
  client.release();
  return median(took);
}

/** Milliseconds of a statement that changes many plans; it is taken back. */
async function changeMany({ group, pool, plans }: Desk): Promise<number> {
  const client = await pool.connect();
  await client.query("begin");
  const begun = performance.now();
  await client.query(change.replace("id = $2", "id = any($2)"), [group.tenantId, plans.slice(0, bulk)]);
  const took = performance.now() - begun;
  await client.query("rollback");
  client.release();
  return took;
}

/** Transactions each second of writers that each have plans of their own, all below the same organizations. */
async function writeAtOnce({ group, pool, plans }: Desk): Promise<number> {
  const begun = performance.now();
  const end = begun + writingSeconds * 1_000;
  let done = 0;
  const writer = async (_: unknown, place: number) => {
    const client = await pool.connect();
    for (let next = place; performance.now() < end; next = (next + writerCount) % plans.length) {
      await client.query({ name: "change", text: change, values: [group.tenantId, plans[next]] });
      done += 1;
    }
    client.release();
  };
  await Promise.all(Array.from({ length: writerCount }, writer));
  return (done * 1_000) / (performance.now() - begun);
}
