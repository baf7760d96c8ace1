import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { buildSchema } from "graphql";
import { Fault } from "../errors.js";
import { formatError } from "../graphql-errors.js";
import { buildHttpApp } from "./app.js";

const schema = buildSchema("type Query { hello: String broken: String missing: String long: String } type Mutation { change: Int }");
const rootValue = {
  hello: "你好",
  broken: () => {
    throw new Error("secret_table does not exist");
  },
  missing: () => {
    throw new Fault("NOT_FOUND");
  },
  long: "x".repeat(5_000),
  change: 1,
};
let app: FastifyInstance;

beforeAll(async () => {
  const apollo = new ApolloServer({
    schema,
    rootValue,
    formatError,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: 100 },
  });
  await apollo.start();
  app = await buildHttpApp(apollo, { context: async () => ({}) });
  app.get("/fails", async () => {
    throw new Error("secret_table does not exist");
  });
  await app.ready();
});

afterAll(() => app.close());

const json = { "content-type": "application/json" };
const post = (payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: "/graphql", headers: { ...json, ...headers }, payload });
const ask = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await post({ query }, headers);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    ...(answer.json() as { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] }),
  };
};

describe("answers", () => {
  test("come with a trace id and with headers that keep the page to itself", async () => {
    const { data, headers, status } = await ask("{ hello }");
    expect({ data, status }).toEqual({ data: { hello: "你好" }, status: 200 });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("are compressed when that pays", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    expect((await post({ query: "{ long }" }, headers)).headers["content-encoding"]).toBe("gzip");
    expect((await post({ query: "{ hello }" }, headers)).headers["content-encoding"]).toBeUndefined();
  });
});

describe("errors", () => {
  test("of ours say no more than their code, in the caller's language, and a number to ask about", async () => {
    const { errors, headers, status } = await ask("{ broken }", { "accept-language": "en" });
    expect(status).toBe(200);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("our side"),
      extensions: { code: "INTERNAL", traceId: headers["x-request-id"] },
    });
    expect(JSON.stringify(errors)).not.toMatch(/secret_table|stack|\.ts/);
    expect((await ask("{ missing }")).errors?.[0]).toMatchObject({
      message: expect.stringContaining("找不到"),
      extensions: { code: "NOT_FOUND" },
    });
  });

  test.each([
    ["a syntax error", "{ hello"],
    ["an unknown field", "{ hallo }"],
    ["too many fields", `{ ${"hello ".repeat(30)} }`],
    ["too many tokens", `{ ${"hello ".repeat(200)} }`],
    ["no such operation", "fragment f on Query { hello }"],
  ])("in the document are BAD_USER_INPUT: %s", async (_, query) => {
    const { status, errors } = await ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", traceId: expect.any(String) });
  });

  test.each([
    ["{", json],
    ["", json],
    ["[]", json],
    ["{}", json],
    ['{"query":5}', json],
    ['"x"', json],
    ["null", json],
    ['{"query":"{ hello }","variables":[]}', json],
    ["a=b", { "content-type": "application/x-www-form-urlencoded" }],
  ])("in the body %p are 4xx and BAD_USER_INPUT", async (payload, headers) => {
    const answer = await post(payload, headers);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect((answer.json() as { errors: unknown[] }).errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  test("a body over 8 MiB is refused", async () => {
    expect((await post({ query: `{ hello } #${"x".repeat(8_400_000)}` })).statusCode).toBe(413);
  });

  test("outside GraphQL have a code and words, too", async () => {
    const answer = await app.inject({ url: "/fails", headers: { "accept-language": "en" } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ code: "INTERNAL", message: expect.stringContaining("our side"), traceId: expect.any(String) });
  });
});

describe("requests that another site makes with our cookie", () => {
  const change = "mutation { change }";

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://localhost:4000" },
  ])("are refused: %p", async (headers) => {
    expect((await ask(change, { cookie: "session=1", host: "localhost:4000", ...headers })).errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("from our own page, and without a cookie, are not", async () => {
    expect(
      (await ask(change, { cookie: "session=1", host: "localhost:4000", origin: "http://localhost:4000", "sec-fetch-site": "same-origin" }))
        .data,
    ).toEqual({ change: 1 });
    expect((await ask(change, { origin: "https://integrator.example" })).data).toEqual({ change: 1 });
  });

  test("cannot be made by a link or a form", async () => {
    expect((await app.inject({ url: "/graphql?query={hello}" })).statusCode).toBe(400);
    expect((await app.inject({ url: "/graphql?query=mutation{change}", headers: { "x-apollo-operation-name": "x" } })).statusCode).toBe(
      405,
    );
  });
});
