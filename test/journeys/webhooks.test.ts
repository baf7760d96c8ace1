import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { feedAfter, feedEnd } from "../support/change.verbs.js";
import { wait } from "../support/live.js";
import { done } from "../support/outcome.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { Receiver } from "../support/receiver.js";
import { logOf, makesWebhook, pings, redelivers, steps, webhookOf } from "../support/webhook.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let other: Versioned;
let administrator: Actor;
let manager: Actor;
let problem: Versioned;
let receiver: Receiver;
const made: { id: string }[] = [];
let campaigns = 0;

beforeAll(async () => {
  world = await World.start({ env: { WEBHOOK_NETWORKS: "127.0.0.0/8" } });
  group = await world.group("telling");
  unit = await group.organization("T-1");
  other = await group.organization("T-2");
  administrator = group.administrator;
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  problem = (await asksForPlans(manager, group.top, [unit], "WH-0")).problems[0] as Versioned;
  receiver = await Receiver.start();
}, 120_000);
afterEach(async () => {
  for (const webhook of made.splice(0)) done(await steps(administrator, webhook, "removeWebhook"));
  receiver.received.length = 0;
  receiver.answers = () => 204;
});
afterAll(async () => {
  await receiver.stop();
  await world.stop();
});

async function makes(organization: Versioned = group.top, subjects: readonly string[] = []) {
  const { webhook, secret } = done(await makesWebhook(administrator, organization, receiver.address, { subjects }));
  made.push(webhook);
  receiver.secrets = [secret];
  return { webhook, secret };
}

const happens = async (units: readonly Versioned[] = [unit]) => asksForPlans(manager, group.top, units, `WH-${++campaigns}`);

/** The problem is changed, which is one change of one subject. */
async function changes(title: string): Promise<void> {
  const { node } = await manager.sees<{ node: Versioned }>("query ($id: ID!) { node(id: $id) { ... on Problem { id revision } } }", {
    id: problem.id,
  });
  const input = { problemId: problem.id, expectedVersion: node.revision, title, description: "", severity: "GENERAL" };
  done(await manager.tries("updateProblem", input));
}

/** So much time passes for what waits. */
function passes(hours: number) {
  return world.database.query(
    `update app.webhook_deliveries set next_attempt_at = next_attempt_at - interval '${hours} hours' where state = 'WAITING'`,
  );
}

/** The next look at what waits, which else comes with the minute. */
async function looks(webhook: { readonly id: string }): Promise<void> {
  done(await pings(administrator, webhook));
}

const ofProblem = ({ data }: { data: { subjectId?: string } }) => data.subjectId === problem.id;

describe("a receiver is told what happens", () => {
  test("signed, so that two libraries verify it, with ids and nothing else, in order", async () => {
    const begin = await feedEnd(administrator);
    const { secret } = await makes();
    const { plans, problems } = await happens();
    const told = await receiver.gets(2);
    const { changes: feed } = await feedAfter(administrator, begin);
    expect(told.map(({ type, data }) => [type, data.subjectId])).toEqual([
      ["problem.handedDown", problems[0]?.id],
      ["plan.requested", plans[0]?.id],
    ]);
    expect(told.map(({ id, timestamp }) => [id, timestamp])).toEqual(
      feed.map(({ id, at }) => [`msg_${Buffer.from(id, "base64url").toString().split(":")[1]}`, at]),
    );
    expect(told.map(({ data }) => Object.keys(data))).toEqual([
      ["id", "subject", "subjectId"],
      ["id", "subject", "subjectId"],
    ]);
    expect(told.map(({ verifiedBy }) => verifiedBy)).toEqual([[secret], [secret]]);
  });

  test("of its organization and below, and of the subjects that it wants", async () => {
    const { webhook } = await makes(other);
    await happens([unit]);
    const { plans } = await happens([other]);
    await receiver.gets(1, ({ data }) => data.subjectId === plans[0]?.id);
    expect(receiver.received.filter(({ type }) => type === "plan.requested")).toHaveLength(1);
    const { revision } = await webhookOf(administrator, webhook);
    const change = { webhookId: webhook.id, expectedVersion: revision, name: "只要问题", address: receiver.address, subjects: ["PROBLEM"] };
    done(await administrator.tries("updateWebhook", change));
    receiver.received.length = 0;
    await happens([other]);
    await receiver.gets(1);
    await wait(600);
    expect(receiver.received.map(({ type }) => type)).toEqual(["problem.handedDown"]);
  });

  test("with both secrets while it changes over to a new one", async () => {
    const { webhook, secret } = await makes();
    const { secret: next } = done(await steps(administrator, webhook, "rotateWebhookSecret"));
    receiver.secrets = [secret, next as string];
    await changes("换钥之后");
    expect((await receiver.gets(1, ofProblem))[0]?.verifiedBy).toEqual([secret, next]);
    await world.database.query("update app.webhooks set old_secret_ends_at = now() - interval '1 second'");
    await changes("一天之后");
    expect((await receiver.gets(2, ofProblem))[1]?.verifiedBy).toEqual([next]);
  });

  test("a ping, and again what was delivered, under the same id", async () => {
    const { webhook } = await makes();
    done(await pings(administrator, webhook));
    expect(await receiver.gets(1)).toMatchObject([{ type: "webhook.ping", data: {} }]);
    await changes("再投一次");
    const [first] = await receiver.gets(1, ofProblem);
    await wait(300);
    const [entry] = (await logOf(administrator, webhook)).filter(({ type }) => type === "problem.updated");
    expect(entry).toMatchObject({ state: "DELIVERED", attempts: 1, outcome: "ACCEPTED", status: 204, messageId: first?.id });
    done(await redelivers(administrator, entry as { id: string }));
    const twice = await receiver.gets(2, ofProblem);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
  });
});

