import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { createsCampaign, openedCampaign, updatesCampaign } from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  notes,
  openSteps,
  overrides,
  planOf,
  returns,
  saves,
  startsReview,
  submits,
  undoes,
} from "../support/plan.verbs.js";
import { withdraws } from "../support/plan-course.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let division: Versioned;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let divisionReviewer: Actor;
let divisionLeader: Actor;
let headReviewer: Actor;
let headLeader: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("zhuji");
  division = await group.organization("ZJ-1");
  unit = await group.organization("ZJ-1-1", division);
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  divisionReviewer = await group.actor("division reviewer", "REVIEWER", division);
  divisionLeader = await group.actor("division leader", "LEADER", division);
  headReviewer = await group.actor("head reviewer", "REVIEWER");
  headLeader = await group.actor("head leader", "LEADER");
}, 120_000);
afterAll(() => world.stop());

async function submittedPlan(more: Readonly<Record<string, unknown>>) {
  const campaign = await asksForPlans(manager, group.top, [unit], `ZJ-${++campaigns}`, more);
  const plan = campaign.plans[0] as { id: string };
  done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems })));
  done(await submits(officer, plan));
  return plan;
}

interface Chain {
  readonly state: string;
  readonly level: number;
  readonly reviewingOrganization: { readonly id: string };
  readonly laterReviewers: readonly { readonly id: string }[];
  readonly rounds: readonly {
    readonly state: string;
    readonly stages: readonly {
      readonly level: number;
      readonly state: string;
      readonly organization: { readonly id: string };
      readonly reviewer: { readonly id: string } | null;
      readonly approvals: readonly { readonly approver: { readonly id: string }; readonly note: string }[];
    }[];
  }[];
}

async function chainOf(actor: Actor, { id }: { id: string }) {
  const query = `query ($id: ID!) { plan(id: $id) { state level reviewingOrganization { id } laterReviewers { id } rounds { state
    stages { level state organization { id } reviewer { id } approvals { approver { id } note } } } } }`;
  const { plan } = await actor.sees<{ plan: Chain }>(query, { id });
  const rounds = plan.rounds.map(({ state, stages }) => ({
    state,
    stages: stages.map((stage) => [
      ...[stage.level, stage.state, stage.organization.id],
      ...[stage.reviewer?.id ?? null, stage.approvals.map(({ approver }) => approver.id)],
    ]),
  }));
  return {
    ...plan,
    reviewingOrganization: plan.reviewingOrganization.id,
    laterReviewers: plan.laterReviewers.map(({ id: one }) => one),
    rounds,
  };
}

async function turnsOf(actor: Actor, plan: { id: string }) {
  const list = "edges { node { plan { id } } }";
  type Page = { edges: { node: { plan: { id: string } } }[] };
  const seen = await actor.sees<{ mine: Page; others: Page }>(
    `{ mine: inbox(turn: MINE) { ${list} } others: inbox(turn: OTHERS) { ${list} } }`,
  );
  const has = ({ edges }: Page) => edges.some(({ node }) => node.plan.id === plan.id);
  return has(seen.mine) ? "MINE" : has(seen.others) ? "OTHERS" : null;
}

