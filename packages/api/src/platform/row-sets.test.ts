import "reflect-metadata";
import { workflow } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { Column } from "typeorm";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { Actor } from "./actor.js";
import { openPool } from "./database/pool.js";
import { rowsOf } from "./rows-together.js";
import { Noun, TenantEntity } from "./select/declare.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";
import { Transaction } from "./transaction.js";

const flow = workflow({
  initial: "OPEN",
  steps: { hold: { from: ["OPEN"], to: "HELD" }, close: { from: ["OPEN", "HELD"], to: "CLOSED" } },
});

@Noun("cards", { description: "A card with a column of every type, for this test." })
class Card extends TenantEntity {
  @Column("text") title!: string;
  @Column("text") state!: "OPEN" | "HELD" | "CLOSED";
  @Column("boolean") marked!: boolean;
  @Column("integer") place!: number;
  @Column("date", { nullable: true }) day!: string | null;
  @Column("timestamptz") madeAt!: Date;
  @Column("jsonb") body!: unknown;
  @Column("text", { array: true }) words!: string[];
  @Column("uuid", { array: true }) ids!: string[];
  @Column("integer") revision!: number;
}

@Noun("labels", { description: "What is stuck on a card, for this test." })
class Label extends TenantEntity {
  @Column("uuid") cardId!: string;
  @Column("text") text!: string;
}

const tenantId = uuid();
const now = new Date("2026-11-23T04:00:00.123Z");
let database: TestDatabase;
let pool: Pool;
let store: TenantStore;
let statements: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  await database.query(`create table app.cards (tenant_id uuid not null, id uuid not null, title text not null, state text not null, marked boolean not null,
    place integer not null, day date, made_at timestamptz(3) not null, body jsonb not null, words text[] not null, ids uuid[] not null,
    revision integer not null, primary key (tenant_id, id))`);
  await database.query(`create table app.labels (tenant_id uuid not null, id uuid not null, card_id uuid not null, text text not null, primary key (tenant_id, id),
    foreign key (tenant_id, card_id) references app.cards (tenant_id, id))`);
  for (const table of ["cards", "labels"]) await database.query(`select app.fence('app.${table}', 'select, insert, update, delete')`);
  pool = openPool(database.url, () => {});
  store = createTenantStore(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Works in a transaction whose statements are written down. */
function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  statements = [];
  return store.transaction(tenantId, async (connection) => {
    const watched: typeof connection = Object.assign(Object.create(connection) as typeof connection, {
      send: (statement: Parameters<typeof connection.send>[0]) => {
        statements.push(statement.text);
        return connection.send(statement);
      },
    });
    const tx = new Transaction(watched, Actor.system(tenantId), now);
    const result = await work(tx);
    await tx.flush();
    return result;
  });
}

const card = (place: number) => ({
  ...{ title: `第${place}张 "'\\`, state: "OPEN" as const, marked: place % 2 === 0, place, day: place === 1 ? null : "2026-02-28" },
  ...{ madeAt: now, body: { text: "正文", list: [1, null, "三"] }, words: ['a"b', "，", ""], ids: [tenantId] },
});
const insertCards = (count: number) =>
  inTransaction((tx) =>
    tx.insertAll(
      Card,
      Array.from({ length: count }, (_, place) => card(place)),
    ),
  );
const readCards = (id: string[]) =>
  store.transaction(tenantId, (connection) => new Transaction(connection, Actor.system(tenantId), now).find(Card, { id }));

