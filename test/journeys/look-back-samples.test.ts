import { createHash } from "node:crypto";
import { drawSample } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { inPost, type LedgerProblem, ledgerOf } from "../support/ledger.verbs.js";
import { type Closers, closedOut, draws, drawsOf, findsRelapse, lookBacksOf, looksBack } from "../support/look-back.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

// 抽查: some of what is closed out is drawn by lot, and anybody can draw it again.

let world: World;
let group: Group;
let unit: Versioned;
let other: Versioned;
let campaign: Versioned;
let closers: Closers;
let officer: Actor;
let outsider: Actor;
const closed: LedgerProblem[] = [];

beforeAll(async () => {
  world = await World.start();
  group = await world.group("samples");
  [unit, other] = [await group.organization("Z-1"), await group.organization("Z-2")];
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const checker = await group.actor("checker", "REVIEWER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  outsider = await group.actor("outsider", "SUBMITTER", other);
  campaign = await openedCampaign(manager, group.top, "CC", [unit]);
  const four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("Z-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  closers = { manager, officer, checker, unit, four, ledger: await ledgerOf(manager, campaign) };
  await expect(draws(manager, campaign)).toBeRefused("SAMPLE_POOL_EMPTY", "input.organizationId");
  for (let count = 0; count < 5; count++) closed.push(await closedOut(closers));
}, 240_000);
afterAll(() => world.stop());

test("a sample is drawn by the rule that is published, from the list that is kept with it", async () => {
  const { manager } = closers;
  await expect(draws(officer, campaign)).toBeRefused("FORBIDDEN");
  await expect(draws(manager, campaign, { percent: 0 })).toBeRefused("VALUE_OUT_OF_RANGE", "input.percent");
  await expect(draws(manager, campaign, { dueOn: inDays(-1) })).toBeRefused("SAMPLE_DUE_IN_PAST", "input.dueOn");
  await expect(draws(manager, campaign, { organizationId: other.id })).toBeRefused("SAMPLE_POOL_EMPTY");
  const { draw } = done(await draws(manager, campaign, { percent: 50 }));
  expect(draw).toMatchObject({ number: 1, percent: 50, poolCount: 5, drawnCount: 3, doneCount: 0, drawnBy: { name: "manager" } });
  expect(draw.pool).toEqual(closed.map(({ code }) => code).sort());
  const rank = (code: string) => createHash("sha256").update(`${draw.seed}:${code}`).digest("hex");
  const byHand = [...draw.pool].sort((one, two) => rank(one).localeCompare(rank(two))).slice(0, 3);
  expect(draw.lookBacks.map(({ problem }) => problem.code)).toEqual(byHand);
  expect(await drawSample(draw.pool, draw.seed, draw.percent)).toEqual(byHand);
  expect(draw.lookBacks.every(({ origin, state, dueOn }) => `${origin} ${state} ${dueOn}` === `SAMPLE DUE ${inDays(30)}`)).toBe(true);
});

test("a second one stands beside the first, which nobody changes or takes away", async () => {
  const { manager } = closers;
  const { draw } = done(await draws(manager, campaign));
  expect([draw.number, draw.percent, draw.drawnCount]).toEqual([2, 10, 1]);
  const all = await drawsOf(manager, campaign);
  expect(all.map(({ number }) => number)).toEqual([2, 1]);
  expect(all[0]?.seed).not.toBe(all[1]?.seed);
  for (const one of [officer, outsider]) {
    expect(await one.sees("query ($id: ID!) { node(id: $id) { id } }", { id: draw.id })).toEqual({ node: null });
  }
  for (const change of ["update app.look_back_draws set seed = repeat('0', 32)", "delete from app.look_back_draws"]) {
    await expect(world.database.query(`begin; set local role duban_api; ${change}; commit`)).rejects.toThrow("permission denied");
    await world.database.query("rollback");
  }
});

test("two that are drawn at once are numbered one after the other", async () => {
  const before = (await drawsOf(closers.manager, campaign)).length;
  const both = await Promise.all([draws(closers.manager, campaign), draws(closers.manager, campaign)]);
  expect(both.map((outcome) => done(outcome).draw.number).sort()).toEqual([before + 1, before + 2]);
});

test("its progress and the share of relapses follow what is recorded, and what is open again is drawn no more", async () => {
  const { manager, checker } = closers;
  const { draw } = done(await draws(manager, campaign, { percent: 100, organizationId: unit.id }));
  const [first, second] = draw.lookBacks.map(({ id, problem }) => ({
    lookBackId: id,
    problem: closed.find(({ code }) => code === problem.code),
  }));
  done(await looksBack(checker, first?.problem as Versioned, "HOLDS", { lookBackId: first?.lookBackId }));
  done(await findsRelapse(checker, second?.problem as Versioned, {}, { lookBackId: second?.lookBackId }));
  const seen = (await drawsOf(manager, campaign)).find(({ number }) => number === draw.number);
  expect(seen).toMatchObject({ poolCount: 5, drawnCount: 5, doneCount: 2, relapsedCount: 1 });
  expect((await lookBacksOf(manager, second?.problem as Versioned)).lookBacks.filter(({ state }) => state === "DUE")).toEqual([]);
  expect(done(await draws(manager, campaign, { percent: 100 })).draw.pool).not.toContain(second?.problem?.code);
});
