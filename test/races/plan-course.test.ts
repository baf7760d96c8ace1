import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { withdraws } from "../support/plan-course.verbs.js";
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

async function submittedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `KC-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
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
