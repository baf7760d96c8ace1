import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { claims, handsOf, handsOver } from "../support/desk.verbs.js";
import { isTold, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, openSteps, planOf, returns, rewords, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let viewer: Actor;
let unitReviewer: Actor;
let first: Actor;
let second: Actor;
let leader: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("desk");
  unit = await group.organization("D-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  viewer = await group.actor("viewer", "VIEWER");
  unitReviewer = await group.actor("unit reviewer", "REVIEWER", unit);
  first = await group.actor("first", "REVIEWER");
  second = await group.actor("second", "REVIEWER");
  leader = await group.actor("leader", "LEADER");
}, 120_000);
afterAll(() => world.stop());

async function planInReview() {
  const campaign = await asksForPlans(manager, group.top, [unit], `D-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  done(await startsReview(first, plan));
  return plan;
}

const remark = { at: { section: "BATCHES" }, reason: "OTHER", demand: "写清范围" };

describe("a review is taken over", () => {
  test("by another reviewer: round and level say who has it, and the earlier one is told", async () => {
    const plan = await planInReview();
    expect(openSteps(await planOf(first, plan))).toContain("handOverPlanReview");
    expect(openSteps(await planOf(first, plan))).not.toContain("claimPlanReview");
    expect(openSteps(await planOf(second, plan))).toContain("claimPlanReview");
    done(await claims(second, plan));
    expect(await handsOf(leader, plan)).toMatchObject({
      reviewer: "second",
      atLevel: "second",
      handover: { claimed: true, note: "", from: { name: "first" }, to: { name: "second" } },
    });
    const notice = await isTold(first, "REVIEW_CLAIMED", plan);
    expect(notice.actor?.name).toBe("second");
  });

  test("and the drafts of the earlier one stay theirs", async () => {
    const plan = await planInReview();
    done(await notes(first, plan, remark));
    done(await claims(second, plan));
    expect((await planOf(second, plan)).findings).toEqual([]);
    expect((await planOf(first, plan)).findings).toHaveLength(1);
  });

  test("not by whoever has it, not by those who may not review it, and not once it was decided", async () => {
    const plan = await planInReview();
    await expect(claims(first, plan)).resolves.toBeRefused("REVIEW_IN_YOUR_HANDS");
    for (const actor of [officer, viewer, unitReviewer]) await expect(claims(actor, plan)).resolves.toBeRefused("FORBIDDEN");
    await expect(claims(second, plan, 1)).resolves.toBeRefused("STALE_VERSION");
    done(await approves(first, plan));
    await expect(claims(second, plan)).resolves.toBeRefused("STEP_NOT_OPEN");
  });
});

describe("a review is handed over", () => {
  test("to a reviewer, with the drafts and a note: they find it in their inbox and send it in their name", async () => {
    const plan = await planInReview();
    const { finding } = done(await notes(first, plan, remark));
    done(await handsOver(first, plan, second, "我下周出差"));
    expect(await handsOf(second, plan)).toMatchObject({
      reviewer: "second",
      atLevel: "second",
      handover: { claimed: false, note: "我下周出差", drafts: 1, from: { name: "first" }, to: { name: "second" } },
    });
    const notice = await isTold(second, "REVIEW_HANDED_OVER", plan);
    expect([paramOf(notice, "round"), notice.actor?.name]).toEqual(["1", "first"]);
    const { inbox } = await second.sees<{ inbox: { edges: { node: { plan: { id: string; handover: { note: string } | null } } }[] } }>(
      "{ inbox(turn: MINE, first: 100) { edges { node { plan { id handover { note } } } } } }",
    );
    expect(inbox.edges.find(({ node }) => node.plan.id === plan.id)?.node.plan.handover).toEqual({ note: "我下周出差" });

    expect((await planOf(first, plan)).findings).toEqual([]);
    const [draft] = (await planOf(second, plan)).findings;
    await expect(rewords(first, draft as Versioned, remark)).resolves.toBeRefused("NOT_FOUND");
    done(await rewords(second, draft as Versioned, { ...remark, demand: "写清范围和人数" }));
    const returned = done(await returns(second, plan)).plan;
    expect(returned.findings.map(({ id, state }) => [id, state])).toEqual([[finding.id, "OPEN"]]);
  });

  test("only by whoever has it, and only to those who may review it", async () => {
    const plan = await planInReview();
    await expect(handsOver(second, plan, leader)).resolves.toBeRefused("REVIEW_NOT_IN_YOUR_HANDS");
    await expect(handsOver(officer, plan, second)).resolves.toBeRefused("FORBIDDEN");
    for (const person of [first, viewer, unitReviewer, officer])
      await expect(handsOver(first, plan, person)).resolves.toBeRefused("RECEIVER_CANNOT_REVIEW", "input.toPersonId");
    const { person: nobody } = done(await group.administrator.createsPerson(group.top, "no account"));
    done(await group.administrator.grants(nobody, "REVIEWER", group.top));
    await expect(handsOver(first, plan, { personId: nobody.id })).resolves.toBeRefused("RECEIVER_CANNOT_REVIEW");
    await expect(handsOver(first, plan, second, "长".repeat(501))).resolves.toBeRefused("BAD_USER_INPUT");
    await expect(handsOver(first, plan, second, "", 1)).resolves.toBeRefused("STALE_VERSION");
    expect(await handsOf(first, plan)).toMatchObject({ reviewer: "first", handover: null });
  });

  test("the list of those to whom it may be given leaves out who has it, who is recused and the submitting side", async () => {
    const plan = await planInReview();
    expect((await handsOf(first, plan)).receivers).toEqual(["leader", "second"]);
    expect((await handsOf(first, plan, "SEC")).receivers).toEqual(["second"]);
    const stand = { personId: leader.personId, organizationId: unit.id, reason: "配偶在该单位任职" };
    const { recusal } = done(await group.administrator.tries<{ recusal: Versioned }>("declareRecusal", stand, "recusal { id revision }"));
    expect((await handsOf(first, plan)).receivers).toEqual(["second"]);
    await expect(handsOver(first, plan, leader)).resolves.toBeRefused("RECEIVER_CANNOT_REVIEW");
    done(await group.administrator.tries("endRecusal", { recusalId: recusal.id, expectedVersion: recusal.revision }));
  });

  test("what was said with it is no business of the submitting side, nor of other groups", async () => {
    const plan = await planInReview();
    done(await handsOver(first, plan, second, "他们的方案要细看"));
    for (const actor of [officer, unitReviewer, viewer])
      expect(await handsOf(actor, plan)).toMatchObject({ handover: null, receivers: [] });
    const foreign = await (await world.group()).actor("foreign reviewer", "REVIEWER");
    await expect(handsOver(second, plan, foreign)).resolves.toBeRefused("NOT_FOUND");
    await expect(claims(foreign, plan)).resolves.toBeRefused("NOT_FOUND");
  });
});
