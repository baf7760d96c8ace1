import { ApolloServer } from "@apollo/server";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, type GraphQLSchema } from "graphql";
import { formatError } from "./graphql-errors.js";
import { limitTexts, textLimits } from "./texts.js";

const schema: GraphQLSchema = buildSchema(`
  input Place { name: String! }
  input Filter { search: String places: [Place!] }
  type Query { find(filter: Filter, id: ID, word: String, words: [String!]): Boolean }
`);
let apollo: ApolloServer;

beforeAll(() => {
  limitTexts(schema, { "Filter.search": 5, "Query.find.word": 3 });
  apollo = new ApolloServer({ schema, rootValue: { find: true }, plugins: [textLimits()], formatError });
});

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body, http } = await apollo.executeOperation({ query, variables });
  const result = body.kind === "single" ? body.singleResult : undefined;
  return { data: result?.data, status: http.status, error: result?.errors?.[0] };
}

const long = "x".repeat(4_001);
const tooLong = (maximum: number, ...inputPath: string[]) => ({
  status: 400,
  error: {
    extensions: { code: "BAD_USER_INPUT", reason: "VALUE_TOO_LONG", params: [{ name: "maximum", value: String(maximum) }], inputPath },
  },
});

describe("texts in arguments", () => {
  test("pass within their limits", async () => {
    const filter = { search: "12345", places: [{ name: long.slice(1) }] };
    const answer = await ask('query($filter: Filter) { find(filter: $filter, word: "123") }', { filter });
    expect(answer).toMatchObject({ data: { find: true } });
  });

  test.each([
    ["a literal", '{ find(filter: { search: "123456" }) }', {}, tooLong(5, "filter", "search")],
    ["a variable within a literal", "query($s: String) { find(filter: { search: $s }) }", { s: "123456" }, tooLong(5, "filter", "search")],
    [
      "a whole variable",
      "query($f: Filter) { find(filter: $f) }",
      { f: { places: [{ name: long }] } },
      tooLong(4_000, "filter", "places", "0", "name"),
    ],
    ["a default", 'query($s: String = "1234") { find(word: $s) }', {}, tooLong(3, "word")],
    ["a fragment", "query($s: String) { ...f } fragment f on Query { find(word: $s) }", { s: "1234" }, tooLong(3, "word")],
    ["one for a list", "query($s: [String!]) { find(words: $s) }", { s: long }, tooLong(4_000, "words", "0")],
    ["an id", "query($id: ID) { find(id: $id) }", { id: "x".repeat(201) }, tooLong(200, "id")],
  ])("are refused when too long: %s", async (_, query, variables, answer) => {
    expect(await ask(query, variables)).toMatchObject(answer);
  });

  test.each(["a\0b", "\ud800", "\udc00x"])("are refused when they cannot be stored", async (text) => {
    const answer = await ask("query($s: String) { find(filter: { search: $s }) }", { s: text });
    expect(answer).toMatchObject({
      status: 400,
      error: { extensions: { reason: "TEXT_NOT_WELL_FORMED", inputPath: ["filter", "search"] } },
    });
  });

  test("of the wrong shape are left to GraphQL, which says so", async () => {
    for (const filter of ["text", 5, [{}], { places: "x" }, { search: { a: 1 } }]) {
      const { error } = await ask("query($f: Filter) { find(filter: $f) }", { f: filter });
      if (error) expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    }
  });

  test("may not be given a limit where the schema has none", () => {
    expect(() => limitTexts(schema, { "Filter.sarch": 5 })).toThrow("Filter.sarch");
    expect(() => limitTexts(schema, { "Query.find.wrod": 5 })).toThrow("Query.find.wrod");
  });
});