describe("level by level", () => {
  const levels = { reviewLevels: "LEVEL_BY_LEVEL" };

  test("an approval passes the plan on to the organization above, with a reviewer and a time of its own; the top decides", async () => {
    const plan = await submittedPlan(levels);
    expect(await chainOf(officer, plan)).toEqual({
      ...{ state: "SUBMITTED", level: 1, reviewingOrganization: division.id, laterReviewers: [group.top.id] },
      rounds: [{ state: "WAITING", stages: [] }],
    });
    done(await startsReview(divisionReviewer, plan));
    expect(done(await approves(divisionReviewer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 1 });
    const first = [1, "APPROVED", division.id, divisionReviewer.personId, [divisionReviewer.personId]];
    expect(await chainOf(officer, plan)).toEqual({
      ...{ state: "SUBMITTED", level: 2, reviewingOrganization: group.top.id, laterReviewers: [] },
      rounds: [{ state: "WAITING", stages: [first] }],
    });
    expect([await turnsOf(divisionReviewer, plan), await turnsOf(headReviewer, plan), await turnsOf(officer, plan)]).toEqual([
      null,
      "MINE",
      "OTHERS",
    ]);
    await expect(startsReview(divisionReviewer, plan)).toBeRefused("FORBIDDEN");
    await expect(withdraws(officer, plan)).toBeRefused("REVIEW_BEGUN");
    expect(openSteps(await planOf(officer, plan))).not.toContain("withdrawPlan");
    done(await startsReview(headReviewer, plan));
    expect(done(await approves(headReviewer, plan)).plan).toMatchObject({ state: "APPROVED", round: 1 });
    expect(await chainOf(officer, plan)).toMatchObject({
      ...{ state: "APPROVED", laterReviewers: [] },
      rounds: [{ state: "APPROVED", stages: [first, [2, "APPROVED", group.top.id, headReviewer.personId, [headReviewer.personId]]] }],
    });
  });

  test("a return at any level goes to the submitter, and the next version begins at the first level again", async () => {
    const plan = await submittedPlan(levels);
    done(await startsReview(divisionReviewer, plan));
    done(await approves(divisionReviewer, plan));
    done(await startsReview(headReviewer, plan));
    done(await notes(headReviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER", weight: "ADVISORY" }));
    const returned = done(await returns(headReviewer, plan)).plan;
    expect(returned.state).toBe("RETURNED");
    expect(await turnsOf(officer, plan)).toBe("MINE");
    done(await officer.tries("answerFinding", { findingId: returned.findings[0]?.id, kind: "EXPLAINED", text: "已说明" }));
    done(await submits(officer, plan));
    const { level, reviewingOrganization, rounds } = await chainOf(officer, plan);
    expect([level, reviewingOrganization]).toEqual([1, division.id]);
    expect(rounds.map(({ state, stages }) => [state, stages.map(([number, stage]) => [number, stage])])).toEqual([
      [
        "RETURNED",
        [
          [1, "APPROVED"],
          [2, "RETURNED"],
        ],
      ],
      ["WAITING", []],
    ]);
  });

  test("nobody decides at two levels of one round", async () => {
    const plan = await submittedPlan(levels);
    done(await startsReview(headReviewer, plan));
    done(await approves(headReviewer, plan));
    await expect(startsReview(headReviewer, plan)).toBeRefused("APPROVED_ALREADY");
    expect([await turnsOf(headReviewer, plan), await turnsOf(headLeader, plan)]).toEqual(["OTHERS", "MINE"]);
    done(await startsReview(headLeader, plan));
    expect(done(await approves(headLeader, plan)).plan.state).toBe("APPROVED");
  });

  test("ends at the organization that runs the campaign", async () => {
    const local = await group.actor(`local ${++campaigns}`, "CAMPAIGN_MANAGER", division);
    const opened = await openedCampaign(local, division, `ZJ-${++campaigns}`, [unit]);
    expect(opened.planCount).toBe(1);
    const plan = opened.participants.edges[0]?.node.plan as { id: string };
    expect((await chainOf(officer, plan)).laterReviewers).toEqual([]);
  });
});

describe("several approvals at a level", () => {
  test("the last one needed moves the plan; everybody decides once", async () => {
    const plan = await submittedPlan({ approvalsNeeded: 2 });
    done(await startsReview(divisionReviewer, plan));
    expect(done(await approves(divisionReviewer, plan)).plan.state).toBe("IN_REVIEW");
    await expect(approves(divisionReviewer, plan)).toBeRefused("APPROVED_ALREADY");
    await expect(returns(divisionReviewer, plan)).toBeRefused("APPROVED_ALREADY");
    expect([await turnsOf(divisionReviewer, plan), await turnsOf(divisionLeader, plan)]).toEqual(["OTHERS", "MINE"]);
    expect(done(await approves(divisionLeader, plan)).plan.state).toBe("APPROVED");
    expect((await chainOf(officer, plan)).rounds[0]?.stages).toEqual([
      [1, "APPROVED", division.id, divisionReviewer.personId, [divisionReviewer.personId, divisionLeader.personId]],
    ]);
  });

  test("a return by anybody ends it", async () => {
    const plan = await submittedPlan({ approvalsNeeded: 3 });
    done(await startsReview(divisionReviewer, plan));
    done(await approves(divisionReviewer, plan));
    done(await notes(divisionLeader, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    expect(done(await returns(divisionLeader, plan)).plan.state).toBe("RETURNED");
    await expect(approves(headLeader, plan)).toBeRefused("STEP_NOT_OPEN");
  });
});

describe("a decision taken back", () => {
  test("of the last approval: the level is open again with the approvals before it, and whoever took theirs back may decide anew", async () => {
    const plan = await submittedPlan({ approvalsNeeded: 2 });
    done(await startsReview(divisionReviewer, plan));
    done(await approves(divisionReviewer, plan));
    done(await approves(divisionLeader, plan));
    await expect(undoes(divisionReviewer, plan)).toBeRefused("DECISION_NOT_YOURS");
    expect(done(await undoes(divisionLeader, plan)).plan.state).toBe("IN_REVIEW");
    expect((await chainOf(officer, plan)).rounds).toEqual([
      { state: "IN_REVIEW", stages: [[1, "IN_REVIEW", division.id, divisionReviewer.personId, [divisionReviewer.personId]]] },
    ]);
    expect(await turnsOf(divisionLeader, plan)).toBe("MINE");
    expect(done(await approves(divisionLeader, plan)).plan.state).toBe("APPROVED");
  });

  test("of one approval of several, and of one that passed the plan on, until the next level takes it in hand", async () => {
    const plan = await submittedPlan({ approvalsNeeded: 2, reviewLevels: "LEVEL_BY_LEVEL" });
    done(await startsReview(divisionReviewer, plan));
    done(await approves(divisionReviewer, plan));
    done(await undoes(divisionReviewer, plan));
    expect(await turnsOf(divisionReviewer, plan)).toBe("MINE");
    done(await approves(divisionReviewer, plan));
    expect(done(await approves(divisionLeader, plan)).plan.state).toBe("SUBMITTED");
    expect(done(await undoes(divisionLeader, plan)).plan.state).toBe("IN_REVIEW");
    expect(await chainOf(officer, plan)).toMatchObject({ level: 1, reviewingOrganization: division.id, laterReviewers: [group.top.id] });
    done(await approves(divisionLeader, plan));
    done(await startsReview(headReviewer, plan));
    await expect(undoes(divisionLeader, plan)).toBeRefused("UNDO_OVERTAKEN");
  });

  test("of a return at the second level", async () => {
    const plan = await submittedPlan({ reviewLevels: "LEVEL_BY_LEVEL" });
    done(await startsReview(divisionReviewer, plan));
    done(await approves(divisionReviewer, plan));
    done(await startsReview(headReviewer, plan));
    done(await notes(headReviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    const before = await chainOf(officer, plan);
    done(await returns(headReviewer, plan));
    done(await undoes(headReviewer, plan));
    expect(await chainOf(officer, plan)).toEqual(before);
  });
});

test("a leader's override at a level counts as one approval there, and its reason stays", async () => {
  const plan = await submittedPlan({ reviewLevels: "LEVEL_BY_LEVEL" });
  done(await startsReview(divisionReviewer, plan));
  done(await notes(divisionReviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
  const [finding] = done(await returns(divisionReviewer, plan)).plan.findings;
  done(await answers(officer, finding as Versioned));
  done(await submits(officer, plan));
  done(await startsReview(divisionLeader, plan));
  expect(done(await overrides(divisionLeader, plan, "范围已当面核实")).plan.state).toBe("SUBMITTED");
  const query = "query ($id: ID!) { plan(id: $id) { level override { overrideReason level } } }";
  expect((await headReviewer.sees<{ plan: unknown }>(query, plan)).plan).toEqual({
    level: 2,
    override: { overrideReason: "范围已当面核实", level: 1 },
  });
});

describe("a campaign", () => {
  test("says how far up and by how many plans are reviewed, and keeps to it once it is open", async () => {
    await expect(createsCampaign(manager, group.top, `ZJ-${++campaigns}`, { approvalsNeeded: 6 })).toBeRefused(
      "VALUE_OUT_OF_RANGE",
      "input.approvalsNeeded",
    );
    const opened = await openedCampaign(manager, group.top, `ZJ-${++campaigns}`, [unit]);
    await expect(updatesCampaign(manager, opened, { reviewLevels: "LEVEL_BY_LEVEL" })).toBeRefused(
      "CAMPAIGN_TERMS_FIXED",
      "input.reviewLevels",
    );
    await expect(updatesCampaign(manager, opened, { approvalsNeeded: 2 })).toBeRefused("CAMPAIGN_TERMS_FIXED", "input.approvalsNeeded");
    done(await updatesCampaign(manager, opened, { approvalsNeeded: 1, endsOn: inDays(100) }));
  });
});

test("a template of a campaign keeps how far up and by how many its plans are reviewed", async () => {
  const terms = { reviewLevels: "LEVEL_BY_LEVEL", approvalsNeeded: 2 };
  const { id } = done(await createsCampaign(manager, group.top, `ZJ-${++campaigns}`, terms)).campaign;
  const input = { campaignId: id, code: "ZJ-T", title: "逐级样板", titleEn: "By levels", sector: "能源" };
  const kept = await manager.tries<{ campaign: unknown }>("saveCampaignTemplate", input, "campaign { reviewLevels approvalsNeeded }");
  expect(done(kept).campaign).toEqual(terms);
});

test("the database keeps what a level has decided, and every approval", async () => {
  await expect(world.database.query("update app.review_stages set level = level + 1 where state = 'APPROVED'")).rejects.toThrow(
    "never changed",
  );
  await expect(world.database.query("update app.review_approvals set note = 'x'")).rejects.toThrow("never changed");
});
