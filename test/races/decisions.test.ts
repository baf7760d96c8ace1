import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  confirms,
  decides,
  notes,
  planOf,
  returns,
  saves,
  startsReview,
  submits,
} from "../support/plan.verbs.js";
import { summary, traces } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const numberOfReviewers = 50;

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
const reviewers: Actor[] = [];
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("racing");
  unit = await group.organization("R-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  for (let number = 0; number < numberOfReviewers; number += 5) {
    const names = Array.from({ length: 5 }, (_, index) => `reviewer ${number + index}`);
    reviewers.push(...(await Promise.all(names.map((name) => group.actor(name, "REVIEWER")))));
  }
}, 180_000);
afterAll(() => world.stop());

async function askedPlan() {
  const campaign = await asksForPlans(manager, group.top, [unit], `ZT-${++campaigns}`);
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan(frame)));
  return { plan, frame };
}

async function planInReview() {
  const asked = await askedPlan();
  done(await submits(officer, asked.plan));
  done(await startsReview(reviewers[0] as Actor, asked.plan));
  return asked;
}

describe("many at once", () => {
  test(`of ${numberOfReviewers} reviewers who decide one plan, one decision stands and the others are told`, async () => {
    const { plan } = await planInReview();
    const { latestVersion } = await planOf(officer, plan);
    await Promise.all(reviewers.filter((_, number) => number % 2 === 1).map(async (reviewer) => done(await notes(reviewer, plan, remark))));
    const outcomes = await Promise.all(
      reviewers.map((reviewer, number) =>
        decides(reviewer, plan, number % 2 === 0 ? "approvePlan" : "returnPlan", latestVersion?.contentHash),
      ),
    );
    const returned = outcomes.filter((_, number) => number % 2 === 1);
    expect(summary(returned)).toEqual({ done: 1, others: ["CONFLICT"] });
    // Approval is refused as long as somebody holds a draft, and told to be too late afterwards.
    expect(summary(outcomes.filter((_, number) => number % 2 === 0))).toMatchObject({ done: 0 });
    expect(await traces(world, plan, ["plan.approve", "plan.return"], ["plan.approved", "plan.returned"])).toEqual({ audit: 1, outbox: 1 });
  });

  test(`of ${numberOfReviewers} approvals one stands`, async () => {
    const { plan } = await planInReview();
    const { latestVersion } = await planOf(officer, plan);
    const outcomes = await Promise.all(reviewers.map((reviewer) => approves(reviewer, plan, latestVersion?.contentHash)));
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    expect(await traces(world, plan, ["plan.approve", "plan.return"], ["plan.approved", "plan.returned"])).toEqual({ audit: 1, outbox: 1 });
  });

  test("a plan submitted many times at once is submitted once", async () => {
    const { plan } = await askedPlan();
    const { revision } = await planOf(officer, plan);
    const submit = () => officer.tries("submitPlan", { planId: plan.id, expectedVersion: revision }, "plan { round }");
    expect(summary(await Promise.all(Array.from({ length: 20 }, submit)))).toEqual({ done: 1, others: ["CONFLICT"] });
    expect(await planOf(officer, plan)).toMatchObject({ state: "SUBMITTED", round: 1 });
    expect(await traces(world, plan, ["plan.submit"], ["plan.submitted"])).toEqual({ audit: 1, outbox: 1 });
  });

  test("of many saves of one draft one stands", async () => {
    const { plan, frame } = await askedPlan();
    const base = (await planOf(officer, plan)).draft?.revision ?? 0;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, number) => saves(officer, plan, { ...wholePlan(frame), narrative: `第 ${number} 稿` }, base)),
    );
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    expect((await planOf(officer, plan)).draft?.revision).toBe(base + 1);
  });
});

const remark = { at: { section: "BATCHES" }, reason: "OTHER" };

describe("one against the other", () => {
  test("an answer that arrives with the submission is in it or refused, never changed behind it", async () => {
    const { plan } = await planInReview();
    const reviewer = reviewers[0] as Actor;
    done(await notes(reviewer, plan, remark));
    const [finding] = done(await returns(reviewer, plan)).plan.findings;
    done(await answers(officer, finding as Versioned, "第一次答复"));
    const outcomes = await Promise.all([
      submits(officer, plan),
      ...Array.from({ length: 5 }, (_, number) => answers(officer, finding as Versioned, `答复 ${number}`)),
    ]);
    const seen = (await planOf(reviewer, plan)).findings[0];
    const accepted = outcomes.slice(1).flatMap(({ faults }, number) => (faults.length === 0 ? [`答复 ${number}`] : []));
    expect(seen?.answers).toHaveLength(1);
    expect(["第一次答复", ...accepted]).toContain(seen?.answers[0]?.text);
    for (const { faults } of outcomes)
      expect(faults.map(({ extensions }) => extensions.code)).toEqual(faults.length === 0 ? [] : ["CONFLICT"]);
    const stored = seen?.answers[0]?.text;
    await expect(answers(officer, finding as Versioned, "迟到的答复")).toBeRefused("CONFLICT");
    expect((await planOf(reviewer, plan)).findings[0]?.answers[0]?.text).toBe(stored);
  });

  test("a verdict that arrives with the decision counts before it or is refused", async () => {
    const { plan } = await planInReview();
    const reviewer = reviewers[0] as Actor;
    done(await notes(reviewer, plan, remark));
    const [finding] = done(await returns(reviewer, plan)).plan.findings;
    done(await answers(officer, finding as Versioned));
    done(await submits(officer, plan));
    done(await startsReview(reviewer, plan));
    const [approved, confirmed] = await Promise.all([approves(reviewer, plan), confirms(reviewers[1] as Actor, finding as Versioned)]);
    done(confirmed);
    const { state, openFindingCount } = await planOf(reviewer, plan);
    expect(openFindingCount).toBe(0);
    expect(state).toBe(approved.userErrors.length === 0 ? "APPROVED" : "IN_REVIEW");
  });
});
