import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { accepts, assigns, changes, completes, type Four, inPost, type MeasureSeen, plans, problemOf } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { isJoined, joinedProblem, passesAmendment, passesReview, type Sides } from "../support/plan-ledger.verbs.js";
import { type Group, World } from "../support/world.js";

// An approval reaches the ledger while people work on the same problem: nothing of either is lost, and nothing is there twice.

jest.setTimeout(120_000);

let world: World;
let group: Group;
let unit: Versioned;
let sides: Sides;
let manager: Actor;
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("join-race");
  unit = await group.organization("JR-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  sides = { officer: await group.actor("officer", "SUBMITTER", unit), reviewer: await group.actor("reviewer", "REVIEWER") };
  four = {
    executive: await inPost(group, unit, "秦牧", "党委书记"),
    department: await group.organization("JR-D"),
    person: await inPost(group, unit, "田思远", "主任"),
  };
}, 120_000);
afterAll(() => world.stop());

test("measures that are entered and completed by hand meanwhile stay, and the plan's stand there once", async () => {
  const campaign = await asksForPlans(manager, group.top, [unit], "JR-1");
  const [plan, problem] = [campaign.plans[0] as Versioned, campaign.problems[0] as Versioned];
  done(await assigns(manager, problem, four));
  done(await accepts(sides.officer, problem));
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  await passesReview(sides, plan, content);
  // The approval arrives at some moment of these seconds.
  const own: MeasureSeen[] = [];
  for (const end = Date.now() + 16_000; Date.now() < end; ) {
    own.push(done(await plans(sides.officer, problem, four.person)).measure);
    const last = own.at(-1) as MeasureSeen;
    done(own.length % 2 ? await completes(sides.officer, last) : await changes(sides.officer, last, four.person));
    if (own.length > 60) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await isJoined(sides.officer, problem);
  const { measures } = await joinedProblem(sides.officer, problem);
  expect(measures.filter(({ planRowId }) => planRowId === null)).toHaveLength(own.length);
  expect(measures.filter(({ planRowId }) => planRowId !== null)).toHaveLength(1);
  expect(measures.filter(({ doneOn }) => doneOn !== null)).toHaveLength(Math.ceil(own.length / 2));
});

test("a measure is completed, or amended, and never both", async () => {
  const campaign = await asksForPlans(manager, group.top, [unit], "JR-2");
  const [plan, problem] = [campaign.plans[0] as Versioned, campaign.problems[0] as Versioned];
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  done(await assigns(manager, problem, four));
  await passesReview(sides, plan, content);
  await isJoined(sides.officer, problem);
  const amended = content.problemResponses.map((response) => ({
    ...response,
    measures: response.measures.map((measure) => ({ ...measure, text: "每周抽查 30 人" })),
  }));
  await passesAmendment(sides, plan, { ...content, problemResponses: amended });
  await new Promise((resolve) => setTimeout(resolve, 11_500));
  const [measure] = (await problemOf(sides.officer, problem)).measures as [MeasureSeen];
  await completes(sides.officer, measure);
  const [now] = (await isJoined(sides.officer, problem, 2)).measures;
  expect(now?.title).toBe(now?.doneOn === null ? "每周抽查 30 人" : measure.title);
});
