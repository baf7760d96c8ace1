import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import type { Actor } from "../support/actor.js";
import { createDatabase, type TestDatabase } from "../support/database.js";
import { done } from "../support/outcome.js";
import { startApplication } from "../support/server.js";
import { auth } from "../support/sign-in.js";
import { type Group, password, secretOf, World } from "../support/world.js";
import { Gate } from "./gate.js";

const soon = 5_000;

let database: TestDatabase;
let gate: Gate;
let world: World;
let group: Group;
let administrator: Actor;

beforeAll(async () => {
  database = await createDatabase();
  gate = await Gate.before(database.url);
  world = World.on(await startApplication({ database: { ...database, url: gate.url } }), database);
  group = await world.group("patient");
  administrator = group.administrator;
}, 60_000);
afterEach(worksAgain);
afterAll(async () => {
  await world.stop();
  await gate.shut();
});

const question = "{ organizations { totalCount } }";

/** By itself, and soon. */
async function worksAgain(): Promise<void> {
  for (const deadline = Date.now() + soon; ; await pause(50)) {
    if ((await administrator.asks(question)).faults.length === 0) return;
    if (Date.now() > deadline) throw new Error("The product did not recover");
  }
}

const ask = (headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL("/graphql", world.address), {
    method: "POST",
    headers: { "content-type": "application/json", ...administrator.credentials, ...headers },
    body: JSON.stringify({ query: question }),
  });

const health = async (path: string) => (await fetch(new URL(path, world.address))).status;

/** What a route outside GraphQL says, and when to come back. */
async function said(answer: Promise<{ status: number; headers: Headers; body: Readonly<Record<string, unknown>> }>) {
  const { status, headers, body } = await answer;
  return [status, body["code"], headers.get("retry-after")];
}

describe("while the database refuses connections", () => {
  test("GraphQL says so, in the reader's words, and when to come back; then everything goes on", async () => {
    await worksAgain(); // who asks is remembered, so that the question gets as far as the database
    await gate.shut();
    const answer = await ask({ "accept-language": "zh-CN" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringContaining("请稍候片刻再试"), extensions: { code: "UNAVAILABLE", traceId: expect.any(String) } }],
    });
    const english = (await (await ask({ "accept-language": "en" })).json()) as { errors: [{ message: string }] };
    expect(english.errors[0].message).toContain("Try again in a moment");
    expect([await health("/livez"), await health("/readyz")]).toEqual([200, 503]);
    await gate.open();
    await worksAgain();
    expect(await health("/readyz")).toBe(200);
  });

  test("sign-in, invitations and files say so, and blame nobody's password", async () => {
    const { person } = done(await administrator.createsPerson(group.top, "新同事"));
    const secret = secretOf(done(await administrator.invites(person, "new@patient.example")).invitationUrl);
    const file = Buffer.from("File:01a206e8-bb55-7362-a0e2-2cae98b70258").toString("base64url");
    await gate.shut();
    const away = [503, "UNAVAILABLE", "5"];
    expect(await said(auth(world.address, "sign-in", { email: "administrator@patient.example", password }))).toEqual(away);
    expect(await said(auth(world.address, `invitation/${secret}`))).toEqual(away);
    expect(await said(auth(world.address, `invitation/${secret}`, { password }))).toEqual(away);
    expect(await said(auth(world.address, `../files/${file}`, undefined, administrator.credentials))).toEqual(away);
    expect(await said(auth(world.address, "sign-out", {}, administrator.credentials))).toEqual(away);
    await gate.open();
  });
});

test("a database that does not answer at all is waited for, but not for ever", async () => {
  gate.fallSilent();
  const answer = await administrator.asks(question);
  expect(answer).toMatchObject({ status: 503, faults: [{ extensions: { code: "UNAVAILABLE" } }] });
  await gate.shut();
  await gate.open();
}, 30_000);

describe("a connection that ends under a request", () => {
  /** A change that waits for a lock which the test holds, until its connection is ended. */
  async function changesUntil(ends: () => Promise<unknown>, name: string) {
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query("begin");
    await holder.query("select from app.organizations for update");
    const outcome = administrator.renamesOrganization({ ...group.top, revision: 1 }, name);
    await waits();
    await ends();
    const answered = await outcome;
    await holder.end();
    return answered;
  }

  const backends =
    "from pg_stat_activity where datname = current_database() and application_name = 'duban api' and wait_event_type = 'Lock'";

  async function waits(): Promise<void> {
    for (const deadline = Date.now() + soon; Date.now() < deadline; await pause(20))
      if ((await database.query(`select ${backends}`)).length > 0) return;
    throw new Error("Nobody waits for the lock");
  }

  test("by an administrator's word", async () => {
    const outcome = await changesUntil(() => database.query(`select pg_terminate_backend(pid) ${backends}`), "一");
    await expect(outcome).toBeRefused("UNAVAILABLE");
  });

  test("without a word", async () => {
    const outcome = await changesUntil(async () => {
      await gate.shut();
      await gate.open();
    }, "二");
    await expect(outcome).toBeRefused("UNAVAILABLE");
    await worksAgain();
    done(await administrator.renamesOrganization({ ...group.top, revision: 1 }, "三"));
  });
});
