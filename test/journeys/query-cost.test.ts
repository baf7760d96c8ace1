import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inDays } from "../support/actor.js";
import { duban } from "../support/command-line.js";
import { World } from "../support/world.js";

// What requests of a token cost is told with each answer, and bounded.

let world: World;
let token: string;

beforeAll(async () => {
  world = await World.start({ env: { DUBAN_POINTS_PER_SECOND: "4" } });
  const group = await world.group("hongyuan");
  const whose = ["--account", "administrator@hongyuan.example", "--organization", group.code.toUpperCase(), "--expires", inDays(30)];
  const { output, messages } = await duban(world.database.url, ["token", "create", ...whose, "--scope", "ORGANIZATIONS_READ"]);
  if (!output) throw new Error(messages);
  token = output;
}, 120_000);
afterAll(() => world.stop());

async function asks(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(new URL("/graphql", world.address), {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
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
