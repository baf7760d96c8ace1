import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, thinPlan, wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  confirms,
  discards,
  notes,
  onlyAdvises,
  openSteps,
  planOf,
  raisesAgain,
  returns,
  rewords,
  saves,
  seenBy,
  startsReview,
  submits,
} from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let frame: PlanFrame;
let manager: Actor;
let officer: Actor;
let colleague: Actor;
let reviewer: Actor;
let secondReviewer: Actor;
let neighbour: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  unit = await group.organization("HY-1");
  const branches = [await group.organization("HY-1-1", unit), await group.organization("HY-1-2", unit)];
  frame = { unit, branches, headquarters: group.top, problems: [] };
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  colleague = await group.actor("colleague", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  secondReviewer = await group.actor("second reviewer", "LEADER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("HY-2"));
}, 120_000);
afterAll(() => world.stop());

/** A new campaign that has asked the unit for its plan. */
async function askedPlan(...advisory: string[]) {
  const campaign = await asksForPlans(manager, group.top, [unit], `ZT-${++campaigns}`);
  if (advisory.length > 0) await onlyAdvises(manager, campaign, advisory);
  const [plan] = campaign.plans;
  return { plan: plan as { id: string }, campaign, frame: { ...frame, problems: campaign.problems } };
}

/** A plan that is under review. */
async function planInReview() {
  const asked = await askedPlan();
  done(await saves(officer, asked.plan, wholePlan(asked.frame)));
  done(await submits(officer, asked.plan));
  done(await startsReview(reviewer, asked.plan));
  return asked;
}

const scope = { at: { section: "BATCHES", rowId: "batch-1", field: "scope" }, reason: "SCOPE_UNCLEAR" };

describe("the first gate", () => {
  test("a thin plan is caught by the pre-checks, returned with three reasons, corrected and approved", async () => {
    const { plan, frame } = await askedPlan("R05", "R06", "R16", "R17", "R02");
    done(await saves(officer, plan, thinPlan(frame)));
    const submitted = done(await submits(officer, plan)).plan;
    expect(submitted).toMatchObject({ state: "SUBMITTED", round: 1, draft: null });
    const failed = submitted.latestVersion?.preChecks.filter(({ passed }) => !passed).map(({ rule }) => rule);
    expect(failed).toEqual(expect.arrayContaining(["R06", "R16", "R17"]));

    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, scope));
    done(await notes(reviewer, plan, { at: { section: "LEARNING" }, reason: "WORK_TABLE_NOT_DETAILED" }));
    done(await notes(reviewer, plan, { at: { section: "GUIDANCE_GROUPS", rowId: "group-1" }, reason: "STAFFING_NOT_DETAILED" }));
    expect((await planOf(secondReviewer, plan)).findings).toEqual([]);
    const returned = done(await returns(reviewer, plan)).plan;
    expect(returned).toMatchObject({ state: "RETURNED", openFindingCount: 3, unansweredFindingCount: 3 });
    expect(returned.findings.map(({ number, reasonCode }) => [number, reasonCode])).toEqual([
      [1, "SCOPE_UNCLEAR"],
      [2, "WORK_TABLE_NOT_DETAILED"],
      [3, "STAFFING_NOT_DETAILED"],
    ]);

    done(await saves(officer, plan, wholePlan(frame)));
    await expect(submits(officer, plan)).toBeRefused("FINDINGS_UNANSWERED");
    for (const finding of returned.findings) done(await answers(officer, finding));
    expect(done(await submits(officer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 2 });

    done(await startsReview(reviewer, plan));
    await expect(approves(reviewer, plan)).toBeRefused("FINDINGS_OPEN");
    for (const finding of returned.findings) done(await confirms(reviewer, finding));
    const approved = done(await approves(reviewer, plan)).plan;
    expect(approved).toMatchObject({ state: "APPROVED", light: "DONE", openFindingCount: 0 });
    expect(approved.latestVersion?.preChecks.every(({ passed }) => passed)).toBe(true);
  });

  test("a blocking pre-check refuses the submission, one error for each place, with reason and remedy", async () => {
    const { plan, frame } = await askedPlan();
    done(await saves(officer, plan, thinPlan(frame)));
    const { userErrors } = await submits(officer.with({ "accept-language": "en" }), plan);
    expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(["PRE_CHECK_FAILED"]));
    const ofScope = userErrors.map(({ params }) => Object.fromEntries(params.map(({ name, value }) => [name, value])));
    expect(ofScope).toContainEqual(
      expect.objectContaining({
        rule: "R16",
        section: "BATCHES",
        rowId: "batch-1",
        field: "scope",
        why: expect.any(String),
        remedy: expect.any(String),
      }),
    );
    expect(await planOf(officer, plan)).toMatchObject({ state: "DRAFT", round: 0 });
  });
});

