import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { type ChangeTold, type FeedPart, feedAfter, feedEnd, feedPart, feedSelection, typesOf } from "../support/change.verbs.js";
import { listens, wait } from "../support/live.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, saves, startsReview, submits, undoes } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let other: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let second: Actor;
let neighbour: Actor;
let outsider: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("following");
  unit = await group.organization("F-1");
  other = await group.organization("F-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  second = await group.actor("second", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", other);
  outsider = (await world.group("elsewhere")).administrator;
}, 120_000);
afterAll(() => world.stop());

async function askedPlan(units: readonly Versioned[] = [unit]) {
  const campaign = await asksForPlans(manager, group.top, units, `GZ-${++campaigns}`);
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
  return { campaign, plan: campaign.plans[0] as { id: string }, frame };
}

async function submittedPlan() {
  const asked = await askedPlan();
  done(await saves(officer, asked.plan, wholePlan(asked.frame)));
  done(await submits(officer, asked.plan));
  return asked;
}

const rawId = ({ id }: { readonly id: string }) => Buffer.from(id, "base64url").toString().split(":")[1];

describe("what has happened is told in order, to those who may see it", () => {
  test("with its type, subject, time and doer, and nothing else", async () => {
    const begin = await feedEnd(reviewer);
    const before = Date.now();
    const { plan, campaign } = await submittedPlan();
    const { changes } = await feedAfter(reviewer, begin);
    expect(typesOf(changes, plan)).toEqual(["plan.requested", "plan.submitted"]);
    const submitted = changes.find(({ type }) => type === "plan.submitted") as ChangeTold;
    expect(submitted).toMatchObject({ subject: "PLAN", subjectId: plan.id, by: { id: officer.personId } });
    expect(Date.parse(submitted.at) - before).toBeGreaterThanOrEqual(-5);
    expect(typesOf(changes, campaign.problems[0] as Versioned)).toEqual(["problem.handedDown"]);
    const { node } = await reviewer.sees<{ node: { state: string } }>("query ($id: ID!) { node(id: $id) { ... on Plan { state } } }", {
      id: submitted.subjectId,
    });
    expect(node.state).toBe("SUBMITTED");
  });

  test("within role, subtree and group, and a token's scope and subtree", async () => {
    const begin = await feedEnd(manager);
    const { plan } = await submittedPlan();
    const told = async (actor: Actor, after = begin) => typesOf((await feedAfter(actor, after)).changes, plan);
    expect(await told(officer)).toEqual(["plan.requested", "plan.submitted"]);
    expect(await told(neighbour)).toEqual([]);
    expect(await told(await reviewer.lendsToken(unit, ["PLANS_READ"]))).toEqual(["plan.requested", "plan.submitted"]);
    expect(await told(await reviewer.lendsToken(other, ["PLANS_READ"]))).toEqual([]);
    expect(await told(await reviewer.lendsToken(group.top, ["ORGANIZATIONS_READ"]))).toEqual([]);
    await expect(outsider.asks("query ($after: String) { changes(after: $after) { edges { cursor } } }", { after: begin })).toBeRefused(
      "VALUE_INVALID",
    );
    expect(await told(outsider, await feedEnd(outsider))).toEqual([]);
  });

  test("what reviewers arrange among themselves, to their side only", async () => {
    const { plan } = await submittedPlan();
    const begin = await feedEnd(reviewer);
    done(await startsReview(reviewer, plan));
    const { plan: seen } = await reviewer.sees<{ plan: Versioned }>("query ($id: ID!) { plan(id: $id) { id revision } }", plan);
    done(
      await reviewer.tries("handOverPlanReview", {
        ...{ planId: plan.id, expectedVersion: seen.revision, toPersonId: second.personId, note: "请接手" },
      }),
    );
    const told = async (actor: Actor) => typesOf((await feedAfter(actor, begin)).changes, plan);
    expect(await told(reviewer)).toEqual(["plan.reviewStarted", "plan.reviewHandedOver"]);
    expect(await told(officer)).toEqual(["plan.reviewStarted"]);
  });

  test("of some subjects only, and of changes that have no name of their own", async () => {
    const { plan, campaign } = await submittedPlan();
    const problem = campaign.problems[0] as Versioned;
    const begin = await feedEnd(manager);
    const { node } = await manager.sees<{ node: Versioned }>("query ($id: ID!) { node(id: $id) { ... on Problem { id revision } } }", {
      id: problem.id,
    });
    done(
      await manager.tries("updateProblem", {
        ...{ problemId: problem.id, expectedVersion: node.revision, title: "整改台账更新不及时", description: "", severity: "GENERAL" },
      }),
    );
    done(await startsReview(reviewer, plan));
    expect(typesOf((await feedAfter(manager, begin)).changes)).toEqual(["problem.updated", "plan.reviewStarted"]);
    expect(typesOf((await feedAfter(manager, begin, { subjects: ["PLAN"] })).changes)).toEqual(["plan.reviewStarted"]);
    expect(typesOf((await feedAfter(manager, begin, { subjects: ["CAMPAIGN"] })).changes)).toEqual([]);
  });
});

