import type { PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { setsCriteria } from "../support/close-out.verbs.js";
import {
  assigns,
  changes,
  completes,
  type Four,
  inPost,
  ledgerOf,
  problemOf,
  registers,
  starts,
  takesOut,
} from "../support/ledger.verbs.js";
import { isTold, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, saves, startsReview, submits, undoes } from "../support/plan.verbs.js";
import {
  becomes,
  isJoined,
  type JoinedMeasure,
  joinedProblem,
  passesAmendment,
  passesReview,
  type Sides,
  settles,
} from "../support/plan-ledger.verbs.js";
import { type Group, World } from "../support/world.js";

// What an approved plan says about problems stands on the ledger, and follows the plan.

jest.setTimeout(120_000);

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let sides: Sides;
let four: Four;
let deputy: Versioned;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("joined");
  unit = await group.organization("J-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  sides = { officer: await group.actor("officer", "SUBMITTER", unit), reviewer: await group.actor("reviewer", "REVIEWER") };
  const department = done(
    await group.administrator.createsOrganization(unit, "J-D", { name: "安全环保部", kind: "DEPARTMENT" }),
  ).organization;
  four = {
    executive: await inPost(group, unit, "秦牧", "党委书记"),
    department,
    person: await inPost(group, department, "田思远", "主任"),
  };
  deputy = await inPost(group, department, "吴一帆", "副主任");
}, 120_000);
afterAll(() => world.stop());

async function asked() {
  const campaign = await asksForPlans(manager, group.top, [unit], `JR-${++campaigns}`);
  return { campaign, plan: campaign.plans[0] as Versioned, problem: campaign.problems[0] as Versioned };
}

type Response = PlanContent["problemResponses"][number];
type Row = Response["measures"][number];

/** A plan for the problems, with the first response changed. */
function planFor(problems: readonly { id: string }[], more: Partial<Response> = {}): PlanContent {
  const content = wholePlan({ unit, branches: [four.department], headquarters: group.top, problems });
  return { ...content, problemResponses: content.problemResponses.map((row, place) => (place === 0 ? { ...row, ...more } : row)) };
}

function row(id: string, more: Partial<Row> = {}): Row {
  const open = { firstEndsOn: null, slipReason: "", doneOn: null };
  return { id, text: `措施 ${id}，每周 1 次`, owner: "田思远", startsOn: inDays(2), endsOn: inDays(20), ...open, ...more };
}

const terms = ({ title, endsOn, owner, planRowId }: JoinedMeasure) => [planRowId, title, endsOn, owner.name];

