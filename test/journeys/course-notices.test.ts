import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { isTold, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, saves, startsReview, submits } from "../support/plan.verbs.js";
import { amends, asksForMoreTime, dropsAmendment, grantsTime, refusesTime, withdraws } from "../support/plan-course.verbs.js";
import { type Group, World } from "../support/world.js";

// What happens to a plan besides return and approval is told to the other side.

jest.setTimeout(90_000);

let world: World;
let group: Group;
let unit: Versioned;
let officer: Actor;
let reviewer: Actor;
let plan: { id: string };

beforeAll(async () => {
  world = await World.start();
  group = await world.group("course");
  unit = await group.organization("C-1");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  const campaign = await asksForPlans(manager, group.top, [unit], "HC-1");
  plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
}, 120_000);
afterAll(() => world.stop());

test("a request for more time is told above, and what became of it below", async () => {
  const { extension } = done(await asksForMoreTime(officer, plan, inDays(29)));
  expect(paramOf(await isTold(reviewer, "EXTENSION_ASKED", plan), "dueOn")).toBe(inDays(29));
  done(await refusesTime(reviewer, extension));
  await isTold(officer, "EXTENSION_REFUSED", plan);
  const again = done(await asksForMoreTime(officer, plan, inDays(30)));
  done(await grantsTime(reviewer, again.extension));
  expect(paramOf(await isTold(officer, "EXTENSION_GRANTED", plan), "dueOn")).toBe(inDays(30));
});

test("a plan that was taken back is told to the reviewers", async () => {
  done(await submits(officer, plan));
  done(await withdraws(officer, plan));
  const told = await isTold(reviewer, "PLAN_WITHDRAWN", plan);
  expect([paramOf(told, "round"), told.actor?.name]).toEqual(["1", "officer"]);
});

test("an amendment is told when it is opened and when it is dropped", async () => {
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await approves(reviewer, plan));
  done(await amends(officer, plan));
  await isTold(reviewer, "AMENDMENT_OPENED", plan);
  done(await dropsAmendment(officer, plan));
  await isTold(reviewer, "AMENDMENT_DROPPED", plan);
});
