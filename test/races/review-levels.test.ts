import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { summary, traces } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const numberOfReviewers = 12;

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
const reviewers: Actor[] = [];
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("quorum");
  unit = await group.organization("Q-1", await group.organization("Q"));
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  for (let number = 0; number < numberOfReviewers; number += 4) {
    const names = Array.from({ length: 4 }, (_, index) => `reviewer ${number + index}`);
    reviewers.push(...(await Promise.all(names.map((name) => group.actor(name, "REVIEWER")))));
  }
}, 180_000);
afterAll(() => world.stop());

async function planInReview(more: Readonly<Record<string, unknown>>) {
  const campaign = await asksForPlans(manager, group.top, [unit], `QR-${++campaigns}`, more);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  done(await startsReview(reviewers[0] as Actor, plan));
  return { plan, hash: (await planOf(officer, plan)).latestVersion?.contentHash };
}

interface Stages {
  readonly state: string;
  readonly rounds: readonly {
    readonly stages: readonly { readonly state: string; readonly approvals: readonly { readonly id: string }[] }[];
  }[];
}

async function stagesOf(plan: { id: string }) {
  const query = "query ($id: ID!) { plan(id: $id) { state rounds { stages { state approvals { id } } } } }";
  const seen = (await officer.sees<{ plan: Stages }>(query, plan)).plan;
  return { state: seen.state, stages: seen.rounds.at(-1)?.stages.map(({ state, approvals }) => [state, approvals.length]) };
}

test("of two last approvals at once one moves the plan, the other is told; as many approvals stand as were needed", async () => {
  const { plan, hash } = await planInReview({ approvalsNeeded: 3 });
  for (const reviewer of reviewers.slice(0, 2)) done(await approves(reviewer, plan, hash));
  const outcomes = await Promise.all(reviewers.slice(2).map((reviewer) => approves(reviewer, plan, hash)));
  expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
  expect(await stagesOf(plan)).toEqual({ state: "APPROVED", stages: [["APPROVED", 3]] });
  expect(await traces(world, plan, [], ["plan.approved"])).toEqual({ audit: 0, outbox: 1 });
});

test("one reviewer who approves many times at once approves once", async () => {
  const { plan, hash } = await planInReview({ approvalsNeeded: 5 });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => approves(reviewers[1] as Actor, plan, hash)));
  expect(summary(outcomes)).toEqual({ done: 1, others: ["FORBIDDEN"] });
  expect(await stagesOf(plan)).toEqual({ state: "IN_REVIEW", stages: [["IN_REVIEW", 1]] });
});

test("the last approval and a return at once: one stands", async () => {
  const { plan, hash } = await planInReview({ approvalsNeeded: 2 });
  done(await notes(reviewers[2] as Actor, plan, { at: { section: "BATCHES" }, reason: "OTHER", weight: "ADVISORY" }));
  const outcomes = await Promise.all([
    ...reviewers.slice(3).map((reviewer) => approves(reviewer, plan, hash)),
    returns(reviewers[2] as Actor, plan, hash),
  ]);
  // A draft of somebody holds up every approval, so that only the return can be done.
  expect(summary(outcomes.slice(-1))).toEqual({ done: 1, others: [] });
  expect(await stagesOf(plan)).toEqual({ state: "RETURNED", stages: [["RETURNED", 0]] });
});

test("level by level, approvals at once pass the plan on by one level only", async () => {
  const { plan, hash } = await planInReview({ reviewLevels: "LEVEL_BY_LEVEL" });
  const outcomes = await Promise.all(reviewers.map((reviewer) => approves(reviewer, plan, hash)));
  expect(summary(outcomes)).toMatchObject({ done: 1 });
  expect(await stagesOf(plan)).toEqual({
    state: "SUBMITTED",
    stages: [["APPROVED", 1]],
  });
  expect(await traces(world, plan, [], ["plan.passedOn"])).toEqual({ audit: 0, outbox: 1 });
});