describe("an approved plan", () => {
  test("becomes the problem's measures, criteria and responsibility; until then nothing of it stands on the ledger", async () => {
    const { campaign, plan, problem } = await asked();
    const content = planFor(campaign.problems, { measures: [row("a"), row("b", { owner: "吴一帆（副主任）", endsOn: inDays(40) })] });
    await passesReview(sides, plan, content);
    expect((await joinedProblem(sides.officer, problem)).planAnswers).toEqual([]);
    const joined = await isJoined(sides.officer, problem);
    expect(joined).toMatchObject({
      ...{ state: "ACCEPTED", leadingExecutive: { name: "秦牧" }, responsiblePerson: { name: "田思远" } },
      closeOutCriteria: [{ text: "连续四周抽查合格" }],
      planAnswers: [{ state: "JOINED", rowId: "response-1", funds: 12.5, plan: { id: plan.id }, version: { number: 1 }, differences: [] }],
    });
    expect(joined.criteriaAcceptedAt).not.toBeNull();
    expect(joined.measures.map(terms)).toEqual([
      ["a", "措施 a，每周 1 次", inDays(20), "田思远"],
      ["b", "措施 b，每周 1 次", inDays(40), "吴一帆"],
    ]);
    expect(paramOf(await isTold(sides.officer, "PLAN_JOINED", plan), "count")).toBe("1");
  });

  test("that was taken back never reaches the ledger", async () => {
    const { campaign, plan, problem } = await asked();
    done(await saves(sides.officer, plan, planFor(campaign.problems)));
    done(await submits(sides.officer, plan));
    done(await startsReview(sides.reviewer, plan));
    done(await approves(sides.reviewer, plan));
    done(await undoes(sides.reviewer, plan));
    await new Promise((resolve) => setTimeout(resolve, 14_000));
    expect(await joinedProblem(sides.officer, problem)).toMatchObject({ state: "REGISTERED", measures: [], planAnswers: [] });
  });

  test("waits where it names nobody whom the ledger knows, until somebody answers for the problem", async () => {
    const { campaign, plan, problem } = await asked();
    await passesReview(sides, plan, planFor(campaign.problems, { responsiblePerson: "某某", measures: [row("a", { owner: "某某" })] }));
    expect(await isJoined(sides.officer, problem, 1, "WAITING")).toMatchObject({ state: "REGISTERED", measures: [] });
    done(await assigns(manager, problem, four));
    const joined = await isJoined(sides.officer, problem);
    expect(joined).toMatchObject({ state: "ACCEPTED", measures: [{ owner: { name: "田思远" } }] });
    expect(joined.planAnswers[0]?.differences.map(({ part, plan: words, ledger }) => [part, words, ledger])).toEqual([
      ["RESPONSIBLE_PERSON", "某某", "田思远"],
      ["OWNERS", "某某", "田思远"],
    ]);
  });

  test("replaces nothing silently: what the ledger says differently is shown, and taken over or kept", async () => {
    const { campaign, plan, problem } = await asked();
    done(await assigns(manager, problem, { ...four, person: deputy }));
    done(await setsCriteria(manager, problem, [{ text: "验收合格", evidenceKind: "DOCUMENT" }]));
    await passesReview(sides, plan, planFor(campaign.problems));
    const joined = await isJoined(sides.officer, problem);
    const [answer] = joined.planAnswers;
    if (!answer) throw new Error("The plan says nothing");
    expect(joined).toMatchObject({ responsiblePerson: { name: "吴一帆" }, closeOutCriteria: [{ text: "验收合格" }] });
    expect(answer.differences).toEqual([
      { part: "RESPONSIBLE_PERSON", plan: "田思远", ledger: "吴一帆", kept: false, canTakeOver: false },
      { part: "CRITERIA", plan: "连续四周抽查合格", ledger: "验收合格", kept: false, canTakeOver: true },
    ]);
    await expect(settles(manager, answer, "CRITERIA", "KEEP")).toBeRefused("FORBIDDEN");
    await expect(settles(sides.officer, answer, "RESPONSIBLE_PERSON", "TAKE_OVER")).toBeRefused("DIFFERENCE_NEEDS_STEP", "input.choice");
    await expect(settles(sides.officer, answer, "DEADLINE", "KEEP")).toBeRefused("DIFFERENCE_SETTLED", "input.part");
    const kept = done(await settles(sides.officer, answer, "RESPONSIBLE_PERSON", "KEEP")).planAnswer;
    expect(kept.differences[0]).toMatchObject({ part: "RESPONSIBLE_PERSON", kept: true });
    const settled = done(await settles(sides.officer, kept, "CRITERIA", "TAKE_OVER"));
    expect(settled.problem.closeOutCriteria).toEqual([{ text: "连续四周抽查合格" }]);
    expect(settled.planAnswer.differences.map(({ part }) => part)).toEqual(["RESPONSIBLE_PERSON"]);
  });

  test("may answer any problem of the ledger that its organization answers for in the campaign", async () => {
    const { campaign, plan, problem } = await asked();
    const ledger = await ledgerOf(manager, campaign);
    const found = done(await registers(manager, ledger, [{ organizationId: unit.id, title: "票据管理不严" }])).problems[0] as Versioned;
    const elsewhere = done(await registers(manager, ledger, [{ organizationId: group.top.id }])).problems[0] as Versioned;
    const query = "query ($id: ID!) { plan(id: $id) { problems { id } ledgerProblems { id } } }";
    expect(await sides.officer.sees(query, { id: plan.id })).toEqual({
      plan: { problems: [{ id: problem.id }], ledgerProblems: [{ id: found.id }] },
    });
    await expect(saves(sides.officer, plan, planFor([problem, elsewhere]))).toBeRefused(
      "REFERENCE_INVALID",
      "input.content.problemResponses.1.problemId",
    );
    await passesReview(sides, plan, planFor([problem, found]));
    expect((await isJoined(sides.officer, found)).measures).toHaveLength(1);
    const version =
      "query ($id: ID!) { plan(id: $id) { latestVersion { coverage { problems { problemId } orphans { rowId section } } } } }";
    expect(await sides.reviewer.sees(version, { id: plan.id })).toMatchObject({
      plan: { latestVersion: { coverage: { problems: [{ problemId: problem.id }, { problemId: found.id }] } } },
    });
  });
});

