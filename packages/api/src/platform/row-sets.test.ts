import "reflect-metadata";
import { workflow } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Pool } from "pg";
import { Column } from "typeorm";
import { v7 as uuid } from "uuid";
import { createDatabase, type TestDatabase } from "../../../../test/support/database.js";
import { Actor } from "./actor.js";
import { openPool } from "./database/pool.js";
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
  await database.query("select app.fence('app.cards', 'select, insert, update, delete')");
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
  return store.transaction(tenantId, (connection) => {
    const watched: typeof connection = Object.assign(Object.create(connection) as typeof connection, {
      execute: (statement: Parameters<typeof connection.execute>[0]) => {
        statements.push(statement.text);
        return connection.execute(statement);
      },
    });
    return work(new Transaction(watched, Actor.system(tenantId), now));
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