describe("many rows", () => {
  test("are written as they are, whatever their columns hold", async () => {
    const cards = await insertCards(3);
    expect(await readCards(cards.map(({ id }) => id))).toEqual(cards);
  });

  test.each([1, 50, 2_500])("are inserted, changed, moved on and deleted by one statement each: %i", async (count) => {
    const cards = await insertCards(count);
    expect(statements).toHaveLength(1);
    const changes = await inTransaction(async (tx) => {
      await tx.changeAll(cards, (_card, place) => ({ place: place + 10, day: null, words: [`${place}`] }));
      await tx.stepAll(flow, "close", cards, ({ place }) => ({ title: `${place}`, madeAt: new Date(0) }));
      return tx.rowChanges;
    });
    expect(statements).toHaveLength(2);
    expect(changes).toHaveLength(2 * count);
    expect(changes.at(-1)).toMatchObject({
      before: { state: "OPEN", revision: 2 },
      after: { state: "CLOSED", title: `${count + 9}`, revision: 3 },
    });
    expect(await readCards(cards.map(({ id }) => id))).toEqual(cards);
    expect(cards.at(-1)).toMatchObject({ state: "CLOSED", title: `${count + 9}`, words: [`${count - 1}`], revision: 3 });
    await inTransaction((tx) => tx.removeAll(cards));
    expect(statements).toHaveLength(1);
    expect(await readCards(cards.map(({ id }) => id))).toEqual([]);
  });

  test("change all together or not at all: one that is not as it was read is a conflict", async () => {
    const cards = await insertCards(4);
    const meanwhile = cards[2] as Card;
    await database.query("update app.cards set revision = 7 where id = $1", [meanwhile.id]);
    await expect(inTransaction((tx) => tx.changeAll(cards, () => ({ place: 99 })))).rejects.toMatchObject({ code: "CONFLICT" });
    await database.query("update app.cards set revision = 1, state = 'HELD' where id = $1", [meanwhile.id]);
    await expect(inTransaction((tx) => tx.stepAll(flow, "close", cards, () => ({})))).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      inTransaction((tx) => tx.removeAll([...cards, Object.assign(new Card(), { id: uuid(), tenantId })])),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await readCards(cards.map(({ id }) => id))).map(({ place, revision }) => [place, revision])).toEqual(
      [0, 1, 2, 3].map((place) => [place, 1]),
    );
  });

  test("of several tables go out as one statement, in the order that their keys need", async () => {
    const { id: cardId } = await inTransaction(async (tx) => {
      const made = await tx.insert(Card, card(0));
      await tx.insert(Label, { cardId: made.id, text: "new" });
      return made;
    });
    expect(statements).toHaveLength(1);
    const found = await inTransaction(async (tx) => {
      const [one] = await tx.find(Card, { id: cardId });
      await tx.step(flow, "close", one as Card);
      await tx.insert(Label, { cardId, text: "closed" });
      return tx.find(Label, { cardId }); // sees what was changed
    });
    expect(statements).toHaveLength(1);
    expect(found.map(({ text }) => text)).toEqual(["new", "closed"]);
  });

  test("are seen by all that is asked after them, though it is asked at once and before anything was answered", async () => {
    const counts = await inTransaction(async (tx) => {
      const { id } = await tx.insert(Card, card(0));
      const found = await Promise.all([1, 2, 3].map(() => tx.find(Card, { id })));
      return found.map((rows) => rows.length);
    });
    expect(counts).toEqual([1, 1, 1]);
  });

  test("of one table, one after the other, are each a statement, and one that is refused takes those of the other tables with it", async () => {
    const [one] = (await insertCards(1)) as [Card];
    const refused = inTransaction(async (tx) => {
      await tx.insert(Label, { cardId: one.id, text: "lost" });
      await tx.change(Object.assign(Object.create(Card.prototype) as Card, one, { revision: 7 }), { place: 9 });
    });
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT" });
    await inTransaction(async (tx) => {
      await tx.change(one, { place: 1 });
      await tx.change(one, { place: 2 });
    });
    expect(statements).toHaveLength(2);
    expect((await readCards([one.id])).map(({ place, revision }) => [place, revision])).toEqual([[2, 3]]);
    expect(await inTransaction((tx) => tx.find(Label, { cardId: one.id }))).toEqual([]);
  });

  test("that are found together are what they are found as one by one", async () => {
    const cards = await insertCards(3);
    const id = cards.map((each) => each.id);
    const [together, alone] = await inTransaction(async (tx) => [
      await tx.findTogether({ cards: rowsOf(Card, { id }, { lock: true }), none: rowsOf(Label, { cardId: uuid() }) }),
      await tx.find(Card, { id }),
    ]);
    expect(together).toEqual({ cards: alone, none: [] });
    expect(together.cards[0]).toBeInstanceOf(Card);
  });

  test("of none are no statement, and rows with different properties are a mistake", async () => {
    await inTransaction(async (tx) => {
      await tx.insertAll(Card, []);
      await tx.changeAll<Card>([], () => ({}));
      await tx.removeAll([]);
    });
    expect(statements).toEqual([]);
    const { day: _, ...less } = card(2);
    await expect(inTransaction((tx) => tx.insertAll(Card, [card(1), less]))).rejects.toThrow("different properties");
  });
});