describe("what came from a plan", () => {
  test("is changed by an amendment only; how far it is, is told as ever", async () => {
    const { campaign, plan, problem } = await asked();
    await passesReview(sides, plan, planFor(campaign.problems, { measures: [row("a"), row("b", { owner: "各班组" })] }));
    const [first, second] = (await isJoined(sides.officer, problem)).measures;
    if (!first || !second) throw new Error("The plan has no measures");
    const seen = async (measure: Versioned) => {
      const found = (await problemOf(sides.officer, problem)).measures.find(({ id }) => id === measure.id);
      if (!found) throw new Error("The measure is gone");
      return found;
    };
    const same = { startsOn: first.startsOn };
    await expect(changes(sides.officer, { ...(await seen(first)), endsOn: inDays(19) }, four.person, same)).toBeRefused("MEASURE_OF_PLAN");
    await expect(changes(sides.officer, await seen(first), deputy, same)).toBeRefused("MEASURE_OF_PLAN");
    await expect(changes(sides.officer, { ...(await seen(first)), title: "少做一点" }, four.person, same)).toBeRefused("MEASURE_OF_PLAN");
    await expect(takesOut(sides.officer, first)).toBeRefused("MEASURE_OF_PLAN");
    expect(first.viewerSteps.find(({ name }) => name === "removeMeasure")).toMatchObject({ possible: false, code: "MEASURE_OF_PLAN" });
    done(await changes(sides.officer, await seen(first), four.person, same));
    // Where the plan names nobody, the ledger says who does it.
    done(await changes(sides.officer, await seen(second), deputy, same));
    done(await completes(sides.officer, await seen(first)));
    expect((await joinedProblem(sides.officer, problem)).measures).toMatchObject([
      { progressPercent: 100 },
      { progressPercent: 50, owner: { name: "吴一帆" } },
    ]);
  });

  test("follows an amendment: first dates stay, slips count, what is done never goes", async () => {
    const { campaign, plan, problem } = await asked();
    const before = ["done", "late", "begun", "idle"].map((id) => row(id));
    await passesReview(sides, plan, planFor(campaign.problems, { measures: before }));
    const joined = await isJoined(sides.officer, problem);
    done(await starts(sides.officer, problem));
    const find = async (id: string) => {
      const known = joined.measures.find(({ planRowId }) => planRowId === id);
      const found = (await problemOf(sides.officer, problem)).measures.find((one) => one.id === known?.id);
      if (!found) throw new Error(`There is no ${id}`);
      return found;
    };
    done(await completes(sides.officer, await find("done")));
    done(await changes(sides.officer, await find("begun"), four.person, { startsOn: inDays(2), progressPercent: 30 }));
    const after = [row("late", { endsOn: inDays(30), slipReason: "设备到货推迟" }), row("new", { owner: "吴一帆" })];
    await passesAmendment(sides, plan, planFor(campaign.problems, { measures: after }));
    const { measures, planAnswers } = await isJoined(sides.officer, problem, 2);
    expect(planAnswers).toMatchObject([{ state: "JOINED", version: { number: 2 } }]);
    expect(measures.map(({ planRowId, title }) => [planRowId, title.slice(3, 8).split("，")[0]])).toEqual([
      ["done", "done"],
      ["late", "late"],
      [null, "begun"],
      ["new", "new"],
    ]);
    expect(measures[1]).toMatchObject({
      ...{ firstEndsOn: inDays(20), endsOn: inDays(30) },
      slips: [{ from: inDays(20), to: inDays(30), reason: "设备到货推迟" }],
    });
  });

  test("lapses when an amendment answers the problem no more", async () => {
    const { campaign, plan, problem } = await asked();
    const ledger = await ledgerOf(manager, campaign);
    const found = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems[0] as Versioned;
    await passesReview(sides, plan, planFor([problem, found]));
    await isJoined(sides.officer, found);
    await passesAmendment(sides, plan, planFor([problem]));
    expect(await becomes(sides.officer, found, ({ planAnswers: [answer] }) => answer?.state === "LAPSED")).toMatchObject({
      ...{ state: "ACCEPTED", measures: [], planAnswers: [{ differences: [] }] },
    });
  });
});
