import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { chooses, isTold, noticesOf, paramOf, reads, readsAll, reminds } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, openSteps, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

// A decision goes out some seconds after it was taken.
jest.setTimeout(90_000);

let world: World;
let group: Group;
let unit: Versioned;
let frame: PlanFrame;
let manager: Actor;
let officer: Actor;
let colleague: Actor;
let reviewer: Actor;
let neighbour: Actor;
let onlooker: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("notices");
  unit = await group.organization("N-1");
  frame = { unit, branches: [], headquarters: group.top, problems: [] };
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  colleague = await group.actor("colleague", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("N-2"));
  onlooker = await group.actor("onlooker", "VIEWER");
}, 120_000);
afterAll(() => world.stop());

async function askedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `ZT-${++campaigns}`);
  return { plan: campaign.plans[0] as { id: string }, frame: { ...frame, problems: campaign.problems } };
}

async function submittedPlan() {
  const asked = await askedPlan();
  done(await saves(officer, asked.plan, wholePlan(asked.frame)));
  done(await submits(officer, asked.plan));
  return asked;
}

describe("whoever has to act is told, and nobody else", () => {
  test("from the request to the approval", async () => {
    const { plan } = await submittedPlan();
    await isTold(officer, "PLAN_REQUESTED", plan);
    const submitted = await isTold(reviewer, "PLAN_SUBMITTED", plan);
    expect(submitted).toMatchObject({ readAt: null, actor: { name: "officer" } });
    expect(paramOf(submitted, "round")).toBe("1");
    expect(paramOf(submitted, "dueOn")).toMatch(/^\d{4}-\d\d-\d\d$/);

    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER", weight: "ADVISORY" }));
    done(await returns(reviewer, plan));
    expect(paramOf(await isTold(officer, "PLAN_RETURNED", plan), "findings")).toBe("1");
    await isTold(colleague, "PLAN_RETURNED", plan);

    for (const actor of [neighbour, onlooker, manager]) expect((await noticesOf(actor)).notices).toEqual([]);
    const kinds = (await noticesOf(officer)).notices.filter((one) => one.plan?.id === plan.id).map(({ kind }) => kind);
    expect(kinds).toEqual(["PLAN_RETURNED", "PLAN_REQUESTED"]); // not of what the officer did
  });

  test("of an approval the writers", async () => {
    const { plan } = await submittedPlan();
    done(await startsReview(reviewer, plan));
    done(await approves(reviewer, plan));
    expect((await isTold(colleague, "PLAN_APPROVED", plan)).actor?.name).toBe("reviewer");
  });

  test("whoever has chosen to hear nothing of a kind is not told", async () => {
    const quiet = await group.actor("quiet officer", "SUBMITTER", unit);
    done(await chooses(quiet, { PLAN_REQUESTED: "OFF" }));
    const { plan } = await askedPlan();
    await isTold(colleague, "PLAN_REQUESTED", plan);
    expect((await noticesOf(quiet)).notices.filter((one) => one.plan?.id === plan.id)).toEqual([]);
  });

  test("a notice is shown only as long as its reader may read the plan", async () => {
    const leaving = await group.actor("leaving", "SUBMITTER", unit);
    const { plan } = await askedPlan();
    const told = await isTold(leaving, "PLAN_REQUESTED", plan);
    const { roleGrants } = await group.administrator.sees<{ roleGrants: { edges: { node: Versioned & { person: { id: string } } }[] } }>(
      "query ($id: ID) { roleGrants(organizationId: $id, first: 100) { edges { node { id revision person { id } } } } }",
      { id: unit.id },
    );
    for (const { node } of roleGrants.edges) if (node.person.id === leaving.personId) done(await group.administrator.revokes(node));
    expect(await noticesOf(leaving)).toEqual({ unread: 0, notices: [] });
    await expect(reads(leaving, told)).toBeRefused("NOT_FOUND");
  });
});

