import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import canonicalize from "canonicalize";
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { openPool } from "./database/pool.js";
import { Fault } from "./errors.js";
import { compiler, type Executor, interpreter } from "./executor.js";
import { encodeId } from "./ids.js";
import { chance, selectionOf } from "./select/generated.fixture.js";
import { createReader } from "./select/index.js";
import { createWorld, viewerAt, type World } from "./select/world.fixture.js";
import { createTenantStore } from "./tenant-store.js";

type Answer = (executor: Executor) => Promise<ExecutionResult>;

/** An executor that has seen the document before, so that it answers with what it has made of it. */
async function warmed(schema: GraphQLSchema, document: DocumentNode, variableValues: Record<string, unknown>): Promise<Executor> {
  const executor = compiler(schema);
  await executor({ document, variableValues: { ...variableValues, "not a variable": 1 }, contextValue: {} }).catch(() => {});
  return executor;
}

/** What all say, and that it is the same, errors and the order of fields included. */
async function same(schema: GraphQLSchema, document: DocumentNode, variableValues: Record<string, unknown>, ask: Answer): Promise<string> {
  const slow = written(await ask(interpreter(schema)));
  const fast = written(await ask(await warmed(schema, document, variableValues)));
  expect(fast).toBe(slow);
  return fast;
}

/** Errors in the order of their places, since they come as they happen. */
function written({ data, errors }: ExecutionResult): string {
  const places = errors?.map((error) => error.toJSON()).sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
  return JSON.stringify({ data, errors: places });
}

describe("generated selections", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(12, 3);
  });
  afterAll(() => world.close());

  test("are answered alike", async () => {
    const [library] = world.libraries;
    const { schema } = world;
    const pool = openPool(world.database.url, () => {}, 4);
    const store = createTenantStore(pool);
    const random = chance(11);
    const viewer = viewerAt(library, "0000");
    const book = schema.getType("Book") as GraphQLObjectType;
    const id = JSON.stringify(encodeId("Branch", library.branches[4]?.id as string));
    let characters = 0;
    try {
      for (let round = 0; round < 25; round += 1) {
        const values = { number: "2", from: "1", branchId: id, first: "2", loud: "true" };
        const selected = selectionOf({ schema, random, values }, book, 3);
        const document =
          parse(`query ($yes: Boolean!, $no: Boolean!) { books(first: 3) { totalCount edges { cursor node { ...Selected ...Selected } } }
          node(id: ${id}) { __typename id ... on Branch { name } } unused: __typename @include(if: $yes) @skip(if: $no) }
          fragment Selected on Book { ${selected} }`);
        expect(validate(schema, document)).toEqual([]);
        const variableValues = { yes: random() < 0.5, no: random() < 0.5 };
        const now = new Date();
        const query = (statement: { text: string; values: readonly unknown[] }) => store.query<never>(viewer.tenantId, statement);
        const answer = await same(schema, document, variableValues, (executor) =>
          executor({ document, variableValues, contextValue: { read: createReader({ schema, viewer, today: "2026-11-23", now, query }) } }),
        );
        expect(answer).not.toContain('"errors"');
        characters += answer.length;
      }
    } finally {
      await pool.end();
    }
    expect(characters).toBeGreaterThan(5_000);
  });
});

