import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { wait } from "../support/live.js";
import { done } from "../support/outcome.js";
import { connects } from "../support/sockets.js";
import { makesService, program } from "../support/token.verbs.js";
import { type Group, World } from "../support/world.js";

// What requests of a token cost is told with each answer, and bounded.

let world: World;
let group: Group;
let token: string;

beforeAll(async () => {
  world = await World.start({ env: { DUBAN_POINTS_PER_SECOND: "4" } });
  group = await world.group("hongyuan");
  const whose = ["--account", "administrator@hongyuan.example", "--organization", group.code.toUpperCase(), "--expires", inDays(30)];
  const { output, messages } = await duban(world.database.url, ["token", "create", ...whose, "--scope", "ORGANIZATIONS_READ"]);
  if (!output) throw new Error(messages);
  token = output;
}, 120_000);
afterAll(() => world.stop());

function posts(path: string, query: string, variables: Readonly<Record<string, unknown>>, more: RequestInit & { secret?: string } = {}) {
  const { secret = token, headers, ...options } = more;
  return fetch(new URL(path, world.address), {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", authorization: `Bearer ${secret}`, ...headers },
    body: JSON.stringify({ query, variables }),
    ...options,
  });
}

async function asks(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const response = await posts("/graphql", query, variables);
  const body = (await response.json()) as {
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: { cost: Record<string, number> };
  };
  const field = (name: string) => response.headers.get(name);
  return { status: response.status, ...body, field };
}

const page = "query ($first: Int) { organizations(first: $first) { edges { node { id } } } }";

test("a request is told what it costs and what is left", async () => {
  const answer = await asks(page, { first: 20 });
  expect(answer.status).toBe(200);
  expect(answer.extensions?.cost).toMatchObject({ points: 21, maximum: 200, limit: 200 });
  expect(answer.extensions?.cost["remaining"]).toBeGreaterThanOrEqual(179);
  expect(answer.field("ratelimit-limit")).toBe("200");
  expect(Number(answer.field("ratelimit-remaining"))).toBe(answer.extensions?.cost["remaining"]);
  expect(Number(answer.field("ratelimit-reset"))).toBeLessThanOrEqual(6);
});

test("one that may cost too much is refused before it runs, with what it would cost", async () => {
  const nested = "{ organizations(first: 100) { edges { node { id children(first: 50) { edges { node { id } } } } } } }";
  const { status, errors } = await asks(nested);
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: "COST_EXCEEDED",
    params: [
      { name: "cost", value: "5101" },
      { name: "maximum", value: "200" },
    ],
  });
  expect(errors?.[0]?.message).toContain("5101");
});

test("a token that has spent its points is told when to come again, and is answered then", async () => {
  let answer = await asks(page, { first: 100 });
  for (let round = 0; answer.status === 200 && round < 5; round += 1) answer = await asks(page, { first: 100 });
  expect(answer.status).toBe(429);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", reason: "POINTS_SPENT" });
  const seconds = Number(answer.field("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(26);
  expect(answer.field("ratelimit-remaining")).not.toBeNull();
  const small = await asks(page, { first: 0 });
  if (small.status === 200) return; // a point had come by then
  await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(small.field("retry-after"))));
  expect((await asks(page, { first: 0 })).status).toBe(200);
}, 60_000);

test("a subscription is paid for when it begins, whichever way it is asked for, from what the token's requests leave", async () => {
  const { secret } = done(await makesService(group.administrator, group.top, ["ORGANIZATIONS_READ"]));
  const followed = (of: string) => `subscription ($first: Int) { changesFollowed(first: $first) { edges { node { id ${of} } } } }`;
  const streams = async (query: string, variables: object) => {
    const ending = new AbortController();
    const headers = { accept: "text/event-stream" };
    const response = await posts("/graphql/stream", query, { ...variables }, { secret, headers, signal: ending.signal });
    const errors = response.ok ? [] : ((await response.json()) as { errors: { extensions: object }[] }).errors;
    ending.abort();
    return {
      status: response.status,
      errors,
      left: response.headers.get("ratelimit-remaining"),
      after: response.headers.get("retry-after"),
    };
  };
  const line = connects(program(world.address, secret));
  expect(await streams(followed("by { name }"), { first: 100 })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: "COST_EXCEEDED" } }],
    left: null,
  });
  line.subscribe(followed("by { name }"), { first: 100 });
  await wait(500);
  expect(line.faults).toMatchObject([{ extensions: { code: "COST_EXCEEDED" } }]);
  const first = await streams(followed(""), { first: 100 });
  expect(first).toMatchObject({ status: 200, after: null });
  expect(Number(first.left)).toBe(99);
  line.subscribe(followed(""), { first: 80 });
  await wait(500);
  expect(line.faults).toHaveLength(1);
  line.subscribe(followed(""), { first: 100 });
  await wait(500);
  expect(line.faults[1]).toMatchObject({ extensions: { code: "RATE_LIMITED", reason: "POINTS_SPENT" } });
  const late = await streams(followed(""), { first: 100 });
  expect(late).toMatchObject({ status: 429, errors: [{ extensions: { code: "RATE_LIMITED", reason: "POINTS_SPENT" } }] });
  expect(Number(late.after)).toBeGreaterThan(10);
  const answer = await posts("/graphql", page, { first: 3 }, { secret });
  expect(answer.status).toBe(200);
  expect(Number(answer.headers.get("ratelimit-remaining"))).toBeLessThan(40);
  await line.client.dispose();
});
