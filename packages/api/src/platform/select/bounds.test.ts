import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { execute, parse } from "graphql";
import { encodeId } from "../ids.js";
import { createReader } from "./index.js";
import { createWorld, type Library, viewerAt, type World } from "./world.fixture.js";

let world: World;
let library: Library;
beforeAll(async () => {
  world = await createWorld(12, 3);
  library = world.libraries[0];
});
afterAll(() => world.close());
beforeEach(() => {
  world.statements.length = 0;
});

async function refusal(source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { errors } = await world.ask(viewerAt(library, "0000"), source, variables);
  return errors?.map(({ originalError }) => Object(originalError).code);
}

test("more or fewer rows than a page has are refused, and so are too many in all", async () => {
  for (const first of [-1, 101, 2_000_000_000])
    expect(await refusal("query ($first: Int) { books(first: $first) { totalCount } }", { first })).toEqual(["BAD_USER_INPUT"]);
  expect(await refusal("{ branches(first: 1) { edges { node { books(first: 101) { totalCount } } } } }")).toEqual(["BAD_USER_INPUT"]);
  const nested = (first: number) =>
    `{ branches(first: 100) { edges { node { books(first: ${first}) { edges { node { copyPages(first: 10) { edges { node { id } } } } } } } } } }`;
  expect(await refusal(nested(19))).toEqual(["BAD_USER_INPUT"]);
  expect(world.statements).toHaveLength(0);
  expect(await refusal(nested(18))).toBeUndefined();
  expect(await refusal("{ books(first: 0) { edges { node { id } } pageInfo { hasNextPage } } }")).toBeUndefined();
});

test("the rows of all lists of a request count together, those of several statements too", async () => {
  const lists = (count: number) =>
    `branches(first: 100) { edges { node { ${Array.from({ length: count }, (_, name) => `b${name}: books(first: 90) { edges { node { id } } }`).join(" ")} } } }`;
  expect(await refusal(`{ ${lists(2)} }`)).toBeUndefined();
  expect(await refusal(`{ ${lists(3)} }`)).toEqual(["BAD_USER_INPUT"]);
  expect(await refusal(`{ one: ${lists(1)} two: ${lists(1)} }`)).toBeUndefined();
  expect(await refusal(`{ one: ${lists(2)} two: ${lists(1)} }`)).toEqual(["BAD_USER_INPUT"]);
});

test("the rows of a connection are selected under one name", async () => {
  expect(await refusal("{ books { a: edges { cursor } b: edges { node { id } } } }")).toEqual(["BAD_USER_INPUT"]);
  expect(await refusal("{ branches { edges { node { books { edges { a: node { id } b: node { title } } } } } } }")).toEqual([
    "BAD_USER_INPUT",
  ]);
});

test("a cursor that is malformed, or of another list, is bad input and never an error of the database", async () => {
  const { data } = await world.ask(
    viewerAt(library, "0000"),
    "{ books(first: 1) { pageInfo { endCursor } } branches(first: 1) { pageInfo { endCursor } } }",
  );
  const { books, branches } = data as Record<"books" | "branches", { pageInfo: { endCursor: string } }>;
  const of = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");
  const [order, , id] = JSON.parse(Buffer.from(books.pageInfo.endCursor, "base64url").toString()) as [string, string, string];
  expect(order).toBe("Book:addedAt,id:-");
  const times = [
    "2026-02-31T00:00:00+00:00",
    "0000-01-01T00:00:00+00:00",
    "2026-01-01",
    "now",
    "infinity",
    "2026-01-01T25:00:00+00:00",
    5,
    null,
    "'",
  ];
  const malformed = [
    "",
    "x",
    "\u0000",
    "🙂",
    branches.pageInfo.endCursor,
    of(),
    of(order),
    of(order, 1, 2),
    of(order, "2026-01-01T00:00:00+00:00", "no id"),
    of(order, "2026-01-01T00:00:00+00:00", id, 3),
    ...times.map((time) => of(order, time, id)),
  ];
  world.statements.length = 0;
  for (const after of malformed)
    expect([after, await refusal("query ($after: String) { books(after: $after) { edges { node { id } } } }", { after })]).toEqual([
      after,
      ["BAD_USER_INPUT"],
    ]);
  expect(world.statements).toHaveLength(0);
  const branch = encodeId("Branch", library.branches[0]?.id as string);
  const inside = "query ($branch: ID!, $after: String) { branch(id: $branch) { books(after: $after) { edges { node { id } } } } }";
  for (const after of malformed) expect(await refusal(inside, { branch, after })).toEqual(["BAD_USER_INPUT"]);
  for (const after of [of("Branch:path,id", "\u0000", id), of("Branch:path,id", "\ud800", id), of("Branch:path,id", 5, id)]) {
    expect(await refusal("query ($after: String) { branches(after: $after) { edges { node { id } } } }", { after })).toEqual([
      "BAD_USER_INPUT",
    ]);
  }
});