describe("what goes wrong", () => {
  const log: string[] = [];
  const schema = withResolvers(
    `interface Named { name: String! }
     enum Colour { RED GREEN }
     input Point { x: Int!, y: Int = 7, colour: Colour = RED, parts: [Int!] }
     type Thing implements Named { name: String!, fails: String, mustNot: String!, inner: Thing, sure: Thing!, many: [Thing!]!, some: [Thing], late: String, number: Int, colour: Colour }
     type Query { thing: Thing, sureThing: Thing!, named: Named, echo(point: Point!, text: String = "none", ids: [ID!]): String! }
     type Mutation { first: Thing, second: Thing, third: Thing! }`,
    {
      "Query.thing": () => ({ name: "a" }),
      "Query.sureThing": async () => ({ name: "b" }),
      "Query.named": () => ({ __typename: "Thing", name: "n" }),
      "Query.echo": (_, args) => canonicalize(args),
      "Thing.fails": () => fail("FORBIDDEN"),
      "Thing.mustNot": async () => fail("NOT_FOUND"),
      "Thing.late": async () => fail("CONFLICT"),
      "Thing.inner": async () => ({ name: "inner", number: 1.5, colour: "BLUE" }),
      "Thing.sure": () => ({ name: null }),
      "Thing.many": async () => [{ name: "one" }, { name: null }, { name: "three" }],
      "Thing.some": () => [{ name: "one" }, null, { name: null }, new Error("an error instead of a row")],
      "Mutation.first": async () => note("first", { name: "1" }),
      "Mutation.second": async () => fail(note("second", "CONFLICT")),
      "Mutation.third": async () => note("third", null),
    },
  );

  function note<T>(what: string, value: T): T {
    log.push(what);
    return value;
  }

  const documents: Readonly<Record<string, readonly [source: string, variables?: Record<string, unknown>]>> = {
    "an error in a field that may be null": ["{ thing { name fails late } }"],
    "an error that takes its parent away": ["{ thing { name inner { mustNot } } sureThing { name } }"],
    "an error that takes all away": ["{ sureThing { sure { name } } thing { name } }"],
    "errors in lists": ["{ thing { some { name } } other: thing { many { name } } }"],
    "values that are not of their type": ["{ thing { inner { number colour } } }"],
    "an interface": ["{ named { __typename name ... on Thing { inner { name } } } }"],
    "a condition at some of two places": [
      "query ($on: Boolean!) { thing { ...Parts inner { ...Parts fails @include(if: $on) } } } fragment Parts on Thing { name number @skip(if: $on) }",
      { on: true },
    ],
    "arguments with defaults": ["query ($x: Int!, $y: Int, $t: String) { echo(point: { x: $x, y: $y }, text: $t) }", { x: 1 }],
    "an argument of a part that is not there": [
      "query ($x: Int!, $parts: [Int!], $t: String) { echo(point: { x: $x, parts: $parts }, text: $t, ids: [1]) thing { name } }",
      { x: 1 },
    ],
    "an argument of a part that is there": [
      "query ($x: Int!, $parts: [Int!]) { echo(point: { x: $x, parts: $parts }) }",
      { x: 1, parts: [2] },
    ],
    "arguments that are null": [
      "query ($p: Point!, $t: String, $ids: [ID!]) { echo(point: $p, text: $t, ids: $ids) }",
      { p: { x: 1, parts: 3 }, t: null, ids: [1, "b"] },
    ],
    "variables with defaults": ['query ($p: Point = { x: 4, colour: GREEN }, $t: String = "said") { echo(point: $p, text: $t) }'],
    "a variable that is missing": ["query ($p: Point!) { echo(point: $p) }"],
    "a variable of another type": ["query ($p: Point!) { echo(point: $p) }", { p: { x: "one", z: 2 } }],
    "a variable that is null where none may be": ["query ($p: Point = { x: 1 }) { echo(point: $p) }", { p: null }],
    "several mutations": ["mutation { first { name } second { name } third { name } }"],
  };

  test.each(Object.entries(documents))("%s is said alike", async (_, [source, variableValues = {}]) => {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const reports: unknown[] = [];
    await same(schema, document, variableValues, async (executor) => {
      log.length = 0;
      const result = await executor({ document, variableValues, contextValue: {} });
      reports.push({
        log: [...log],
        faults: result.errors?.map(({ originalError }) => originalError instanceof Fault && originalError.code).sort(),
      });
      return result;
    });
    expect(reports[1]).toEqual(reports[0]);
  });
});

test.each(["", "Other", undefined])("an operation that is not there, %p, is said alike", async (operationName) => {
  const schema = buildSchema("type Query { one: Int }");
  const document = parse("query First { one } query Second { one }");
  const [slow, fast] = [interpreter(schema), await warmed(schema, document, {})];
  const ask = async (executor: Executor) => written(await executor({ document, operationName, contextValue: {} }));
  const said = await ask(slow);
  expect(said).toContain("errors");
  expect([await ask(fast), await ask(fast)]).toEqual([said, said]);
});

function fail(code: "FORBIDDEN" | "NOT_FOUND" | "CONFLICT"): never {
  throw new Fault(code);
}

type Resolver = GraphQLFieldResolver<unknown, unknown, never>;

function withResolvers(sdl: string, resolvers: Readonly<Record<string, Resolver>>): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [coordinate, resolve] of Object.entries(resolvers)) {
    const [type = "", field = ""] = coordinate.split(".");
    const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
    if (found) found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
  return schema;
}