describe("findings", () => {
  test("a draft is its author's own: reworded, discarded, sent by nobody else", async () => {
    const { plan } = await planInReview();
    const { finding } = done(await notes(reviewer, plan, scope));
    await expect(rewords(secondReviewer, finding, scope)).toBeRefused("NOT_FOUND");
    await expect(returns(secondReviewer, plan)).toBeRefused("FINDING_REQUIRED");
    await expect(approves(secondReviewer, plan)).toBeRefused("FINDINGS_DRAFTED");
    const { finding: reworded } = done(await rewords(reviewer, finding, { ...scope, weight: "ADVISORY" }));
    await expect(rewords(reviewer, finding, scope)).toBeRefused("STALE_VERSION");
    done(await discards(reviewer, reworded));
    expect((await planOf(reviewer, plan)).findings).toEqual([]);
  });

  test("stand where the version has something, for a reason that the campaign knows, and ask for something", async () => {
    const { plan } = await planInReview();
    await expect(notes(reviewer, plan, { ...scope, at: { section: "BATCHES", rowId: "batch-9" } })).toBeRefused(
      "ANCHOR_UNKNOWN",
      "input.anchor",
    );
    await expect(notes(reviewer, plan, { ...scope, at: { section: "BATCHES", rowId: "batch-1", field: "colour" } })).toBeRefused(
      "ANCHOR_UNKNOWN",
    );
    await expect(notes(reviewer, plan, { ...scope, reason: "BECAUSE" })).toBeRefused("REASON_CODE_UNKNOWN", "input.reasonCode");
    await expect(notes(reviewer, plan, { ...scope, demand: "  " })).toBeRefused("DEMAND_REQUIRED", "input.demand");
  });

  test("a draft of another reviewer stays for the next round when the plan is returned", async () => {
    const { plan, frame } = await planInReview();
    done(await notes(secondReviewer, plan, { ...scope, reason: "OTHER" }));
    done(await notes(reviewer, plan, scope));
    const [sent] = done(await returns(reviewer, plan)).plan.findings;
    done(await answers(officer, sent as Versioned));
    done(await saves(officer, plan, wholePlan(frame)));
    done(await submits(officer, plan));
    done(await startsReview(secondReviewer, plan));
    done(await confirms(secondReviewer, sent as Versioned));
    const { findings } = done(await returns(secondReviewer, plan)).plan;
    expect(findings.map(({ number, reasonCode, state }) => [number, reasonCode, state])).toEqual([
      [1, "SCOPE_UNCLEAR", "CONFIRMED"],
      [2, "OTHER", "OPEN"],
    ]);
  });

  test("answers may be replaced until the submission, verdicts until the decision; both sides see what was submitted only", async () => {
    const { plan, frame } = await planInReview();
    done(await notes(reviewer, plan, scope));
    const [sent] = done(await returns(reviewer, plan)).plan.findings;
    const finding = sent as Versioned;
    await expect(answers(officer, finding, " ")).toBeRefused("VALUE_REQUIRED", "input.text");
    done(await answers(officer, finding, "已改"));
    done(await answers(colleague, finding, "另有说明", "EXPLAINED"));
    expect((await planOf(reviewer, plan)).findings[0]?.answers).toEqual([]);
    expect((await planOf(reviewer, plan)).draft).toBeNull();
    await expect(confirms(reviewer, finding)).toBeRefused("STEP_NOT_OPEN");
    done(await saves(officer, plan, wholePlan(frame)));
    done(await submits(officer, plan));
    await expect(answers(officer, finding)).toBeRefused("STEP_NOT_OPEN");

    done(await startsReview(reviewer, plan));
    await expect(returns(reviewer, plan)).toBeRefused("ANSWERS_UNJUDGED");
    done(await confirms(reviewer, finding));
    done(await raisesAgain(reviewer, finding, "范围仍不清"));
    done(await raisesAgain(reviewer, finding, "范围还是不清"));
    const [raised] = done(await returns(reviewer, plan)).plan.findings;
    expect(raised).toMatchObject({
      state: "OPEN",
      raisedAgainCount: 1,
      answers: [{ round: 2, kind: "EXPLAINED", text: "另有说明", verdict: "RAISED_AGAIN" }],
    });
    await expect(confirms(reviewer, finding)).toBeRefused("STEP_NOT_OPEN");
  });
});

