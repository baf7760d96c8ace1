import "reflect-metadata";
import { workflow } from "@duban/schema";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import canonicalize from "canonicalize";
import type { Pool } from "pg";
import { Column } from "typeorm";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { Actor } from "./actor.js";
import { verifyChain } from "./audit.js";
import { type Command, command, createSpine, type Spine } from "./command.js";
import { openPool } from "./database/pool.js";
import { Refusal, refuses } from "./errors.js";
import { dispatchEvents, on } from "./outbox.js";
import { allow, visible } from "./policy.js";
import { Noun, TenantEntity } from "./select/declare.js";
import { sql } from "./select/sql.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";

const flow = workflow({ initial: "OPEN", steps: { close: { from: ["OPEN"], to: "CLOSED" }, reopen: { from: ["CLOSED"], to: "OPEN" } } });

@Noun("notes", { description: "A note, for this test." })
class Note extends TenantEntity {
  @Column("text") title!: string;
  @Column("text") state!: "OPEN" | "CLOSED";
  @Column("boolean") secret!: boolean;
  @Column("jsonb") body!: unknown;
  @Column("text", { select: false }) key!: string;
  @Column("integer") revision!: number;
}

visible(Note, (note) => sql`not ${note.secret}`);
allow(["plan.submit", "plan.return", "plan.saveDraft"], Note, (actor, note) => {
  if (note.title === "recused") return { code: "RECUSED", params: { organization: "A", reason: "B" } };
  return actor.holds("SUBMITTER", "0001");
});
allow(["plan.request", "session.end"], null, (actor) => actor.mayAnywhere("plan.submit"));
refuses("notes_title", { code: "ORGANIZATION_CODE_TAKEN", path: ["input", "title"] });

interface NoteInput {
  readonly noteId: string;
  readonly expectedVersion?: number;
  readonly heldUntil?: Date;
}

const write = command({
  action: "plan.request",
  async run(tx, _none: null, titles: readonly string[]) {
    const notes = await tx.insertAll(
      Note,
      titles.map((title) => ({ title, state: "OPEN", secret: title === "secret", body: [title], key: "hush" })),
    );
    return { ids: notes.map(({ id }) => id) };
  },
});
const close = command({
  action: "plan.submit",
  subject: (tx, input: NoteInput) => tx.lock(Note, input.noteId),
  async run(tx, note, { heldUntil = null }) {
    await tx.step(flow, "close", note, { title: `${note.title} closed` });
    tx.emit("note.closed", note, { title: note.title }, { heldUntil });
    return { noteId: note.id };
  },
});
const changeThenFail = command({
  action: "plan.return",
  subject: (tx, input: NoteInput & { with?: Error }) => tx.lock(Note, input.noteId),
  async run(tx, note, input) {
    await tx.change(note, { title: "changed" });
    tx.emit("note.closed", note);
    if (input.with) throw input.with;
    throw new Refusal("FINDINGS_UNANSWERED", { unanswered: 3 }, ["input", "noteId"]);
  },
});
const rename = command({
  action: "plan.saveDraft",
  subject: (tx, input: NoteInput & { title: string }) => tx.lock(Note, input.noteId),
  async run(tx, note, { title }) {
    await tx.change(note, { title });
    return { noteId: note.id };
  },
});

const [ours, theirs] = [uuid(), uuid()];
const actorOf = (tenantId: string, role: "SUBMITTER" | "VIEWER" = "SUBMITTER") =>
  new Actor({
    accountId: uuid(),
    personId: uuid(),
    tenantId,
    locale: "en",
    grants: [{ role, organizationId: uuid(), path: "0001", includesSubtree: true }],
  });
const writer = actorOf(ours);
const now = new Date("2026-11-23T04:00:00.000Z");
let database: TestDatabase;
let pool: Pool;
let store: TenantStore;
let spine: Spine;
let noteId: string;

const run = <Input, Result extends object>(done: Command<Input, Result>, input: Input, actor = writer) =>
  spine.run(done, input, { actor, locale: "en", traceId: "trace" });
const stored = async (id = noteId) => (await database.query("select title, state, revision from app.notes where id = $1", [id]))[0];
const count = async (table: string) => Number((await database.query<{ count: string }>(`select count(*) from app.${table}`))[0]?.count);