describe("a receiver that fails", () => {
  test("down for a day, it then gets everything, each subject in order, what it had got under the same id", async () => {
    const { webhook } = await makes();
    receiver.answers = () => 503;
    for (let number = 0; number < 4; number += 1) await changes(`停机期间第 ${number} 次`);
    const tried = await receiver.gets(1, ofProblem);
    await wait(600);
    for (const hours of [1, 4, 8, 11]) {
      await passes(hours);
      await looks(webhook);
      await wait(700);
    }
    const attempts = receiver.received.filter(ofProblem);
    expect(attempts.length).toBeGreaterThan(3);
    expect(new Set(attempts.map(({ id }) => id))).toEqual(new Set([tried[0]?.id])); // those that follow have waited
    receiver.answers = () => 204;
    receiver.received.length = 0;
    await passes(24);
    await looks(webhook);
    const told = await receiver.gets(4, ofProblem);
    const { changes: feed } = await feedAfter(administrator, null);
    const inOrder = feed.filter(({ type, subjectId }) => type === "problem.updated" && subjectId === problem.id).slice(-4);
    expect(told.map(({ data }) => data.id)).toEqual(inOrder.map(({ id }) => Buffer.from(id, "base64url").toString().split(":")[1]));
    expect(told[0]?.id).toBe(tried[0]?.id);
    expect(told.every(({ verifiedBy }) => verifiedBy.length === 1)).toBe(true);
  }, 60_000);

  test("what happens elsewhere goes on meanwhile", async () => {
    await makes();
    receiver.answers = ({ data }) => (data.subjectId === problem.id ? 500 : 204);
    await changes("这一条收不下");
    await receiver.gets(1, ofProblem);
    const { plans } = await happens();
    await receiver.gets(1, ({ data }) => data.subjectId === plans[0]?.id);
  });

  test("for too long is paused, its owner is told, and it goes on where it stopped", async () => {
    const { webhook } = await makes();
    receiver.answers = () => 500;
    await changes("一直收不下");
    await receiver.gets(1, ofProblem);
    await wait(500);
    await world.database.query("update app.webhook_deliveries set attempts = 12, next_attempt_at = now() where state = 'WAITING'");
    await looks(webhook);
    await until(async () => (await webhookOf(administrator, webhook)).state === "PAUSED");
    expect(await webhookOf(administrator, webhook)).toMatchObject({ pause: "FAILING" });
    await until(async () => (await noticesOf(administrator)).includes("WEBHOOK_PAUSED"));
    const count = receiver.received.length;
    await changes("暂停期间");
    await wait(900);
    expect(receiver.received).toHaveLength(count);
    receiver.answers = () => 204;
    receiver.received.length = 0;
    done(await steps(administrator, webhook, "resumeWebhook"));
    expect((await receiver.gets(2, ofProblem)).map(({ type }) => type)).toEqual(["problem.updated", "problem.updated"]);
    await expect(steps(administrator, webhook, "resumeWebhook")).toBeRefused("WEBHOOK_NOT_PAUSED");
  }, 60_000);

  test("or is gone is paused at once; what points elsewhere is not followed", async () => {
    const { webhook } = await makes();
    receiver.answers = () => 302;
    await changes("转到别处");
    await receiver.gets(1, ofProblem);
    await wait(500);
    expect((await logOf(administrator, webhook))[0]).toMatchObject({ state: "WAITING", outcome: "REDIRECTED", status: 302 });
    receiver.answers = () => 410;
    await passes(1);
    await looks(webhook);
    await until(async () => (await webhookOf(administrator, webhook)).pause === "GONE");
    expect(receiver.received.every(({ id }) => id !== "")).toBe(true);
  }, 60_000);
});

