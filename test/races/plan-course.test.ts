import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { contentOf } from "../support/plan.selection.js";
import { approves, asksForPlans, planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { amends, asksForMoreTime, dropsAmendment, grantsTime, refusesTime, withdraws } from "../support/plan-course.verbs.js";
import { summary, traces } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 8;

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("course");
  unit = await group.organization("K-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

async function writtenPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `KC-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  return plan;
}

async function submittedPlan() {
  const plan = await writtenPlan();
  done(await submits(officer, plan));
  return plan;
}

describe("a withdrawal", () => {
  test("and the start of the review: one stands, the other is told so", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const plan = await submittedPlan();
      const outcomes = await Promise.all(
        round % 2 === 0
          ? [withdraws(officer, plan), startsReview(reviewer, plan)]
          : [startsReview(reviewer, plan), withdraws(officer, plan)],
      );
      expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
      expect(["WITHDRAWN", "IN_REVIEW"]).toContain((await planOf(officer, plan)).state);
      expect(await traces(world, plan, ["plan.withdraw", "plan.startReview"], ["plan.withdrawn", "plan.reviewStarted"])).toEqual({
        audit: 1,
        outbox: 1,
      });
    }
  });

  test("tried many times at once is made once", async () => {
    const plan = await submittedPlan();
    expect(summary(await Promise.all(Array.from({ length: 12 }, () => withdraws(officer, plan))))).toEqual({
      done: 1,
      others: ["CONFLICT"],
    });
    expect(await traces(world, plan, ["plan.withdraw"], ["plan.withdrawn"])).toEqual({ audit: 1, outbox: 1 });
  });
});

describe("a request for more time", () => {
  test("is decided once, however many decide it", async () => {
    const plan = await writtenPlan();
    const { extension } = done(await asksForMoreTime(officer, plan, inDays(30)));
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, number) => (number % 2 === 0 ? grantsTime(reviewer, extension) : refusesTime(reviewer, extension))),
    );
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    const granted = outcomes.some(({ payload, faults }, number) => number % 2 === 0 && payload !== null && faults.length === 0);
    const { plan: seen } = await officer.sees<{ plan: { slipDays: number } }>("query ($id: ID!) { plan(id: $id) { slipDays } }", plan);
    expect(seen.slipDays).toBe(granted ? 10 : 0);
  });

  test("and the submission: what has been handed in is given no more time", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const plan = await writtenPlan();
      const { extension } = done(await asksForMoreTime(officer, plan, inDays(30)));
      const [granted, submitted] = await Promise.all([grantsTime(reviewer, extension), submits(officer, plan)]);
      const { plan: seen } = await officer.sees<{ plan: { state: string; slipDays: number; extensions: { state: string }[] } }>(
        "query ($id: ID!) { plan(id: $id) { state slipDays extensions { state } } }",
        plan,
      );
      // A grant that came first has changed the plan, so the submission is to be tried again; one that comes later has lapsed.
      const grant = granted.faults.length === 0;
      expect(grant || submitted.faults.length === 0).toBe(true);
      expect([seen.slipDays, seen.extensions[0]?.state]).toEqual(grant ? [10, "GRANTED"] : [0, "LAPSED"]);
      expect(seen.state).toBe(submitted.faults.length === 0 ? "SUBMITTED" : "DRAFT");
    }
  });
});

describe("an amendment", () => {
  test("is begun once, and dropped or submitted, not both", async () => {
    const plan = await submittedPlan();
    done(await startsReview(reviewer, plan));
    done(await approves(reviewer, plan));
    expect(summary(await Promise.all(Array.from({ length: 10 }, () => amends(officer, plan))))).toEqual({ done: 1, others: ["CONFLICT"] });
    done(await saves(officer, plan, { ...(await contentOf(officer, plan)), narrative: "改" }));
    const outcomes = await Promise.all([dropsAmendment(officer, plan), submits(officer, plan)]);
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    const { plan: seen } = await officer.sees<{ plan: { state: string; amendments: { state: string }[] } }>(
      "query ($id: ID!) { plan(id: $id) { state amendments { state } } }",
      plan,
    );
    expect([
      ["APPROVED", "DROPPED"],
      ["SUBMITTED", "OPEN"],
    ]).toContainEqual([seen.state, seen.amendments[0]?.state]);
  });
});