describe("a cursor", () => {
  test("goes on where it was left, page by page, with nothing twice and nothing missing", async () => {
    const whole = (await feedAfter(manager, null)).changes.map(({ id }) => id);
    const small = (await feedAfter(manager, null, { first: 3 })).changes.map(({ id }) => id);
    expect(small).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
    const part = await feedPart(manager, { first: 4 });
    expect((await feedAfter(manager, part.edges[1]?.cursor as string)).changes.map(({ id }) => id)).toEqual(whole.slice(2));
  });

  test("moves on over what is not for the reader, so that it does not grow old", async () => {
    const begin = await feedEnd(neighbour);
    await submittedPlan();
    const part = await feedPart(neighbour, { after: begin });
    expect(part.edges).toEqual([]);
    expect(part.pageInfo).toMatchObject({ hasNextPage: false, endCursor: await feedEnd(manager) });
  });

  test.each(["", "nonsense", Buffer.from('["Change","x","1"]').toString("base64url"), Buffer.from('["Plan",1]').toString("base64url")])(
    "that is none is refused: %s",
    async (after) => {
      await expect(manager.asks("query ($after: String) { changes(after: $after) { edges { cursor } } }", { after })).toBeRefused(
        "VALUE_INVALID",
      );
    },
  );
});

test("a decision is told of once it can no longer be taken back, and what follows it waits; one that was taken back is never told of", async () => {
  const { plan } = await submittedPlan();
  done(await startsReview(reviewer, plan));
  const begin = await feedEnd(reviewer);
  done(await approves(reviewer, plan));
  const { plan: following } = await askedPlan([other]);
  expect(typesOf((await feedAfter(reviewer, begin)).changes)).toEqual([]);
  done(await undoes(reviewer, plan));
  const undone = (await feedAfter(reviewer, begin)).changes;
  expect([typesOf(undone, plan), typesOf(undone, following)]).toEqual([[], ["plan.requested"]]);

  done(await approves(reviewer, plan));
  const { plan: last } = await askedPlan([other]);
  const { end } = await feedAfter(reviewer, begin);
  const ear = await listens<{ changesFollowed: FeedPart }>(reviewer, followed, { after: end });
  await ear.hears(({ changesFollowed }) => changesFollowed.edges.some(({ node }) => node.type === "plan.approved"), 20_000);
  ear.close();
  const { changes } = await feedAfter(reviewer, end);
  const places = changes.map(({ type, subjectId }) => `${type} ${subjectId}`);
  expect(places.indexOf(`plan.approved ${plan.id}`)).toBeLessThan(places.indexOf(`plan.requested ${last.id}`));
  expect(places.indexOf(`plan.approved ${plan.id}`)).toBeGreaterThanOrEqual(0);
}, 60_000);

const followed = `subscription ($after: String) { changesFollowed(after: $after) { ${feedSelection} } }`;

describe("the feed as a stream", () => {
  test("begins after the last cursor and goes on with what happens", async () => {
    const begin = await feedEnd(officer);
    const first = await submittedPlan();
    const ear = await listens<{ changesFollowed: FeedPart }>(officer, followed, { after: begin });
    const tells = (plan: { id: string }, type: string) => (event: { changesFollowed: FeedPart }) =>
      event.changesFollowed.edges.some(({ node }) => node.subjectId === plan.id && node.type === type);
    await ear.hears(tells(first.plan, "plan.submitted"));
    const next = await askedPlan();
    await ear.hears(tells(next.plan, "plan.requested"), 1_500);
    ear.close();
    const heard = ear.heard.flatMap(({ changesFollowed }) => changesFollowed.edges.map(({ node }) => node.id));
    expect(heard).toEqual((await feedAfter(officer, begin)).changes.map(({ id }) => id));
    const { endCursor } = ear.heard.at(-1)?.changesFollowed.pageInfo ?? { endCursor: "" };
    expect((await feedAfter(officer, endCursor)).changes).toEqual([]);
  });

  test("tells nobody else", async () => {
    const ears = [await listens(neighbour, followed, { after: await feedEnd(neighbour) }), await listens(outsider, followed)];
    await submittedPlan();
    await wait(800);
    expect(ears.map(({ heard, faults }) => [heard, faults])).toEqual([
      [[], []],
      [[], []],
    ]);
    for (const ear of ears) ear.close();
  });

  test("says why a cursor is refused, and ends", async () => {
    const ear = await listens(manager, followed, { after: await feedEnd(outsider) });
    await wait(500);
    expect([ear.faults.map(({ extensions }) => extensions?.code), ear.ended()]).toEqual([["BAD_USER_INPUT"], true]);
  });
});

test("after what is kept no longer, a cursor is refused and says to begin anew; numbers do not come again", async () => {
  const { plan } = await submittedPlan();
  const old = await feedPart(manager, { first: 1 });
  const end = await feedEnd(manager);
  const [tenant] = await world.database.query<{ id: string }>("select tenant_id as id from app.plans where id = $1", [rawId(plan)]);
  await world.database.query("update app.outbox_events set dispatched_at = created_at where tenant_id = $1 and dispatched_at is null", [
    tenant?.id,
  ]);
  // As the nightly job leaves it behind.
  await world.database.query(
    `with gone as (delete from app.outbox_events where tenant_id = $1 returning sequence)
     update app.audit_heads set events_forgotten = (select max(sequence) from gone) where tenant_id = $1`,
    [tenant?.id],
  );
  const asked = "query ($after: String) { changes(after: $after) { edges { cursor } } }";
  await expect(manager.asks(asked, { after: old.edges[0]?.cursor })).toBeRefused("CHANGES_FORGOTTEN");
  const ear = await listens(manager, followed, { after: old.edges[0]?.cursor });
  await wait(500);
  expect([ear.faults.map(({ extensions }) => extensions?.code), ear.ended()]).toEqual([["BAD_USER_INPUT"], true]);
  expect((await feedAfter(manager, end)).changes).toEqual([]);
  await askedPlan([other]);
  expect(typesOf((await feedAfter(manager, end)).changes)).toEqual(["problem.handedDown", "plan.requested"]);
});
