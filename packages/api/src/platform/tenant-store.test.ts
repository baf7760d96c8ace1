import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { openPool } from "./database/pool.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";

const [ours, theirs] = [uuid(), uuid()];
let database: TestDatabase;
let pool: Pool;
let store: TenantStore;

beforeAll(async () => {
  database = await createDatabase();
  for (const [id, code] of [
    [ours, "ours"],
    [theirs, "theirs"],
  ]) {
    await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, $2, $2, $2, $3)", [
      id,
      code,
      new Date(),
    ]);
    await database.query("insert into app.audit_heads (tenant_id, sequence, hash) values ($1, 0, $2)", [id, code]);
  }
  pool = openPool(database.url, () => {}, 2);
  store = createTenantStore(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const heads = { text: "select hash from app.audit_heads order by hash", values: [] };

describe("the second belt", () => {
  test("a statement that forgets the tenant still sees the rows of its own alone", async () => {
    expect(await store.query(ours, heads)).toEqual([{ hash: "ours" }]);
    expect(await store.query(theirs, heads)).toEqual([{ hash: "theirs" }]);
    const both = await Promise.all(Array.from({ length: 40 }, (_, turn) => store.query(turn % 2 ? ours : theirs, heads)));
    expect(both).toEqual(Array.from({ length: 40 }, (_, turn) => [{ hash: turn % 2 ? "ours" : "theirs" }]));
  });

  test("a connection without a tenant sees nothing", async () => {
    const fresh = openPool(database.url, () => {}, 1);
    expect((await fresh.query(heads.text)).rows).toEqual([]);
    await fresh.end();
  });

  test("rows of another tenant cannot be written", async () => {
    const write = { text: "insert into app.audit_heads (tenant_id, sequence, hash) values ($1, 0, 'x')", values: [uuid()] };
    await expect(store.query(ours, write)).rejects.toMatchObject({ code: "42501" });
  });

  test("a rolled back transaction leaves the connection with the tenant that it says", async () => {
    await expect(store.transaction(theirs, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const seen = await Promise.all([store.query(ours, heads), store.query(theirs, heads), store.query(ours, heads)]);
    expect(seen.flat()).toEqual([{ hash: "ours" }, { hash: "theirs" }, { hash: "ours" }]);
  });
});

describe("what is sent without waiting", () => {
  const change = (hash: string) => ({ text: "update app.audit_heads set hash = $2 where tenant_id = $1", values: [ours, hash] });
  const failing = { text: "select app.require_rows(array[1], array[2])", values: [] };

  test("is done in the order in which it was sent, and stands with the commit", async () => {
    const seen = await store.transaction(ours, async ({ send, ask }) => {
      await send(change("first"));
      await send(change("second"));
      const rows = await ask<{ hash: string }>(heads);
      await send(change("ours"));
      return rows;
    });
    expect(seen).toEqual([{ hash: "second" }]);
    expect(await store.query(ours, heads)).toEqual([{ hash: "ours" }]);
  });

  test("is lost with what fails beside it, though the commit was sent behind it: its error is told, not success", async () => {
    const failed = store.transaction(ours, async ({ send }) => {
      await send(change("before"));
      await send(failing);
      await send(change("after"));
      return "done";
    });
    await expect(failed).rejects.toMatchObject({ name: "Fault", code: "CONFLICT" });
    expect(await store.query(ours, heads)).toEqual([{ hash: "ours" }]);
  });

  test("and fails is what is told of, not that the next question found the transaction aborted", async () => {
    const failed = store.transaction(ours, async ({ send, ask }) => {
      await send(failing);
      return ask(heads);
    });
    await expect(failed).rejects.toMatchObject({ name: "Fault", code: "CONFLICT" });
  });
});

describe("when the database says no", () => {
  test("a statement that takes too long is a TIMEOUT", async () => {
    const impatient = store.transaction(ours, async (connection) => {
      await connection.execute({ text: "set local statement_timeout = '20ms'", values: [] });
      await connection.execute({ text: "select pg_sleep(5)", values: [] });
    });
    await expect(impatient).rejects.toMatchObject({ name: "Fault", code: "TIMEOUT" });
    expect(await store.query(ours, heads)).toHaveLength(1);
  });

  test("a backend that dies during a transaction fails that transaction, not the process", async () => {
    const killed = store.transaction(ours, async (connection) => {
      const { rows } = await connection.execute<{ pid: number }>({ text: "select pg_backend_pid() as pid", values: [] });
      await database.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await connection.execute({ text: "select pg_sleep(1)", values: [] });
    });
    await expect(killed).rejects.toMatchObject({ name: "Fault", code: "UNAVAILABLE" });
    expect(await store.query(ours, heads)).toEqual([{ hash: "ours" }]);
  });

  test("a backend that dies between two statements is replaced", async () => {
    const killed = store.transaction(ours, async (connection) => {
      const { rows } = await connection.execute<{ pid: number }>({ text: "select pg_backend_pid() as pid", values: [] });
      await database.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await expect(killed).rejects.toThrow();
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.query(ours, heads)));
    expect(answers.flat()).toHaveLength(8);
  });

  test("of two transactions in a deadlock both are done in the end", async () => {
    const lock = (id: string) => ({ text: "select pg_advisory_xact_lock(hashtext($1))", values: [id] });
    let runs = 0;
    const both = [
      ["a", "b"],
      ["b", "a"],
    ].map(([first = "", second = ""]) =>
      store.transaction(ours, async (connection) => {
        runs += 1;
        await connection.execute(lock(first));
        await new Promise((resolve) => setTimeout(resolve, 50));
        await connection.execute(lock(second));
        return first;
      }),
    );
    expect(await Promise.all(both)).toEqual(["a", "b"]);
    expect(runs).toBe(3);
  });

  test("a conflict that never ends is a CONFLICT", async () => {
    let runs = 0;
    const hopeless = store.transaction(ours, async (connection) => {
      runs += 1;
      await connection.execute({ text: "do $$ begin raise exception 'again' using errcode = '40001'; end $$", values: [] });
    });
    await expect(hopeless).rejects.toMatchObject({ name: "Fault", code: "CONFLICT" });
    expect(runs).toBe(4);
  });
});
