import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  confirms,
  notes,
  openSteps,
  planOf,
  returns,
  saves,
  startsReview,
  submits,
} from "../support/plan.verbs.js";
import { withdraws } from "../support/plan-course.verbs.js";
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
  group = await world.group("ruiyuan");
  unit = await group.organization("RY-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

async function submittedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `CH-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  done(await saves(officer, plan, content));
  done(await submits(officer, plan));
  return { plan, content, campaign };
}

async function roundsOf(actor: Actor, plan: { id: string }) {
  const query =
    "query ($id: ID!) { plan(id: $id) { turnDueAt dueAt rounds { number state note withdrawnAt withdrawnBy { id } decidedAt } } }";
  type Round = { number: number; state: string; note: string; withdrawnBy: { id: string } | null; decidedAt: string | null };
  return (await actor.sees<{ plan: { turnDueAt: string; dueAt: string; rounds: Round[] } }>(query, plan)).plan;
}

async function inboxOf(actor: Actor, plan: { id: string }) {
  const wanted = "edges { node { kind plan { id } } }";
  type Page = { edges: { node: { kind: string; plan: { id: string } } }[] };
  const seen = await actor.sees<{ mine: Page; others: Page }>(
    `{ mine: inbox(turn: MINE) { ${wanted} } others: inbox(turn: OTHERS) { ${wanted} } }`,
  );
  const kinds = ({ edges }: Page) => edges.flatMap(({ node }) => (node.plan.id === plan.id ? [node.kind] : []));
  return { mine: kinds(seen.mine), others: kinds(seen.others) };
}

async function changedSinceBefore(plan: { readonly id: string }) {
  const query = "query ($id: ID!) { plan(id: $id) { latestVersion { difference { section kind } } } }";
  return (await reviewer.sees<{ plan: { latestVersion: { difference: unknown } } }>(query, { id: plan.id })).plan.latestVersion.difference;
}

test("a plan is taken back before anybody reviews it, edited, and submitted as the next version; the round stays on record", async () => {
  const { plan, content } = await submittedPlan();
  expect(openSteps(await planOf(officer, plan))).toEqual(["withdrawPlan", "addComment", "remindPlan"]);
  await expect(withdraws(reviewer, plan)).toBeRefused("FORBIDDEN");
  const withdrawn = done(await withdraws(officer, plan)).plan;
  expect(withdrawn).toMatchObject({ state: "WITHDRAWN", round: 1, draft: { revision: expect.any(Number) } });
  expect(await inboxOf(officer, plan)).toEqual({ mine: ["PLAN_REWORK"], others: [] });
  expect(await inboxOf(reviewer, plan)).toEqual({ mine: [], others: ["PLAN_REWORK"] });
  const { rounds, turnDueAt, dueAt } = await roundsOf(reviewer, plan);
  expect(rounds).toEqual([
    {
      number: 1,
      state: "WITHDRAWN",
      note: "发现一处笔误",
      withdrawnAt: expect.any(String),
      withdrawnBy: { id: officer.personId },
      decidedAt: null,
    },
  ]);
  expect(turnDueAt).toBe(dueAt);
  await expect(startsReview(reviewer, plan)).toBeRefused("STEP_NOT_OPEN");
  await expect(approves(reviewer, plan)).toBeRefused("STEP_NOT_OPEN");

  done(await saves(officer, plan, { ...content, narrative: "改好了" }));
  expect(done(await submits(officer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 2 });
  expect(await changedSinceBefore(plan)).toBeNull();
  done(await startsReview(reviewer, plan));
  await expect(withdraws(officer, plan)).toBeRefused("STEP_NOT_OPEN");
  expect(done(await approves(reviewer, plan)).plan).toMatchObject({ state: "APPROVED", round: 2 });
});

test("answers of a withdrawn round are not lost: they stand for the next one and are judged there", async () => {
  const { plan, content } = await submittedPlan();
  done(await startsReview(reviewer, plan));
  done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  const [finding] = done(await returns(reviewer, plan)).plan.findings;
  const { turnDueAt } = await roundsOf(officer, plan);
  done(await answers(officer, finding as Versioned, "第一次答复"));
  done(await saves(officer, plan, { ...content, narrative: "改好了" }));
  done(await submits(officer, plan));
  done(await withdraws(officer, plan));
  // Whoever takes back has no more time than before.
  expect((await roundsOf(officer, plan)).turnDueAt).toBe(turnDueAt);
  done(await answers(officer, finding as Versioned, "第二次答复"));
  done(await submits(officer, plan));
  // What is compared with is the version that was returned, not the one that was withdrawn.
  expect(await changedSinceBefore(plan)).toEqual([{ section: "NARRATIVE", kind: "CHANGED" }]);
  done(await startsReview(reviewer, plan));
  const [seen] = (await planOf(reviewer, plan)).findings;
  expect(seen?.answers.map(({ round, text, verdict }) => [round, text, verdict])).toEqual([
    [2, "第一次答复", null],
    [3, "第二次答复", null],
  ]);
  done(await confirms(reviewer, finding as Versioned));
  expect(done(await approves(reviewer, plan)).plan).toMatchObject({ state: "APPROVED", round: 3 });
});

test("the figures know the state; a withdrawn round is neither a return nor a round that was needed", async () => {
  const { plan, campaign } = await submittedPlan();
  done(await withdraws(officer, plan));
  const figures = () =>
    manager.sees<{ organization: { planFigures: Record<string, number> } }>(
      `query ($id: ID!, $campaign: ID!) { organization(id: $id) { planFigures(campaignId: $campaign) {
        asked drafting submitted returned withdrawn approved firstPass decided rounds } } }`,
      { id: group.top.id, campaign: campaign.id },
    );
  const none = { drafting: 0, submitted: 0, returned: 0 };
  expect((await figures()).organization.planFigures).toEqual({
    asked: 1,
    ...none,
    withdrawn: 1,
    approved: 0,
    firstPass: 0,
    decided: 0,
    rounds: null,
  });
  const listed = await manager.sees<{ plans: { edges: { node: { id: string } }[] } }>(
    "query ($campaign: ID!) { plans(filter: { campaignId: $campaign, states: [WITHDRAWN] }) { edges { node { id } } } }",
    { campaign: campaign.id },
  );
  expect(listed.plans.edges.map(({ node }) => node.id)).toEqual([plan.id]);
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await approves(reviewer, plan));
  expect((await figures()).organization.planFigures).toEqual({
    asked: 1,
    ...none,
    withdrawn: 0,
    approved: 1,
    firstPass: 1,
    decided: 1,
    rounds: 1,
  });
});

test("a stale page does not take back what was submitted since", async () => {
  const { plan } = await submittedPlan();
  const { revision } = await planOf(officer, plan);
  done(await withdraws(officer, plan));
  done(await submits(officer, plan));
  await expect(officer.tries("withdrawPlan", { planId: plan.id, expectedVersion: revision })).toBeRefused("STALE_VERSION");
});
