import { describe, expect, test } from "@jest/globals";
import { createClient, RequestFault } from "./client.js";

function answering(status: number, body: string, seen: RequestInit[] = []): typeof fetch {
  return async (_url, init) => {
    seen.push(init ?? {});
    return new Response(body, { status });
  };
}

const url = "http://127.0.0.1:1/graphql";

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
});
