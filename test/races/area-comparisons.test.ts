import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { cellSeenBy, compares } from "../support/area.verbs.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { opensLedger } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { summary } from "../support/race.js";
import { World } from "../support/world.js";

let world: World;
let manager: Actor;
let officer: Actor;
let unit: Versioned;
let campaign: { id: string };

beforeAll(async () => {
  world = await World.start();
  const group = await world.group("race-areas");
  unit = await group.organization("RA-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  campaign = await openedCampaign(manager, group.top, "RA", [unit]);
}, 120_000);
afterAll(() => world.stop());

test("two who answer for one cell at once: one answer stands, the other is told", async () => {
  for (let round = 0; round < 6; round++) {
    const { ledger } = done(await opensLedger(manager, campaign, `RA-${round}`, { aspects: [{ name: "安全环保" }] }));
    const cell = await cellSeenBy(manager, ledger, unit, "安全环保");
    const outcomes = await Promise.all([
      compares(manager, ledger, unit, cell, "NO_PROBLEM"),
      compares(officer, ledger, unit, cell, "NOT_APPLICABLE", "无此业务"),
    ]);
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    expect(await cellSeenBy(manager, ledger, unit, "安全环保")).toMatchObject({ version: 1 });
  }
});
