import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type ExecutionResult, type GraphQLObjectType, parse, validate } from "graphql";
import { answering, stringifyResult } from "./answering.js";
import { openPool } from "./database/pool.js";
import { type Executor, interpreter } from "./executor.js";
import { encodeId } from "./ids.js";
import { Answer } from "./select/answer.js";
import { chance, selectionOf } from "./select/generated.fixture.js";
import { createReader } from "./select/index.js";
import { createWorld, viewerAt, type World } from "./select/world.fixture.js";
import { createTenantStore, type TenantStore } from "./tenant-store.js";

let world: World;
let store: TenantStore;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  world = await createWorld(12, 3);
  pool = openPool(world.database.url, () => {}, 4);
  store = createTenantStore(pool);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});
let statements = 0;
beforeEach(() => {
  statements = 0;
});

type Viewer = ReturnType<typeof viewerAt>;
type Variables = Record<string, unknown>;

function ask(executor: Executor, viewer: Viewer, source: string, variableValues: Variables = {}): Promise<ExecutionResult> {
  const document = parse(source);
  expect(validate(world.schema, document)).toEqual([]);
  const query = (statement: { text: string; values: readonly unknown[] }) => {
    statements += 1;
    return store.query<never>(viewer.tenantId, statement);
  };
  const anew = () => ({ anew, read: createReader({ schema: world.schema, viewer, today: "2026-11-23", now: new Date(), query }) });
  return executor({ document, variableValues, contextValue: anew() });
}

/** The texts that go out: as all fields say it, and as PostgreSQL does where it can. */
async function both(viewer: Viewer, source: string, variables: Variables = {}) {
  const slow = interpreter(world.schema);
  const [expected, given] = [
    await ask(slow, viewer, source, variables),
    await ask(answering(world.schema, slow), viewer, source, variables),
  ];
  return { expected: sent(expected), given: sent(given), written: (given.data as unknown) instanceof Answer };
}

/** The text as the client reads it: spaces are of no weight, the order of fields is. */
function sent({ data, errors }: ExecutionResult): string {
  const said = errors ? { errors: errors.map((error) => error.toJSON()) } : {};
  return JSON.stringify(JSON.parse(stringifyResult({ ...said, data })));
}

test("generated selections are answered alike", async () => {
  const [library] = world.libraries;
  const random = chance(23);
  const book = world.schema.getType("Book") as GraphQLObjectType;
  const values = { number: "2", from: "1", branchId: JSON.stringify(encodeId("Branch", library.branches[4]?.id as string)), first: "2" };
  let written = 0;
  for (let round = 0; round < 60; round += 1) {
    // Without what only code can say, and names longer than a column's.
    const selected = selectionOf({ schema: world.schema, random, values }, book, 3)
      .replaceAll(/(\w+: )?described(\(loud: true\))?/g, "title")
      .replaceAll(/a{69}([ab])/g, `${"a".repeat(59)}$1`);
    const viewer = viewerAt(
      library,
      round % 2 === 0 ? "0000" : (library.branches[1]?.path as string),
      true,
      round % 3 === 0 ? "KEEPER" : "READER",
    );
    const source = `query ($yes: Boolean!, $no: Boolean!) { books(first: 4) { __typename totalCount edges { __typename cursor node { ...Selected } }
      pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } } again: thickest { ...Selected } unused: __typename @include(if: $yes) @skip(if: $no) }
      fragment Selected on Book { ${selected} }`;
    const answer = await both(viewer, source, { yes: random() < 0.5, no: random() < 0.5 });
    // Which of two root fields has the row too many depends on which is asked first.
    if (answer.expected.includes("TOO_MANY_ROWS")) expect(answer.given).toContain("TOO_MANY_ROWS");
    else expect(answer.given).toBe(answer.expected);
    if (answer.written) written += 1;
  }
  expect(written).toBeGreaterThan(40);
});