describe("where nothing is posted to", () => {
  test.each([
    ["no address", "nonsense", "WEBHOOK_ADDRESS_INVALID"],
    ["another protocol", "ftp://files.example/x", "WEBHOOK_ADDRESS_INVALID"],
    ["with a password", "https://a:b@hooks.example/", "WEBHOOK_ADDRESS_INVALID"],
    ["a private network", "https://10.0.0.1/hooks", "WEBHOOK_ADDRESS_REFUSED"],
    ["the metadata of a cloud", "https://169.254.169.254/latest", "WEBHOOK_ADDRESS_REFUSED"],
    ["IPv6 loopback", "https://[::1]/", "WEBHOOK_ADDRESS_REFUSED"],
    ["mapped IPv4", "https://[::ffff:10.0.0.1]/", "WEBHOOK_ADDRESS_REFUSED"],
    ["NAT64", "https://[64:ff9b::a00:1]/", "WEBHOOK_ADDRESS_REFUSED"],
    ["6to4", "https://[2002:a00:1::]/", "WEBHOOK_ADDRESS_REFUSED"],
    ["a number", "https://167772161/", "WEBHOOK_ADDRESS_REFUSED"],
    ["without TLS on the Internet", "http://1.1.1.1/", "WEBHOOK_ADDRESS_REFUSED"],
  ])("%s", async (_what, address, code) => {
    await expect(makesWebhook(administrator, group.top, address)).toBeRefused(code);
  });

  test("a name that leads to this machine, found when it is connected to", async () => {
    const strict = await World.start();
    const theirs = await strict.group("strict");
    await expect(makesWebhook(theirs.administrator, theirs.top, "https://localhost/hooks")).toBeRefused("WEBHOOK_ADDRESS_REFUSED");
    const { webhook } = done(await makesWebhook(theirs.administrator, theirs.top, "https://nowhere.invalid/hooks"));
    await strict.database.query("update app.webhooks set address = 'https://localhost:1/hooks'");
    done(await pings(theirs.administrator, webhook));
    await until(async () => (await logOf(theirs.administrator, webhook))[0]?.outcome === "ADDRESS_REFUSED");
    await strict.stop();
  }, 60_000);
});

test("administrators of the organization see and change it, nobody else; its secret is told once", async () => {
  const { webhook } = await makes(unit);
  const own = await group.actor("own", "ADMINISTRATOR", unit);
  expect((await webhookOf(own, webhook)).name).toBe("数据中台");
  const beside = await group.actor("beside", "ADMINISTRATOR", other);
  await expect(steps(administrator, webhook, "pauseWebhook", { expectedVersion: 9 })).toBeRefused("STALE_VERSION");
  for (const stranger of [beside, manager, (await world.group()).administrator]) {
    const input = { webhookId: webhook.id, expectedVersion: 1 };
    await expect(stranger.tries("pauseWebhook", input)).toBeRefused("NOT_FOUND");
  }
  await expect(makesWebhook(manager, unit, receiver.address)).toBeRefused("FORBIDDEN");
  const input = { organizationId: unit.id, name: "两次", address: receiver.address, subjects: [] };
  const keyed = administrator.with({ "idempotency-key": "once-and-no-more" });
  const document = "mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id } } }";
  interface Made {
    createWebhook: { secret: string | null; webhook: { id: string } };
  }
  const [first, again] = [await keyed.sees<Made>(document, { input }), await keyed.sees<Made>(document, { input })];
  made.push(first.createWebhook.webhook);
  expect(first.createWebhook.secret).toMatch(/^whsec_/);
  expect(again.createWebhook).toEqual({ secret: null, webhook: first.createWebhook.webhook });
});

test("an organization is not closed before its webhooks are removed, and gets none afterwards", async () => {
  const leaving = await group.organization("T-9");
  const { webhook } = done(await makesWebhook(administrator, leaving, receiver.address));
  done(await steps(administrator, webhook, "pauseWebhook"));
  await expect(administrator.closesOrganization(leaving)).toBeRefused("ORGANIZATION_HAS_WEBHOOKS", "input.organizationId");
  done(await steps(administrator, webhook, "removeWebhook"));
  const closed = done(await administrator.closesOrganization(leaving)).organization;
  await expect(makesWebhook(administrator, closed, receiver.address)).toBeRefused("ORGANIZATION_CLOSED", "input.organizationId");
});

async function noticesOf(actor: Actor): Promise<string[]> {
  const { notices } = await actor.sees<{ notices: { edges: { node: { kind: string } }[] } }>("{ notices { edges { node { kind } } } }");
  return notices.edges.map(({ node }) => node.kind);
}

async function until(condition: () => Promise<boolean>, patience = 8_000): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < patience; await wait(100)) if (await condition()) return;
  throw new Error("It did not come to that");
}
