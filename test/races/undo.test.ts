import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { answers, asksForPlans, notes, planOf, returns, saves, startsReview, submits, undoes } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("undoing");
  unit = await group.organization("U-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

/** A plan that has just been returned with one finding. */
async function returnedPlan(code: string) {
  const { plans, problems } = await asksForPlans(manager, group.top, [unit], code);
  const plan = plans[0] as { id: string };
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems };
  done(await saves(officer, plan, wholePlan(frame)));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  const [finding] = done(await returns(reviewer, plan)).plan.findings;
  return { plan, finding: finding as Versioned };
}

test.each([1, 2, 3, 4, 5, 6])(
  "attempt %i: a return undone while it is answered: one of both stands, never half of each",
  async (attempt) => {
    const { plan, finding } = await returnedPlan(`UN-${attempt}`);
    const [undone, answered] = await Promise.all([undoes(reviewer, plan), answers(officer, finding)]);
    const seen = await planOf(reviewer, plan);
    if (undone.userErrors.length === 0 && undone.faults.length === 0) {
      expect(answered.faults.map(({ extensions }) => extensions.code)).toHaveLength(1);
      expect(seen).toMatchObject({ state: "IN_REVIEW", findings: [{ state: "DRAFT", number: null, answers: [] }] });
    } else {
      await expect(undone).toBeRefused("UNDO_OVERTAKEN");
      done(answered);
      expect(seen).toMatchObject({ state: "RETURNED", findings: [{ state: "ANSWERED", number: 1 }] });
    }
  },
);

test("of many undos at once one is done", async () => {
  const { plan } = await returnedPlan("UN-MANY");
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => undoes(reviewer, plan)));
  expect(outcomes.filter(({ userErrors, faults }) => userErrors.length + faults.length === 0)).toHaveLength(1);
  expect(await planOf(reviewer, plan)).toMatchObject({ state: "IN_REVIEW", findings: [{ state: "DRAFT" }] });
});