describe("a page as PostgreSQL writes it", () => {
  const page = `query ($first: Int, $after: String) { books(first: $first, after: $after) { total: totalCount
    edges { cursor node { id addedAt price copyPages(first: 1) { totalCount edges { cursor node { number } } pageInfo { hasNextPage endCursor } } } }
    place: pageInfo { hasNextPage hasPreviousPage startCursor end: endCursor } } }`;

  test.each([0, 1, 7, 100])("with %i rows, and what follows, is what the fields say", async (first) => {
    const viewer = viewerAt(world.libraries[0], "0000");
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await both(viewer, page, { first, after });
      expect(answer.written).toBe(true);
      expect(answer.given).toBe(answer.expected);
      const { data } = JSON.parse(answer.given) as { data: { books: { place: { end: string | null } } } };
      after = data.books.place.end ?? after;
    }
  });

  test("is one statement", async () => {
    const executor = answering(world.schema, interpreter(world.schema));
    await ask(executor, viewerAt(world.libraries[0], "0000"), page, { first: 5 });
    expect(statements).toBe(1);
  });

  test("of one row is that row, or null where there is none", async () => {
    const viewer = viewerAt(world.libraries[0], "0000");
    const { data } = await ask(interpreter(world.schema), viewer, "{ thickest { title } }");
    const [{ title }] = (data as { thickest: [{ title: string }] }).thickest;
    const source = "query ($title: String!) { called(title: $title) { id title addedAt } }";
    const [found, missing] = [await both(viewer, source, { title }), await both(viewer, source, { title: "Nobody's" })];
    expect(found).toMatchObject({ written: true, given: found.expected });
    expect(found.given).toContain(JSON.stringify(title));
    expect(missing).toMatchObject({ written: true, given: '{"data":{"called":null}}' });
  });

  test("is empty beside what the viewer reaches", async () => {
    const [one, other] = world.libraries;
    const id = encodeId("Book", other.books[0] as string);
    const answer = await both(viewerAt(one, "0000"), `{ book(id: "${id}") { title } books(first: 1) { totalCount } }`);
    expect(answer).toMatchObject({ written: true, given: answer.expected });
    expect(answer.given).toContain('"book":null');
  });
});

describe("what goes wrong is said alike", () => {
  const missing = "01890000-0000-7000-8000-000000000000";

  test.each([
    ["an id of another noun", `{ book(id: "${encodeId("Branch", missing)}") { title } }`],
    ["a fault of one field beside others", `{ book(id: "${encodeId("Branch", missing)}") { title } thickest { title } __typename }`],
    [
      "a fault that takes all away",
      `{ book(id: "${encodeId("Branch", missing)}") { title } books(after: "x") { totalCount edges { cursor } } }`,
    ],
    ["a page that is too long", "{ books(first: 101) { edges { cursor } } }"],
    ["a number that is none", "query ($first: Int) { books(first: $first) { totalCount } }", { first: "x" }],
    [
      "more rows than a request may bring",
      "{ books(first: 100) { edges { node { copyPages(first: 100) { edges { node { book { copyPages(first: 100) { totalCount edges { cursor } } } } } } } } } }",
    ],
  ])("%s", async (_, source, variables: Variables = {}) => {
    const answer = await both(viewerAt(world.libraries[0], "0000"), source, variables);
    expect(answer.given).toBe(answer.expected);
    expect(answer.given).toContain("errors");
  });
});

describe("what is left to the other executor", () => {
  const viewer = () => viewerAt(world.libraries[0], "0000");

  test.each([
    ["a field that is resolved in code", "{ thickest { described } }"],
    ["a root field that code answers", "{ bookCount }"],
    ["a mutation", `mutation { touchBook(bookId: "${encodeId("Book", "01890000-0000-7000-8000-000000000000")}") { book { title } } }`],
    ["a name that no column can have", `{ thickest { ${"a".repeat(64)}: title } }`],
  ])("%s", async (_, source) => {
    const answer = await both(viewer(), source);
    expect(answer).toMatchObject({ written: false, given: answer.expected });
    expect(answer.given).not.toContain("errors");
  });

  test("whatever an opaque id names", async () => {
    const id = encodeId("Book", world.libraries[0].books[0] as string);
    const answer = await both(viewer(), `{ node(id: "${id}") { id } book(id: "${id}") { title } }`);
    expect(answer).toMatchObject({ written: false, given: answer.expected });
    expect(answer.given).toContain(`"node":{"id":"${id}"}`);
  });

  test("a field for code costs no statement more", async () => {
    const executor = answering(world.schema, interpreter(world.schema));
    await ask(executor, viewer(), "{ thickest { ...Parts } } fragment Parts on Book { title branch { id } described }");
    expect(statements).toBe(1);
  });
});
