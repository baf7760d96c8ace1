import { describe, expect, test } from "@jest/globals";
import { createClient, RequestFault } from "./client.js";
import { problems, submitPlan, whoAmI } from "./documents.js";

function answering(status: number, body: string, seen: RequestInit[] = []): typeof fetch {
  return async (_url, init) => {
    seen.push(init ?? {});
    return new Response(body, { status });
  };
}

const url = "http://127.0.0.1:1/graphql";
const input = { planId: "p", expectedVersion: 1 };

async function faultOf(send: typeof fetch): Promise<RequestFault> {
  return createClient({ url, fetch: send, retries: 0 })
    .request("{ viewer { id } }")
    .then(
      () => Promise.reject(new Error("No fault")),
      (fault: RequestFault) => fault,
    );
}

describe("a client", () => {
  test("sends document, variables, token and language, and gives the data back", async () => {
    const seen: RequestInit[] = [];
    const client = createClient({
      url,
      token: "duban_1",
      locale: "en",
      fetch: answering(200, '{"data":{"plan":null}}', seen),
    });
    expect(await client.request("query ($id: ID!) { plan(id: $id) { id } }", { id: "x" })).toEqual({ plan: null });
    expect(seen[0]?.headers).toMatchObject({ authorization: "Bearer duban_1", "accept-language": "en" });
    expect(JSON.parse(String(seen[0]?.body))).toMatchObject({ variables: { id: "x" } });
  });

  test("throws the fault that the server names", async () => {
    const errors = [{ message: "Changed meanwhile", extensions: { code: "CONFLICT", traceId: "t1" } }];
    const fault = await faultOf(answering(200, JSON.stringify({ data: null, errors })));
    expect(fault).toBeInstanceOf(RequestFault);
    expect(fault).toMatchObject({ code: "CONFLICT", traceId: "t1", status: 200, message: "Changed meanwhile" });
  });

  test.each(["<html>502</html>", "null", "{}", "[]"])("calls %p no answer", async (body) => {
    expect(await faultOf(answering(502, body))).toMatchObject({
      code: "UNREACHABLE",
      status: 502,
      message: "HTTP 502",
    });
  });

  test("sends what was not answered again, a change under the same key", async () => {
    const seen: RequestInit[] = [];
    const answers = [
      () => Promise.reject(new TypeError("fetch failed")),
      () => Promise.resolve(new Response("", { status: 503, headers: { "retry-after": "0" } })),
    ];
    const send: typeof fetch = async (_url, init) => {
      seen.push(init ?? {});
      return answers.shift()?.() ?? new Response('{"data":{"endSession":{"userErrors":[]}}}');
    };
    const client = createClient({ url, fetch: send });
    expect(await client.request("mutation { endSession { userErrors { code } } }")).toEqual({ endSession: { userErrors: [] } });
    const keys = seen.map(({ headers }) => new Headers(headers).get("idempotency-key"));
    expect([new Set(keys).size, keys.length]).toEqual([1, 3]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    await client.request("query { viewer { id } }");
    expect(new Headers(seen[3]?.headers).get("idempotency-key")).toBeNull();
  });

  test("sends nothing again that was answered, and no more often than it is told to", async () => {
    const seen: RequestInit[] = [];
    const refused = answering(400, '{"errors":[{"message":"no","extensions":{"code":"BAD_USER_INPUT"}}]}', seen);
    await expect(createClient({ url, fetch: refused }).request("mutation { x }")).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(seen).toHaveLength(1);
    const away = answering(503, "", seen);
    await expect(createClient({ url, fetch: away, retries: 1 }).request("{ x }")).rejects.toMatchObject({ status: 503 });
    expect(seen).toHaveLength(3);
  });

  test("says when nothing was reached", async () => {
    const fault = await faultOf(() => Promise.reject(new TypeError("fetch failed")));
    expect(fault).toMatchObject({ code: "UNREACHABLE", status: null });
  });

  test("tells a refusal as an outcome, and takes no document for a change that is none", async () => {
    const userErrors = [{ code: "PRE_CHECK_FAILED", path: ["input"], message: "R01" }];
    const answers = (payload: object) => createClient({ url, fetch: answering(200, JSON.stringify({ data: { submitPlan: payload } })) });
    expect(await answers({ plan: null, userErrors }).change(submitPlan, { input })).toEqual({ done: false, refusals: userErrors });
    const payload = { plan: { id: "p" }, userErrors: [] };
    expect(await answers(payload).change(submitPlan, { input })).toEqual({ done: true, payload });
    await expect(createClient({ url, fetch: answering(200, '{"data":{"viewer":null}}') }).change("{ viewer { id } }")).rejects.toThrow(
      TypeError,
    );
  });

  test("reads a list page by page, and no further than it is read", async () => {
    const seen: RequestInit[] = [];
    const page = (code: string) => ({ edges: [{ node: { code } }], pageInfo: { hasNextPage: true, endCursor: code } });
    const send: typeof fetch = async (_url, init) => {
      seen.push(init ?? {});
      return new Response(JSON.stringify({ data: { problems: page(`C${seen.length}`) } }));
    };
    const codes: string[] = [];
    for await (const { code } of createClient({ url, fetch: send }).nodes(problems, (data) => data.problems, { first: 1 })) {
      codes.push(code);
      if (codes.length === 2) break;
    }
    expect(codes).toEqual(["C1", "C2"]);
    expect(seen.map(({ body }) => JSON.parse(String(body)).variables)).toEqual([
      { first: 1, after: null },
      { first: 1, after: "C1" },
    ]);
  });

  test("sends the text that a document carries, and says so when it carries none", async () => {
    const seen: RequestInit[] = [];
    await createClient({ url, fetch: answering(200, '{"data":{"viewer":null}}', seen) }).request(whoAmI);
    expect(JSON.parse(String(seen[0]?.body)).query).toMatch(/^query WhoAmI \{\n {2}viewer \{/);
    const bare = { ...whoAmI, loc: undefined } as unknown as typeof whoAmI;
    await expect(async () => createClient({ url }).request(bare)).rejects.toThrow("carries no text");
  });
});