describe("reading", () => {
  test("one marks one, and all up to what one has seen", async () => {
    const { plan } = await askedPlan();
    const told = await isTold(colleague, "PLAN_REQUESTED", plan);
    const before = (await noticesOf(colleague)).unread;
    const { notice, viewer } = done(await reads(colleague, told));
    expect(notice.readAt).not.toBeNull();
    expect(viewer.unreadNoticeCount).toBe(before - 1);
    done(await reads(colleague, told)); // read is read

    const later = await askedPlan();
    const newest = await isTold(colleague, "PLAN_REQUESTED", later.plan);
    done(await readsAll(colleague, told.createdAt));
    expect((await noticesOf(colleague, { unreadOnly: true })).notices.map(({ id }) => id)).toEqual([newest.id]);
    expect(done(await readsAll(colleague, newest.createdAt)).viewer.unreadNoticeCount).toBe(0);
  });

  test("nobody reads, or marks, what another was told", async () => {
    const { plan } = await askedPlan();
    const told = await isTold(officer, "PLAN_REQUESTED", plan);
    await expect(reads(colleague, told)).toBeRefused("NOT_FOUND");
    const { node } = await colleague.sees<{ node: null }>("query ($id: ID!) { node(id: $id) { id } }", { id: told.id });
    expect(node).toBeNull();
  });

  test("a token is told nothing and chooses nothing", async () => {
    const program = await officer.lendsToken(unit, ["PLANS_READ", "PLANS_WRITE"]);
    expect(await noticesOf(program)).toEqual({ unread: 0, notices: [] });
    await expect(chooses(program, { PLAN_RETURNED: "OFF" })).toBeRefused("TOKEN_MAY_NOT");
  });
});

describe("a reminder", () => {
  const inboxOf = (actor: Actor, turn: "MINE" | "OTHERS") =>
    actor
      .sees<{ inbox: { edges: { node: { remindedAt: string | null; plan: { id: string } } }[] } }>(
        `{ inbox(turn: ${turn}, first: 100) { edges { node { remindedAt plan { id } } } } }`,
      )
      .then(({ inbox }) => inbox.edges.map(({ node }) => node));

  test("of the side that waits reaches the side whose turn it is, and shows in both inboxes", async () => {
    const { plan } = await submittedPlan();
    const { remindedAt } = done(await reminds(officer, plan)).plan;
    expect(Date.parse(remindedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
    expect((await isTold(reviewer, "PLAN_REMINDED", plan)).actor?.name).toBe("officer");
    for (const inbox of [await inboxOf(reviewer, "MINE"), await inboxOf(officer, "OTHERS")]) {
      expect(inbox.find((item) => item.plan.id === plan.id)?.remindedAt).toBe(remindedAt);
    }
  });

  test("goes out once in four hours, and the refusal says when again", async () => {
    const { plan } = await submittedPlan();
    expect(openSteps(await planOf(officer, plan))).toContain("remindPlan");
    done(await reminds(officer, plan));
    const again = await reminds(colleague, plan);
    await expect(again).toBeRefused("REMINDED_RECENTLY");
    expect(again.userErrors[0]?.params.find(({ name }) => name === "possibleAt")?.value).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect((await planOf(officer, plan)).viewerSteps).toContainEqual(
      expect.objectContaining({ name: "remindPlan", possible: false, code: "REMINDED_RECENTLY" }),
    );
    await world.database.query("update app.plan_reminders set reminded_at = reminded_at - interval '4 hours'");
    done(await reminds(colleague, plan));
  });

  test("belongs to its turn: after the return the other side may remind", async () => {
    const { plan } = await submittedPlan();
    done(await reminds(officer, plan));
    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    done(await returns(reviewer, plan));
    await expect(reminds(officer, plan)).toBeRefused("TURN_IS_YOURS");
    done(await reminds(reviewer, plan));
    await isTold(officer, "PLAN_REMINDED", plan);
  });

  test("is sent by nobody else, and not of what is decided", async () => {
    const { plan } = await submittedPlan();
    await expect(reminds(onlooker, plan)).toBeRefused("FORBIDDEN");
    await expect(reminds(neighbour, plan)).toBeRefused("NOT_FOUND");
    await expect(reminds(reviewer, plan)).toBeRefused("TURN_IS_YOURS");
    await expect(reminds(await officer.lendsToken(unit, ["PLANS_WRITE"]), plan)).toBeRefused("TOKEN_MAY_NOT");
    done(await startsReview(reviewer, plan));
    done(await approves(reviewer, plan));
    await expect(reminds(officer, plan)).toBeRefused("NOBODY_TO_REMIND");
  });
});
