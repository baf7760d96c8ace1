import { emptyPlanContent } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import type { Actor } from "../../platform/actor.js";
import { Transaction } from "../../platform/transaction.js";
import { now, type Place, PlanWorld } from "../plans/plan-world.fixture.js";
import { versionsToTry } from "./rule-trial.queries.js";

let world: PlanWorld & { readonly top: Place };
let near: Place;
let earliest: string;

beforeAll(async () => {
  world = await PlanWorld.open();
  near = await world.organization(world.top, "00000001");
  earliest = await submittedBy(near, 0);
  for (let number = 1; number <= 60; number++) {
    await submittedBy(await world.organization(world.top, `0000${(number + 35).toString(36).padStart(4, "0")}`), number);
  }
}, 60_000);
afterAll(() => world.close());

/** A plan whose version was submitted so many minutes after the first. */
async function submittedBy(unit: Place, minutes: number): Promise<string> {
  const planId = await world.plan(unit.id, world.top, { state: "SUBMITTED", round: 1 });
  const id = uuid();
  const version = { content: emptyPlanContent(), content_hash: "hash", rule_set_id: world.campaignId, pre_checks: "[]" };
  const submittedAt = new Date(now.getTime() + minutes * 60_000);
  await world.insert("plan_versions", { id, plan_id: planId, number: 1, ...version, submitted_at: submittedAt });
  await world.database.query("update app.plans set latest_version_id = $1 where id = $2", [id, planId]);
  return planId;
}

const triedBy = (actor: Actor) =>
  world.store.transaction(world.tenantId, (connection) => versionsToTry(new Transaction(connection, actor, now), world.campaignId));

test("the plans that were submitted last are tried, and all that may be read are counted", async () => {
  const tried = await triedBy(await world.person(world.top, [["CAMPAIGN_MANAGER", world.top]]));
  expect(tried).toHaveLength(50);
  expect(tried[0]?.submitted).toBe(61);
  expect(tried.map(({ planId }) => planId)).not.toContain(earliest);
});

test("whoever may read few of them tries those, however many others were submitted since, and learns of no others", async () => {
  const few = await world.person(world.top, [
    ["CAMPAIGN_MANAGER", world.top, false],
    ["VIEWER", near],
  ]);
  expect(await triedBy(few)).toMatchObject([{ planId: earliest, submitted: 1 }]);
  expect(await triedBy(await world.person(world.top, [["CAMPAIGN_MANAGER", world.top, false]]))).toEqual([]);
});
