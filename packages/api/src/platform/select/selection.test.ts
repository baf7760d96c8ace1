import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execute, type GraphQLObjectType, parse, validate } from "graphql";
import { openPool } from "../database/pool.js";
import { encodeId } from "../ids.js";
import { createTenantStore } from "../tenant-store.js";
import { chance, selectionOf } from "./generated.fixture.js";
import { createReader, type PageReader } from "./index.js";
import type { Viewer } from "./reach.js";
import { createWorld, viewerAt, type World } from "./world.fixture.js";

let world: World;
beforeAll(async () => {
  world = await createWorld(12, 3);
});
afterAll(() => world.close());

/** The same rows without what the page brought for declared fields, so that each of them is read later. */
function withoutSlots(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSlots);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith("$") || key === "$$cursor")
      .map(([key, part]) => [key, withoutSlots(part)]),
  );
}

/** Brings each field by itself. Each turn of the loop has a reader of its own, since what is below is fetched, and counted, again and again. */
function fieldByField(make: () => PageReader): PageReader {
  let present: PageReader | undefined;
  const reader = () => {
    if (!present) setImmediate(() => (present = undefined));
    present ??= make();
    return present;
  };
  return new Proxy({} as PageReader, {
    get(_, property) {
      const target = reader();
      const method = Reflect.get(target, property, target) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => withoutSlots(await method.apply(target, args));
    },
  });
}

test("generated selections: the page and the fields read one by one give the same answer", async () => {
  const [library] = world.libraries;
  const pool = openPool(world.database.url, () => {}, 4);
  const store = createTenantStore(pool);
  const random = chance(7);
  const branch = library.branches[4] as { id: string; path: string };
  const id = JSON.stringify(encodeId("Branch", branch.id));
  const book = world.schema.getType("Book") as GraphQLObjectType;
  const viewers: Viewer[] = [
    viewerAt(library, "0000"),
    viewerAt(library, library.branches[1]?.path as string, true, "KEEPER"),
    viewerAt(library, branch.path, false),
  ];
  let compared = 0;
  try {
    for (let round = 0; round < 25; round += 1) {
      const selected = selectionOf(
        { schema: world.schema, random, values: { number: "2", from: "1", branchId: id, first: "2", loud: "true" } },
        book,
        3,
      );
      const source = `query ($yes: Boolean!, $no: Boolean!) { books(first: 3) { totalCount edges { cursor node { ...Selected ...Selected } } } unused: __typename @include(if: $yes) @skip(if: $no) }
        fragment Selected on Book { ${selected} }`;
      const document = parse(source);
      expect(validate(world.schema, document)).toEqual([]);
      const viewer = viewers[round % 3] as Viewer;
      let statements = 0;
      const query = (statement: { text: string; values: readonly unknown[] }) => {
        statements += 1;
        return store.query<never>(viewer.tenantId, statement);
      };
      const read = () => createReader({ schema: world.schema, viewer, today: "2026-11-23", now: new Date(), query });
      const variableValues = { yes: random() < 0.5, no: random() < 0.5 };
      const whole = await execute({ schema: world.schema, document, variableValues, contextValue: { read: read() } });
      expect(whole.errors).toBeUndefined();
      expect(statements).toBe(1);
      const parts = await execute({ schema: world.schema, document, variableValues, contextValue: { read: fieldByField(read) } });
      expect(parts).toEqual(whole);
      compared += statements > 3 ? 1 : 0;
    }
  } finally {
    await pool.end();
  }
  expect(compared).toBeGreaterThan(12);
});

test("an alias may be the name of a column, of a slot, or longer than PostgreSQL's names", async () => {
  const [library] = world.libraries;
  const long = "a".repeat(70);
  const { data, errors } = await world.ask(
    viewerAt(library, "0000"),
    `query ($id: ID!) { book(id: $id) { title: branch { name } name: title ${long}b: branch { path: name } ${long}c: copies { number } price: pages described } }`,
    { id: encodeId("Book", library.books[1] as string) },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    book: {
      title: { name: "Branch 0" },
      name: "Title 3% 1",
      [`${long}b`]: { path: "Branch 0" },
      [`${long}c`]: [{ number: 1 }, { number: 2 }, { number: 3 }],
      price: 111,
    },
  });
});

test("two operations that share a fragment, and one with variables that are there or not, do not take each other's statement", async () => {
  const [library] = world.libraries;
  const id = encodeId("Book", library.books[1] as string);
  const source = `query ($id: ID!, $number: Int = 1, $with: Boolean! = false, $first: Int) {
    book(id: $id) { ...Parts copyPages(first: $first) { edges { node { number } } } } }
    fragment Parts on Book { copy(number: $number) { number } title @include(if: $with) }`;
  const document = parse(source);
  const viewer = viewerAt(library, "0000");
  const pool = openPool(world.database.url, () => {}, 1);
  const store = createTenantStore(pool);
  const read = createReader({
    schema: world.schema,
    viewer,
    today: "2026-11-23",
    now: new Date(),
    query: (statement) => store.query(viewer.tenantId, statement),
  });
  const ask = async (variableValues: Record<string, unknown>) =>
    (await execute({ schema: world.schema, document, variableValues: { id, ...variableValues }, contextValue: { read } })).data?.book;
  try {
    for (let round = 0; round < 3; round += 1) {
      expect(await ask({ number: 2 })).toEqual({
        copy: { number: 2 },
        copyPages: { edges: [{ node: { number: 3 } }, { node: { number: 2 } }, { node: { number: 1 } }] },
      });
      expect(await ask({ first: 1, with: true })).toEqual({
        copy: { number: 1 },
        title: "Title 3% 1",
        copyPages: { edges: [{ node: { number: 3 } }] },
      });
      expect(await ask({ first: null, number: 9 })).toMatchObject({ copy: null, copyPages: { edges: [{}, {}, {}] } });
    }
  } finally {
    await pool.end();
  }
});
