import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { openPool } from "./database/pool.js";
import { type JobData, type Jobs, startJobs } from "./jobs.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";

const tenantId = uuid();
let database: TestDatabase;
let pool: Pool;
let store: TenantStore;
let jobs: Jobs;
const done: JobData[] = [];
let failures = 0;

beforeAll(async () => {
  database = await createDatabase();
  pool = openPool(database.url, () => {}, 4);
  store = createTenantStore(pool);
  jobs = await startJobs(pool, ["count", "fail", "gather", "seldom"], pino({ level: "silent" }));
  await jobs.work("count", async (data) => {
    done.push(data);
  });
  await jobs.work(
    "gather",
    async (data) => {
      done.push(data);
    },
    { standsForAll: true },
  );
  await jobs.work("seldom", async () => {}, { byClock: true });
  await jobs.work("fail", async (data) => {
    failures += 1;
    if (failures < 2) throw new Error("not yet");
    done.push(data);
  });
});

afterAll(async () => {
  await jobs.stop();
  await pool.end();
  await database.drop();
});

const send = (name: string, data: JobData) =>
  store.transaction(tenantId, (connection) => jobs.send(connection, name, data, { key: tenantId }));
async function settled(count: number): Promise<JobData[]> {
  for (let waited = 0; waited < 80 && done.length < count; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return done.splice(0);
}

describe("jobs", () => {
  test("run once each, after the transaction that sent them", async () => {
    await send("count", { number: 1 });
    await send("count", { number: 2 });
    expect(await settled(2)).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test("of a transaction that was rolled back never run", async () => {
    const rolledBack = store.transaction(tenantId, async (connection) => {
      await jobs.send(connection, "count", { number: 3 });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await send("count", { number: 4 });
    expect(await settled(1)).toEqual([{ number: 4 }]);
  });

  test("that a run stands for are not run again, those of another key are", async () => {
    await store.transaction(tenantId, async (connection) => {
      for (let number = 0; number < 20; number++) await jobs.send(connection, "gather", { number }, { key: "one" });
      await jobs.send(connection, "gather", { other: true }, { key: "other" });
    });
    expect(await settled(2)).toEqual([{ number: 0 }, { other: true }]);
    await send("gather", { number: 21 });
    expect(await settled(1)).toEqual([{ number: 21 }]);
  });

  test("are looked for twice a second by a statement that is planned once, those that only the clock sends seldom", async () => {
    const looks = async (name: string) => {
      const clients = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
      const text = "select sum(custom_plans + generic_plans)::int as looks from pg_prepared_statements where statement like $1";
      const prepared = await Promise.all(clients.map((client) => client.query<{ looks: number }>(text, [`%j.name = '${name}'%`])));
      for (const client of clients) client.release();
      return prepared.reduce((sum, { rows }) => sum + (rows[0]?.looks ?? 0), 0);
    };
    const [sent, byClock] = [await looks("count"), await looks("seldom")];
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await looks("count")) - sent).toBeGreaterThan(2);
    expect((await looks("seldom")) - byClock).toBeLessThan(2);
  });

  test("that are to run later are not taken away by one that runs before", async () => {
    await store.transaction(tenantId, async (connection) => {
      await jobs.send(connection, "gather", { later: true }, { key: "one", startAfter: new Date(Date.now() + 2_000) });
      await jobs.send(connection, "gather", { number: 30 }, { key: "one" });
    });
    expect(await settled(2)).toEqual([{ number: 30 }, { later: true }]);
  });

  test("that fail run again", async () => {
    await send("fail", { number: 5 });
    expect(await settled(1)).toEqual([{ number: 5 }]);
    expect(failures).toBe(2);
  });
});