describe("who may do what", () => {
  test("outsiders learn nothing, insiders are told why not", async () => {
    const { plan, frame } = await planInReview();
    const hash = (await planOf(reviewer, plan)).latestVersion?.contentHash;
    expect(await seenBy(neighbour, plan)).toBeNull();
    await expect(saves(neighbour, plan, wholePlan(frame))).toBeRefused("NOT_FOUND");
    await expect(approves(neighbour, plan, hash)).toBeRefused("NOT_FOUND");
    await expect(approves(officer, plan, hash)).toBeRefused("FORBIDDEN");
    await expect(saves(reviewer, plan, wholePlan(frame))).toBeRefused("FORBIDDEN");
    await expect(notes(officer, plan, scope)).toBeRefused("FORBIDDEN");
  });

  test("nobody reviews what they wrote, nor what they are recused from", async () => {
    const { plan } = await planInReview();
    const both = await group.actor(`both ${campaigns}`, "SUBMITTER");
    done(await group.administrator.grants({ id: both.personId }, "REVIEWER", group.top));
    const another = await askedPlan();
    expect((await planOf(both, plan)).viewerSteps).toContainEqual({ name: "approvePlan", possible: true, code: null });
    done(await saves(both, another.plan, wholePlan(another.frame)));
    done(await submits(both, another.plan));
    await expect(startsReview(both, another.plan)).toBeRefused("FOUR_EYES");
    const recusal = { personId: both.personId, organizationId: unit.id, reason: "亲属任职", startsOn: inDays(0) };
    done(await group.administrator.tries("declareRecusal", recusal, "recusal { id }"));
    await expect(approves(both, plan)).toBeRefused("RECUSED");
  });

  test("the steps on offer are the steps that succeed", async () => {
    const { plan } = await planInReview();
    expect(openSteps(await planOf(reviewer, plan))).toEqual(["handOverPlanReview", "askOpinion", "approvePlan", "addComment"]);
    expect(openSteps(await planOf(officer, plan))).toEqual(["addComment", "remindPlan"]);
    const { finding } = done(await notes(reviewer, plan, scope));
    expect(openSteps(finding)).toEqual(["updateFinding", "discardFinding"]);
    expect(openSteps(await planOf(reviewer, plan))).toEqual(["handOverPlanReview", "askOpinion", "returnPlan", "addComment"]);
    const returned = done(await returns(reviewer, plan)).plan;
    expect(openSteps(returned)).toEqual(["undoDecision", "addComment", "remindPlan"]);
    const written = await planOf(officer, plan);
    expect(openSteps(written)).toEqual(["savePlanDraft", "askForExtension", "addComment"]);
    expect(written.findings.map(openSteps)).toEqual([["answerFinding"]]);
  });
});
