import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, inDays, type Versioned } from "../support/actor.js";
import { type FeedPart, feedAfter, feedEnd, feedSelection } from "../support/change.verbs.js";
import { wait } from "../support/live.js";
import { done } from "../support/outcome.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { startApplication } from "../support/server.js";
import { connects, type Line, speaks } from "../support/sockets.js";
import { type Group, World } from "../support/world.js";

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };
const followed = `subscription ($after: String) { changesFollowed(after: $after) { ${feedSelection} } }`;

interface Told {
  readonly changesFollowed: FeedPart;
}

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let reader: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start({ env });
  group = await world.group("sockets");
  unit = await group.organization("S-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  reader = await group.actor("reader", "VIEWER");
}, 120_000);
afterAll(() => world.stop());

async function happens() {
  return (await asksForPlans(manager, group.top, [unit], `WS-${++campaigns}`)).plans[0] as { id: string };
}

const tellsOf =
  ({ id }: { readonly id: string }) =>
  ({ changesFollowed }: Told) =>
    changesFollowed.edges.some(({ node }) => node.subjectId === id);
const idsHeard = (line: Line<Told>) => line.heard.flatMap(({ changesFollowed }) => changesFollowed.edges.map(({ node }) => node.id));

describe("subscriptions over a WebSocket", () => {
  test("a program with its token, and a person with their session, follow the feed; whoever comes back missed nothing", async () => {
    const begin = await feedEnd(reader);
    const program = await reader.lendsToken(group.top, ["PLANS_READ"]);
    const [first, person] = [connects<Told>(program), connects<Told>(reader)];
    for (const line of [first, person]) line.subscribe(followed, { after: begin });
    const plan = await happens();
    for (const line of [first, person]) await line.hears(tellsOf(plan));
    await first.client.dispose();
    const missed = await happens();
    const second = connects<Told>(program);
    second.subscribe(followed, { after: first.heard.at(-1)?.changesFollowed.pageInfo.endCursor });
    await second.hears(tellsOf(missed));
    const live = await happens();
    await second.hears(tellsOf(live));
    expect([...idsHeard(first), ...idsHeard(second)]).toEqual((await feedAfter(program, begin)).changes.map(({ id }) => id));
    await second.client.dispose();
    await person.client.dispose();
  });

  test("several on one socket, each let go of by itself", async () => {
    const line = connects<Told>(reader);
    const after = await feedEnd(reader);
    const stops = [line.subscribe(followed, { after }), line.subscribe(followed, { after })];
    await wait(300);
    stops[0]?.();
    await wait(300);
    const plan = await happens();
    await line.hears(tellsOf(plan));
    await wait(300);
    expect(line.heard.filter(tellsOf(plan))).toHaveLength(1);
    await line.client.dispose();
  });

  test("more on one socket than are possible are refused, and the others go on", async () => {
    const line = connects<Told>(reader);
    const after = await feedEnd(reader);
    for (let number = 0; number < 21; number += 1) line.subscribe(followed, { after });
    await wait(500);
    expect(line.faults).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    const plan = await happens();
    await line.hears(tellsOf(plan));
    await line.client.dispose();
  });

  test.each([
    ["a query", "{ viewer { today } }"],
    ["a mutation", "mutation { endOtherSessions { userErrors { code } } }"],
    ["what does not parse", "subscription {"],
    ["what the schema has not", "subscription { nothing }"],
    ["a cursor that is none", 'subscription { changesFollowed(after: "x") { edges { cursor } } }'],
  ])("%s is refused in words", async (_what, query) => {
    const line = connects<Told>(reader.with({ "accept-language": "en" }));
    line.subscribe(query);
    await wait(500);
    expect(line.faults).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    await line.client.dispose();
  });
});

describe("a socket belongs to somebody", () => {
  const init = { type: "connection_init", payload: {} };

  test("whoever does not say who they are, or says it wrongly, is closed out", async () => {
    expect(await speaks(world.address, [init])).toEqual({ code: 4403, said: [] });
    expect(await speaks(world.address, [{ ...init, payload: { authorization: "Bearer duban_none" } }])).toEqual({ code: 4403, said: [] });
    expect((await speaks(world.address, [])).code).toBe(4408);
    expect((await speaks(world.address, [{ id: "1", type: "subscribe", payload: { query: followed } }])).code).toBe(4401);
    expect((await speaks(world.address, [init], { protocols: [] })).code).toBe(4406);
    expect((await speaks(world.address, [init], { protocols: ["graphql-ws"] })).code).toBe(1006); // the protocol of old is not spoken
    expect((await speaks(world.address, ["{"], {})).code).toBe(4400);
    expect(
      (await speaks(world.address, [init, "x".repeat(1024 * 1024 + 1)], { headers: reader.credentials as Record<string, string> })).code,
    ).toBe(1009);
  }, 20_000);

  test("a page of another site does not speak with the cookie of its visitor", async () => {
    const headers = { ...reader.credentials, origin: "https://elsewhere.example" } as Record<string, string>;
    expect(await speaks(world.address, [init], { headers })).toEqual({ code: 4403, said: [] });
    const own = connects<Told>(reader, { headers: { ...reader.credentials, origin: world.address } as Record<string, string> });
    own.subscribe(followed, { after: await feedEnd(reader) });
    await own.hears(tellsOf(await happens()));
    await own.client.dispose();
  });

  test("it ends with its token or session, within a second", async () => {
    const passing = await group.actor("passing", "VIEWER", unit);
    const { accessToken, secret } = done(await passing.createsToken(unit, ["PLANS_READ"], inDays(9)));
    const program = new Actor(world.address, "program", { authorization: `Bearer ${secret}` });
    const [window, stream] = [connects<Told>(passing), connects<Told>(program)];
    for (const line of [window, stream]) line.subscribe(followed);
    await wait(400);
    done(await passing.tries("revokeAccessToken", { accessTokenId: accessToken.id }));
    expect(await Promise.race([stream.closed, wait(1_500)])).toMatchObject({ code: 4403 });
    await fetch(new URL("/auth/sign-out", world.address), { method: "POST", headers: { ...passing.credentials } });
    expect(await Promise.race([window.closed, wait(1_500)])).toMatchObject({ code: 4403 });
  });

  test("an account has so many and no more", async () => {
    const busy = await group.actor("busy", "VIEWER", unit);
    const lines = Array.from({ length: 41 }, () => connects<Told>(busy));
    const codes = await Promise.all(lines.map(({ closed }) => Promise.race([closed.then(({ code }) => code), wait(2_000)])));
    expect(codes.filter((code) => code !== undefined)).toEqual([4429]);
    await Promise.all(lines.map(({ client }) => client.dispose()));
  });

  test("a process that ends says that its clients may come back", async () => {
    const second = await startApplication({ env, database: world.database });
    const line = connects<Told>(new Actor(second.url, reader.name, reader.credentials));
    line.subscribe(followed);
    await wait(500);
    await second.stop();
    expect(await line.closed).toMatchObject({ code: 1001 });
  });
});