test("an id that is malformed, or of another noun, is bad input", async () => {
  const [book] = library.books as [string];
  for (const id of [
    "",
    "x",
    "🙂",
    book,
    encodeId("Branch", book),
    `${encodeId("Book", book)}=`,
    ` ${encodeId("Book", book)}`,
    encodeId("Book", "1' or true"),
  ]) {
    expect([id, await refusal("query ($id: ID!) { book(id: $id) { id } }", { id })]).toEqual([id, ["BAD_USER_INPUT"]]);
  }
  expect(await refusal("query ($id: ID!) { books(filter: { branchIds: [$id] }) { totalCount } }", { id: book })).toEqual([
    "BAD_USER_INPUT",
  ]);
  expect(await refusal("query ($id: ID!) { books { edges { node { isAt(branchId: $id) } } } }", { id: book })).toEqual(["BAD_USER_INPUT"]);
  expect(await refusal('{ node(id: "x") { id } }')).toEqual(["BAD_USER_INPUT"]);
  expect(
    await refusal("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array.from({ length: 101 }, () => encodeId("Book", book)) }),
  ).toEqual(["BAD_USER_INPUT"]);
  const unknown = await world.ask(viewerAt(library, "0000"), "query ($id: ID!) { node(id: $id) { id } }", {
    id: encodeId("Figures", book),
  });
  expect(unknown).toEqual({ data: { node: null } });
});

test("nodes take one statement for each noun among them", async () => {
  const books = library.books.slice(0, 3).map((id) => encodeId("Book", id));
  const branches = library.branches.slice(0, 3).map(({ id }) => encodeId("Branch", id));
  const ids = [books[0], branches[0], books[1], branches[1], books[0]];
  const { data } = await world.ask(
    viewerAt(library, "0000"),
    "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Book { title branch { name } } ... on Branch { name } } }",
    { ids },
  );
  expect((data as { nodes: { id: string }[] }).nodes.map(({ id }) => id)).toEqual(ids);
  expect(world.statements).toHaveLength(2);
});

test("of 2,000 documents, each asked twice, no more than 500 are kept prepared", async () => {
  const names = new Set<string | null | undefined>();
  const query = async <Row>({ name }: { name?: string | null }) => {
    names.add(name);
    return [{ page: "[]" }] as Row[];
  };
  const read = createReader({ schema: world.schema, viewer: viewerAt(library, "0000"), today: "2026-11-23", now: new Date(), query });
  const leaves = ["title", "pages", "price", "addedAt", "printedOn", "age", "lentCount", "secretForKeepers"];
  const fields = [...leaves, "latestCopy { id }", "branch { id }", "copies { id }"];
  for (let number = 1; number <= 2_000; number += 1) {
    const selected = fields.filter((_, bit) => number & (1 << bit)).join(" ");
    const document = parse(`{ book(id: "${encodeId("Book", library.books[0] as string)}") { ${selected} } }`);
    for (const _ of ["first", "second"]) await execute({ schema: world.schema, document, contextValue: { read } });
  }
  names.delete(null);
  expect(names.size).toBeGreaterThan(400);
  expect(names.size).toBeLessThanOrEqual(500);
});