beforeAll(async () => {
  database = await createDatabase();
  await database.query(`create table app.notes (tenant_id uuid not null, id uuid not null, title text not null, state text not null, secret boolean not null,
    body jsonb not null, key text not null, revision integer not null, primary key (tenant_id, id), constraint notes_title unique (tenant_id, title))`);
  await database.query("select app.fence('app.notes', 'select, insert, update, delete')");
  for (const [id, code] of [
    [ours, "ours"],
    [theirs, "theirs"],
  ]) {
    await database.query("insert into app.tenants (id, code, name, name_en, created_at) values ($1, $2, $2, $2, $3)", [id, code, now]);
  }
  pool = openPool(database.url, () => {});
  store = createTenantStore(pool);
  spine = createSpine(store, () => now);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

beforeEach(async () => {
  await database.query("delete from app.notes");
  const { ids } = await spine.perform(write, ["first"], { actor: writer, locale: "en", traceId: "trace" });
  noteId = ids[0] ?? "";
});

describe("a command", () => {
  test("changes the row, answers with its id and without errors", async () => {
    expect(await run(close, { noteId, expectedVersion: 1 })).toEqual({ noteId, userErrors: [] });
    expect(await stored()).toEqual({ title: "first closed", state: "CLOSED", revision: 2 });
  });

  test("refuses who works on another revision, and says which it is", async () => {
    await run(rename, { noteId, title: "meanwhile" });
    await expect(run(close, { noteId, expectedVersion: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "STALE_VERSION",
      params: { current: 2, expected: 1 },
    });
    expect(await stored()).toEqual({ title: "meanwhile", state: "OPEN", revision: 2 });
  });

  test("of twenty at once one stands, the others are told", async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => run(close, { noteId })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = all.flatMap((each) => (each.status === "rejected" ? [(each.reason as { reason: string }).reason] : []));
    expect(new Set(reasons)).toEqual(new Set(["STEP_NOT_OPEN"]));
    expect(await database.query("select from app.audit_events where subject_id = $1", [noteId])).toHaveLength(2);
    expect(await database.query("select from app.outbox_events where subject_id = $1", [noteId])).toHaveLength(1);
  });

  test("is not for those whom the policy does not allow, and says why", async () => {
    await expect(run(close, { noteId }, actorOf(ours, "VIEWER"))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "FORBIDDEN" });
    await run(rename, { noteId, title: "recused" });
    await expect(run(close, { noteId })).rejects.toMatchObject({
      code: "FORBIDDEN",
      reason: "RECUSED",
      params: { organization: "A", reason: "B" },
    });
  });

  test("does not tell other tenants, nor those who may not see it, that a row exists", async () => {
    await expect(run(close, { noteId }, actorOf(theirs))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { ids = [] } = await run(write, ["secret"]);
    await expect(run(close, { noteId: ids[0] ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stored()).toMatchObject({ revision: 1 });
  });

  test("that is refused or fails leaves nothing behind", async () => {
    const before = [await count("audit_events"), await count("outbox_events")];
    const params = [{ name: "unanswered", value: "3" }];
    expect(await run(changeThenFail, { noteId })).toEqual({
      userErrors: [{ code: "FINDINGS_UNANSWERED", path: ["input", "noteId"], message: expect.stringContaining("3"), params }],
    });
    await expect(run(changeThenFail, { noteId, with: new Error("bug") })).rejects.toThrow("bug");
    expect([await count("audit_events"), await count("outbox_events")]).toEqual(before);
    expect(await stored()).toEqual({ title: "first", state: "OPEN", revision: 1 });
  });

  test("turns a constraint that was explained into a refusal", async () => {
    await run(write, ["second"]);
    const { userErrors } = await run(rename, { noteId, title: "second" });
    expect(userErrors).toMatchObject([{ code: "ORGANIZATION_CODE_TAKEN", path: ["input", "title"] }]);
  });

  test("loads rows with their class, without what is never loaded", async () => {
    const found = await store.transaction(ours, async (connection) => {
      const { Transaction } = await import("./transaction.js");
      const tx = new Transaction(connection, writer, now);
      return [await tx.find(Note, { title: ["first", "other"], state: "OPEN" }), await tx.find(Note, { title: "other" }), tx.today];
    });
    expect(found[0]).toEqual([expect.objectContaining({ id: noteId, body: ["first"], tenantId: ours })]);
    expect((found[0] as Note[])[0]).toBeInstanceOf(Note);
    expect((found[0] as Note[])[0]).not.toHaveProperty("key");
    expect(found.slice(1)).toEqual([[], "2026-11-23"]);
  });
});

describe("the audit trail", () => {
  const events = () =>
    database.query<{ sequence: string; canonical: string }>("select * from app.audit_events where tenant_id = $1 order by sequence", [
      ours,
    ]);

  test("says who did what to which row, before and after, and keeps no secret", async () => {
    await run(close, { noteId });
    const event = JSON.parse((await events()).at(-1)?.canonical ?? "") as Record<string, unknown>;
    expect(event).toMatchObject({
      action: "plan.submit",
      noun: "Note",
      subjectId: noteId,
      accountId: writer.accountId,
      personId: writer.personId,
      traceId: "trace",
      at: now.toISOString(),
      before: { title: "first", state: "OPEN", revision: 1 },
      after: { title: "first closed", state: "CLOSED", revision: 2 },
    });
    expect(JSON.stringify(await events())).not.toContain("hush");
    for (const { canonical } of await events()) expect(canonicalize(JSON.parse(canonical))).toBe(canonical);
  });

  test("holds from the first link to the head", async () => {
    expect(await verifyChain(store, ours)).toBeNull();
    expect(await verifyChain(store, theirs)).toBeNull();
  });

  test.each([
    ["CHANGED", "update app.audit_events set canonical = replace(canonical, 'plan.', 'plot.') where sequence = 3", 3],
    ["CHANGED", "update app.audit_events set account_id = gen_random_uuid() where sequence = 3", 3],
    ["MISSING", "delete from app.audit_events where sequence = 3", 3],
    ["CUT_OFF", "delete from app.audit_events where sequence = (select max(sequence) from app.audit_events)", null],
    ["UNLINKED", "update app.audit_events set previous_hash = repeat('f', 64) where sequence = 3", 3],
  ] as const)("shows as %s what a superuser did: %s", async (cause, tampering, sequence) => {
    await run(close, { noteId });
    await database.query("create table app.kept as select * from app.audit_events");
    await database.query(tampering);
    const broken = await verifyChain(store, ours);
    await database.query("delete from app.audit_events");
    await database.query("insert into app.audit_events select * from app.kept");
    await database.query("drop table app.kept");
    expect(broken).toEqual({ sequence: sequence ?? expect.any(Number), cause });
    expect(await verifyChain(store, ours)).toBeNull();
  });
});

describe("the outbox", () => {
  test("delivers in order, holds back what follows a failure, and delivers that again", async () => {
    await database.query("update app.outbox_events set dispatched_at = now() where dispatched_at is null");
    const heard: string[] = [];
    let failing = true;
    on<object>("note.closed", async ({ payload, subjectId }) => {
      if (failing && subjectId === noteId) throw new Error("not now");
      heard.push(String(payload["title"]));
    });
    const { ids = [] } = await run(write, ["other"]);
    await run(close, { noteId });
    await run(close, { noteId: ids[0] ?? "" });
    await expect(dispatchEvents(ours, { store }, now)).rejects.toThrow("another attempt");
    expect(heard).toEqual(["other closed"]);
    failing = false;
    expect(await dispatchEvents(ours, { store }, now)).toBe(1);
    expect(heard).toEqual(["other closed", "first closed"]);
    expect(await dispatchEvents(ours, { store }, now)).toBe(0);
  });

  test("holds an event until its time, and with it what follows of the same subject, but nothing of others", async () => {
    await database.query("update app.outbox_events set dispatched_at = now() where dispatched_at is null");
    const { ids = [] } = await run(write, ["held", "free"]);
    const [held = "", free = ""] = ids;
    const later = new Date(now.getTime() + 12_000);
    await run(close, { noteId: held, heldUntil: later });
    await run(close, { noteId: free });
    expect(await dispatchEvents(ours, { store }, now)).toBe(1);
    expect(await dispatchEvents(ours, { store }, new Date(later.getTime() - 1))).toBe(0);
    expect(await dispatchEvents(ours, { store }, later)).toBe(1);
  });
});
