import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { claims, handsOf, handsOver } from "../support/desk.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { summary, traces } from "../support/race.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let holder: Actor;
const others: Actor[] = [];
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hands");
  unit = await group.organization("H-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  holder = await group.actor("holder", "REVIEWER");
  for (const number of [1, 2, 3, 4]) others.push(await group.actor(`other ${number}`, "REVIEWER"));
}, 180_000);
afterAll(() => world.stop());

async function planInReview() {
  const campaign = await asksForPlans(manager, group.top, [unit], `H-${++campaigns}`);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  done(await startsReview(holder, plan));
  return plan;
}

test("of several who take a review over at once one has it, the others are told", async () => {
  const plan = await planInReview();
  const { revision } = await planOf(holder, plan);
  const outcomes = await Promise.all(others.map((other) => claims(other, plan, revision)));
  expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
  const winner = others[outcomes.findIndex(({ faults }) => faults.length === 0)];
  expect(await handsOf(holder, plan)).toMatchObject({ reviewer: winner?.name, handover: { claimed: true, to: { name: winner?.name } } });
  expect(await traces(world, plan, [], ["plan.reviewClaimed"])).toEqual({ audit: 0, outbox: 1 });
});

test("a handover against the return of the same plan: drafts go out in one name, or are handed over, never both", async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const plan = await planInReview();
    done(await notes(holder, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    const { revision, latestVersion } = await planOf(holder, plan);
    const [given, returned] = await Promise.all([
      handsOver(holder, plan, others[0] as Actor, "", revision),
      returns(holder, plan, latestVersion?.contentHash),
    ]);
    expect(summary([given, returned]).done).toBe(1);
    const seen = await planOf(others[0] as Actor, plan);
    const [finding] = seen.findings;
    if (returned.payload?.plan) expect([seen.state, finding?.state]).toEqual(["RETURNED", "OPEN"]);
    else expect([seen.state, finding?.state]).toEqual(["IN_REVIEW", "DRAFT"]);
    expect((await handsOf(holder, plan)).reviewer).toBe(returned.payload?.plan ? "holder" : "other 1");
  }
});
