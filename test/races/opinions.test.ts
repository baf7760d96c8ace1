import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { asksOpinion, givesOpinion, opinionsOf } from "../support/desk.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, planOf, saves, startsReview, submits, undoes } from "../support/plan.verbs.js";
import { summary } from "../support/race.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let adviser: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("advised");
  unit = await group.organization("AD-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  adviser = await group.actor("adviser", "VIEWER");
}, 120_000);
afterAll(() => world.stop());

/** A plan under review about which somebody was asked. */
async function askedAbout() {
  const { plans, problems } = await asksForPlans(manager, group.top, [unit], `AD-${++campaigns}`);
  const plan = plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems })));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  const { opinion } = done(await asksOpinion(reviewer, plan, adviser));
  return { plan, opinion };
}

const stateOf = async (plan: { readonly id: string }) => (await opinionsOf(reviewer, plan)).opinions[0]?.state;

test.each([1, 2, 3, 4, 5, 6])("attempt %i: an opinion given while the plan is approved is given before, or lapses", async () => {
  const { plan, opinion } = await askedAbout();
  const { latestVersion } = await planOf(reviewer, plan);
  const [given, approved] = await Promise.all([givesOpinion(adviser, opinion), approves(reviewer, plan, latestVersion?.contentHash)]);
  done(approved);
  if (summary([given]).done === 1) expect(await stateOf(plan)).toBe("GIVEN");
  else {
    await expect(given).toBeRefused("OPINION_TOO_LATE");
    expect(await stateOf(plan)).toBe("LAPSED");
  }
});

test.each([1, 2, 3, 4])(
  "attempt %i: an opinion given while the decision is taken back is refused, or given to the open round",
  async () => {
    const { plan, opinion } = await askedAbout();
    done(await approves(reviewer, plan));
    const [undone, given] = await Promise.all([undoes(reviewer, plan), givesOpinion(adviser, opinion)]);
    done(undone);
    expect((await planOf(reviewer, plan)).state).toBe("IN_REVIEW");
    if (summary([given]).done === 1) expect(await stateOf(plan)).toBe("GIVEN");
    else {
      await expect(given).toBeRefused("OPINION_TOO_LATE");
      expect(await stateOf(plan)).toBe("PENDING");
      done(await givesOpinion(adviser, opinion));
    }
  },
);
