import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Actor, type Versioned } from "../support/actor.js";
import { listens, wait } from "../support/live.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves, submits } from "../support/plan.verbs.js";
import { type Application, startApplication } from "../support/server.js";
import { type Group, World } from "../support/world.js";

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };
const subjectChanged = "subscription { subjectChanged { subjectIds mayHaveMissed } }";

interface Told {
  readonly subjectChanged: { readonly subjectIds: readonly string[]; readonly mayHaveMissed: boolean };
}

let world: World;
let second: Application;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let neighbour: Actor;
let outsider: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start({ env });
  second = await startApplication({ env, database: world.database });
  group = await world.group("live");
  unit = await group.organization("L-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("L-2"));
  outsider = (await world.group("elsewhere")).administrator;
}, 120_000);
afterAll(async () => {
  await second.stop();
  await world.stop();
});

async function askedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `ZT-${++campaigns}`);
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  return { plan: campaign.plans[0] as { id: string }, content };
}

const onSecond = ({ name, credentials, personId }: Actor) => new Actor(second.url, name, credentials, personId);
const tellsOf = (plan: { readonly id: string }) => (event: Told) => event.subjectChanged.subjectIds.includes(plan.id);

describe("what changes is heard of within a second", () => {
  test("by those who may see it, in every process, and by nobody else", async () => {
    const { plan, content } = await askedPlan();
    const [here, there] = [await listens<Told>(reviewer, subjectChanged), await listens<Told>(onSecond(reviewer), subjectChanged)];
    const strangers = [await listens<Told>(neighbour, subjectChanged), await listens<Told>(outsider, subjectChanged)];
    done(await saves(officer, plan, content));
    await Promise.all([here, there].map((ear) => ear.hears(tellsOf(plan), 1_000)));
    done(await submits(officer, plan));
    await wait(500);
    for (const ear of strangers) expect([ear.heard, ear.faults]).toEqual([[], []]);
    for (const ear of [here, there, ...strangers]) ear.close();
  });

  test("of a notice only its reader hears", async () => {
    const { plan, content } = await askedPlan();
    done(await saves(officer, plan, content));
    const [mine, others] = [await listens<Told>(reviewer, subjectChanged), await listens<Told>(manager, subjectChanged)];
    done(await submits(officer, plan));
    const isNotice = ({ subjectChanged: { subjectIds } }: Told) =>
      subjectIds.some((id) => Buffer.from(id, "base64url").toString("latin1").startsWith("Notice:"));
    await mine.hears(isNotice, 5_000);
    await others.hears(tellsOf(plan));
    expect(others.heard.some(isNotice)).toBe(false);
    mine.close();
    others.close();
  });

  test("after its connection to the database was lost, a process says that something may have been missed", async () => {
    const ear = await listens<Told>(reviewer, subjectChanged);
    await world.database.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'duban listener'");
    await ear.hears((event) => event.subjectChanged.mayHaveMissed, 10_000);
    const { plan, content } = await askedPlan();
    done(await saves(officer, plan, content));
    await ear.hears(tellsOf(plan));
    ear.close();
  });
});

describe("rights are those of the moment", () => {
  test("a stream whose grant is revoked falls silent", async () => {
    const leaving = await group.actor("leaving", "VIEWER", unit);
    const ear = await listens<Told>(leaving, subjectChanged);
    const { plan, content } = await askedPlan();
    await ear.hears(tellsOf(plan));
    const { roleGrants } = await group.administrator.sees<{ roleGrants: { edges: { node: Versioned & { person: { id: string } } }[] } }>(
      "query ($id: ID) { roleGrants(organizationId: $id, first: 100) { edges { node { id revision person { id } } } } }",
      { id: unit.id },
    );
    for (const { node } of roleGrants.edges) if (node.person.id === leaving.personId) done(await group.administrator.revokes(node));
    await wait(400);
    const before = ear.heard.length;
    done(await saves(officer, plan, content));
    await wait(800);
    expect([ear.heard.length, ear.ended()]).toEqual([before, false]);
    ear.close();
  });

  test("a session that is ended, and a token that is revoked, are cut off within a second", async () => {
    const passing = await group.actor("passing", "VIEWER", unit);
    const { accessToken, secret } = done(
      await passing.createsToken(unit, ["PLANS_READ"], new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)),
    );
    const program = new Actor(world.address, "program", { authorization: `Bearer ${secret}` });
    const [window, stream] = [await listens<Told>(passing, subjectChanged), await listens<Told>(program, subjectChanged)];
    done(await passing.tries("revokeAccessToken", { accessTokenId: accessToken.id }));
    await isOver(stream, 1_000);
    expect(window.ended()).toBe(false);
    await fetch(new URL("/auth/sign-out", world.address), { method: "POST", headers: { ...passing.credentials } });
    await isOver(window, 1_000);
    for (const ear of [window, stream]) ear.close();
  });

  test("who was known to ask a moment ago is told of nothing more: at once where it was changed, within a second elsewhere", async () => {
    const leaving = await group.actor("known", "VIEWER", unit);
    const there = onSecond(leaving);
    const { viewer } = await leaving.sees<{ viewer: { grants: Versioned[] } }>("{ viewer { grants { id revision } } }");
    const seenBy = async (actor: Actor) =>
      (await actor.sees<{ organizations: { edges: object[] } }>("{ organizations { edges { cursor } } }")).organizations.edges.length;
    expect([await seenBy(leaving), await seenBy(there)]).toEqual([1, 1]);
    done(await group.administrator.revokes(viewer.grants[0] as Versioned));
    const revoked = Date.now();
    expect(await seenBy(leaving)).toBe(0);
    while ((await seenBy(there)) > 0) await wait(20);
    expect(Date.now() - revoked).toBeLessThan(1_000);
  });
});

describe("what is no subscription, or not wanted as a stream, is refused", () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL("/graphql/stream", world.address), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...reviewer.credentials, ...headers },
      body: JSON.stringify(body),
    });

  test.each([
    ["a query", { query: "{ viewer { today } }" }, {}],
    ["a mutation", { query: "mutation { endOtherSessions { userErrors { code } } }" }, {}],
    ["no document", {}, {}],
    ["what does not parse", { query: "subscription {" }, {}],
    ["another content type of the answer", { query: subjectChanged }, { accept: "application/json" }],
    [
      "too much at once",
      { query: `subscription { ${Array.from({ length: 90 }, (_, n) => `a${n}: subjectChanged { subjectIds }`).join(" ")} }` },
      {},
    ],
  ])("%s", async (_what, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("a subscription where queries are asked", async () => {
    await expect(reviewer.asks(subjectChanged)).toBeRefused("STREAM_EXPECTED");
  });

  test("whoever is not signed in, or whose token is none", async () => {
    const stranger = await fetch(new URL("/graphql/stream", world.address), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: subjectChanged }),
    });
    expect(stranger.status).toBe(401);
    expect((await post({ query: subjectChanged }, { cookie: "", authorization: "Bearer duban_none" })).status).toBe(401);
  });
});

async function isOver(ear: { ended(): boolean }, patience: number): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < patience; await wait(20)) if (ear.ended()) return;
  throw new Error("The stream was not cut off");
}
