import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, openSteps, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { amends, dropsAmendment, withdraws } from "../support/plan-course.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("biangeng");
  unit = await group.organization("BG-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

async function approvedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `BG-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  done(await saves(officer, plan, content));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await approves(reviewer, plan));
  return { plan, content, campaign };
}

interface Force {
  readonly state: string;
  readonly standing: string;
  readonly amending: boolean;
  readonly versionInForce: { readonly number: number } | null;
  readonly amendments: readonly { readonly state: string; readonly reason: string; readonly version: { readonly number: number } | null }[];
  readonly versions: { readonly edges: readonly { readonly node: { readonly state: string } }[] };
}

async function forceOf(actor: Actor, { id }: { id: string }) {
  const query = `query ($id: ID!) { plan(id: $id) { state standing amending versionInForce { number }
    amendments { state reason version { number } } versions(first: 20) { edges { node { number state } } } } }`;
  const { versions, ...rest } = (await actor.sees<{ plan: Force }>(query, { id })).plan;
  return { ...rest, versions: versions.edges.map(({ node }) => node.state) };
}

async function figuresOf(campaign: { id: string }) {
  const query = `query ($id: ID!, $campaign: ID!) { organization(id: $id) { planFigures(campaignId: $campaign) {
    asked drafting submitted inReview returned withdrawn approved amending firstPass decided rounds } } }`;
  const seen = await manager.sees<{ organization: { planFigures: Record<string, number> } }>(query, {
    id: group.top.id,
    campaign: campaign.id,
  });
  return seen.organization.planFigures;
}

async function listed(campaign: { id: string }, filter: string): Promise<number> {
  const query = `query ($campaign: ID!) { plans(filter: { campaignId: $campaign, ${filter} }) { totalCount } }`;
  return (await manager.sees<{ plans: { totalCount: number } }>(query, { campaign: campaign.id })).plans.totalCount;
}

test("an amendment goes through its own review; what was approved stays in force until it is approved, then it is superseded", async () => {
  const { plan, content } = await approvedPlan();
  expect(openSteps(await planOf(officer, plan))).toEqual(["amendPlan", "addComment"]);
  await expect(amends(reviewer, plan)).toBeRefused("FORBIDDEN");
  await expect(amends(officer, plan, "  ")).toBeRefused("VALUE_REQUIRED", "input.reason");
  done(await amends(officer, plan));
  expect(await forceOf(reviewer, plan)).toEqual({
    ...{ state: "DRAFT", standing: "APPROVED", amending: true, versionInForce: { number: 1 }, versions: ["IN_FORCE"] },
    amendments: [{ state: "OPEN", reason: "上级调整整改时限", version: null }],
  });
  await expect(submits(officer, plan)).toBeRefused("AMENDMENT_UNCHANGED");
  done(await saves(officer, plan, { ...content, narrative: "时限顺延一个月" }));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  expect((await forceOf(officer, plan)).versions).toEqual(["IN_FORCE", "IN_REVIEW"]);
  done(await approves(reviewer, plan));
  expect(await forceOf(officer, plan)).toEqual({
    ...{ state: "APPROVED", standing: "APPROVED", amending: false, versionInForce: { number: 2 }, versions: ["SUPERSEDED", "IN_FORCE"] },
    amendments: [{ state: "APPROVED", reason: "上级调整整改时限", version: { number: 2 } }],
  });
});

test("an amendment that is returned and dropped leaves what was approved in force; the next one begins from that", async () => {
  const { plan, content } = await approvedPlan();
  await expect(dropsAmendment(officer, plan)).toBeRefused("STEP_NOT_OPEN");
  done(await amends(officer, plan));
  done(await saves(officer, plan, { ...content, narrative: "放宽要求" }));
  done(await submits(officer, plan));
  await expect(dropsAmendment(officer, plan)).toBeRefused("STEP_NOT_OPEN");
  done(await startsReview(reviewer, plan));
  done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  done(await returns(reviewer, plan));
  expect(await forceOf(reviewer, plan)).toMatchObject({ state: "RETURNED", standing: "APPROVED", versions: ["IN_FORCE", "RETURNED"] });
  done(await dropsAmendment(officer, plan));
  expect(await forceOf(reviewer, plan)).toMatchObject({
    ...{ state: "APPROVED", amending: false, versionInForce: { number: 1 }, versions: ["IN_FORCE", "RETURNED"] },
    amendments: [{ state: "DROPPED", version: null }],
  });
  done(await amends(officer, plan, "再次变更"));
  const query = "query ($id: ID!) { plan(id: $id) { draft { content { narrative } } } }";
  const { plan: seen } = await officer.sees<{ plan: { draft: { content: { narrative: string } } } }>(query, plan);
  expect(seen.draft.content.narrative).toBe(content.narrative);
});

test("a withdrawn amendment can be dropped, too; a plan that was never approved has no amendment to drop", async () => {
  const { plan, content } = await approvedPlan();
  done(await amends(officer, plan));
  done(await saves(officer, plan, { ...content, narrative: "改" }));
  done(await submits(officer, plan));
  done(await withdraws(officer, plan));
  done(await dropsAmendment(officer, plan));
  expect(await forceOf(officer, plan)).toMatchObject({ state: "APPROVED", versions: ["IN_FORCE", "WITHDRAWN"] });
  const fresh = (await asksForPlans(manager, group.top, [unit], `BG-${++campaigns}`)).plans[0] as { id: string };
  await expect(dropsAmendment(officer, fresh)).toBeRefused("NO_AMENDMENT");
});

test("figures and lists count an amended plan once, as approved, and its first pass stays what it was", async () => {
  const { plan, content, campaign } = await approvedPlan();
  const approved = {
    asked: 1,
    drafting: 0,
    submitted: 0,
    inReview: 0,
    returned: 0,
    withdrawn: 0,
    approved: 1,
    firstPass: 1,
    decided: 1,
    rounds: 1,
  };
  expect(await figuresOf(campaign)).toEqual({ ...approved, amending: 0 });
  done(await amends(officer, plan));
  expect(await figuresOf(campaign)).toEqual({ ...approved, amending: 1 });
  done(await saves(officer, plan, { ...content, narrative: "改" }));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  done(await returns(reviewer, plan));
  expect(await figuresOf(campaign)).toEqual({ ...approved, amending: 1 });
  expect(await listed(campaign, "states: [APPROVED]")).toBe(1);
  expect(await listed(campaign, "states: [RETURNED]")).toBe(0);
  expect([await listed(campaign, "amending: true"), await listed(campaign, "amending: false")]).toEqual([1, 0]);
});

test("the database keeps what has been amended", async () => {
  await expect(world.database.query("update app.plan_amendments set reason = 'x'")).rejects.toThrow("never changed");
});
