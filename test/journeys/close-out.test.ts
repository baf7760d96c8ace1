import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  adds,
  agreesToCriteria,
  asksToClose,
  type CloseOutSeen,
  closingOf,
  looksOnSite,
  objects,
  passes,
  setsCriteria,
  setsTerms,
  shows,
  takesBack,
  toCheck,
  turnsDown,
  uploadsTo,
  withdraws,
} from "../support/close-out.verbs.js";
import {
  accepts,
  answersHandOver,
  assigns,
  carriersOf,
  changes,
  completes,
  type Four,
  figuresOf,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  ledgerTasksOf,
  plans,
  problemOf,
  problemsSeen,
  registers,
  reports,
  starts,
} from "../support/ledger.verbs.js";
import { isToldOfProblem } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

// 销号: by criteria, on evidence, checked by those who do not answer for the problem.

let world: World;
let group: Group;
let unit: Versioned;
let department: Versioned;
let campaign: { readonly id: string };
let ledger: Versioned;
let four: Four;
let manager: Actor;
let officer: Actor;
let head: Actor;
let colleague: Actor;
let desk: Actor;
let reviewer: Actor;
let chief: Actor;
let neighbour: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("closing");
  unit = await group.organization("C-1");
  department = await group.organization("C-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  head = await group.actor("head", "LEADER", unit);
  colleague = await group.actor("colleague", "LEADER", unit);
  desk = await group.actor("desk", "REVIEWER");
  reviewer = await group.actor("reviewer", "REVIEWER");
  chief = await group.actor("chief", "LEADER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("C-2"));
  campaign = await openedCampaign(manager, group.top, "XH", [unit]);
  ledger = await ledgerOf(manager, campaign);
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department,
    person: await inPost(group, unit, "head", "厂长", { id: head.personId }),
  };
}, 120_000);
afterAll(() => world.stop());

/** Work has started on a problem with one measure. */
async function inWork(severity = "GENERAL"): Promise<LedgerProblem> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id, severity }])).problems as [LedgerProblem];
  done(await assigns(manager, problem, four));
  done(await accepts(officer, problem));
  done(await plans(officer, problem, four.person, { endsOn: inDays(15) }));
  done(await starts(officer, problem));
  return problem;
}

/** Everything is done, and shown. */
async function ripe(severity = "GENERAL"): Promise<LedgerProblem> {
  const problem = await inWork(severity);
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "停用报备手续齐全" }])).problem;
  const [measure] = (await problemOf(officer, problem)).measures;
  if (measure) done(await completes(officer, measure, inDays(-2)));
  await shows(officer, problem, { criterionId: closeOutCriteria[0]?.id });
  return problem;
}

async function asked(severity = "GENERAL"): Promise<{ problem: LedgerProblem; closeOut: CloseOutSeen }> {
  const problem = await ripe(severity);
  return { problem, closeOut: done(await asksToClose(officer, problem)).closeOut };
}

describe("evidence", () => {
  test("is uploaded, dated apart from its upload, read by whoever sees the problem, and taken out by its side", async () => {
    const problem = await inWork();
    expect(await uploadsTo(neighbour, problem, "x.txt")).toMatchObject({ status: 404 });
    expect(await uploadsTo(reviewer, problem, "x.txt")).toMatchObject({ status: 403 });
    const { body } = await uploadsTo(officer, problem, "3 号站装置复位.txt");
    const fileId = body["fileId"] as string;
    await expect(adds(officer, problem, fileId, { title: " " })).toBeRefused("VALUE_REQUIRED", "input.title");
    await expect(adds(officer, problem, fileId, { effectiveOn: inDays(1) })).toBeRefused("EVIDENCE_IN_FUTURE", "input.effectiveOn");
    await expect(adds(officer, problem, fileId, { criterionId: "none" })).toBeRefused("CRITERION_UNKNOWN", "input.criterionId");
    await expect(adds(reviewer, problem, fileId)).toBeRefused("FORBIDDEN");
    await expect(adds(neighbour, problem, fileId)).toBeRefused("NOT_FOUND");
    const [measure] = (await problemOf(officer, problem)).measures;
    const added = done(await adds(officer, problem, fileId, { kind: "PHOTO", measureId: measure?.id, effectiveOn: inDays(-30) })).evidence;
    expect(added).toMatchObject({
      kind: "PHOTO",
      effectiveOn: inDays(-30),
      measure: { title: "补办停用报备" },
      addedBy: { name: "officer" },
    });
    const download = (actor: Actor) => fetch(new URL(`/files/${fileId}`, world.address), { headers: actor.credentials });
    expect(await (await download(reviewer)).text()).toBe("3 号站装置复位.txt");
    expect((await download(neighbour)).status).toBe(404);
    await expect(takesBack(reviewer, added)).toBeRefused("FORBIDDEN");
    done(await takesBack(officer, added));
    expect((await closingOf(officer, problem)).evidence).toEqual([]);
  });

  test("is one file for several problems of whoever sees them all", async () => {
    const [one, other] = [await inWork(), await inWork()];
    const { file } = await shows(officer, one);
    const again = done(await adds(officer, other, file.fileId, { title: "同一份报备单" })).evidence;
    expect(again.file.fileId).toBe(file.fileId);
    expect((await closingOf(reviewer, other)).evidence.map(({ title }) => title)).toEqual(["同一份报备单"]);
  });
});

describe("criteria", () => {
  test("are proposed by the unit, agreed to above, and then kept", async () => {
    const problem = await inWork();
    await expect(agreesToCriteria(manager, problem)).toBeRefused("CRITERIA_REQUIRED");
    const proposed = done(await setsCriteria(officer, problem, [{ text: "装置恢复率 100%" }, { text: "制度已印发" }])).problem;
    expect(proposed).toMatchObject({
      criteriaAcceptedAt: null,
      closeOutGaps: [{ code: "MEASURES_OPEN" }, { code: "CRITERIA_NOT_ACCEPTED" }, {}, {}],
    });
    await expect(agreesToCriteria(officer, problem)).toBeRefused("FORBIDDEN");
    expect(await tasksOf(manager)).toContain("CRITERIA_TO_ACCEPT");
    expect(await problemsSeen(manager, { task: "CRITERIA_TO_ACCEPT" })).toEqual([problem.code]);
    done(await agreesToCriteria(manager, problem));
    await expect(setsCriteria(officer, problem, [{ text: "另一条" }])).toBeRefused("CRITERIA_ACCEPTED");
    const [first, second] = proposed.closeOutCriteria;
    await shows(officer, problem, { criterionId: second?.id });
    await expect(setsCriteria(manager, problem, [{ id: first?.id, text: "装置恢复率 100%" }])).toBeRefused("CRITERION_HAS_EVIDENCE");
    await expect(setsCriteria(manager, problem, [{ id: "none", text: "x" }])).toBeRefused("CRITERION_UNKNOWN", "input.criteria.0.id");
    const kept = done(await setsCriteria(manager, problem, [{ id: second?.id, text: "制度已印发并培训" }])).problem;
    expect(kept.closeOutCriteria).toEqual([{ id: second?.id, text: "制度已印发并培训", evidenceKind: "DOCUMENT" }]);
    expect(kept.criteriaAcceptedAt).not.toBeNull();
  });
});

describe("a request", () => {
  test("names everything that is missing, and is taken when nothing is", async () => {
    const problem = await inWork();
    await expect(asksToClose(officer, problem)).toBeRefused("MEASURES_OPEN");
    await expect(asksToClose(officer, problem)).toBeRefused("CRITERIA_REQUIRED");
    const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "停用报备手续齐全" }])).problem;
    const [measure] = (await problemOf(officer, problem)).measures;
    if (measure) done(await completes(officer, measure, inDays(-2)));
    await expect(asksToClose(officer, problem)).toBeRefused("CRITERION_WITHOUT_EVIDENCE");
    const proof = await shows(officer, problem);
    const other = await shows(officer, await inWork());
    const criterionId = closeOutCriteria[0]?.id;
    await expect(asksToClose(officer, problem, [{ criterionId, evidenceIds: [other.id] }])).toBeRefused("EVIDENCE_UNKNOWN");
    await expect(asksToClose(manager, problem, [{ criterionId, evidenceIds: [proof.id] }])).toBeRefused("FORBIDDEN");
    const taken = done(await asksToClose(officer, problem, [{ criterionId, evidenceIds: [proof.id] }]));
    expect(taken.closeOut).toMatchObject({
      number: 1,
      state: "CHECKING",
      levels: ["LEAD_DEPARTMENT"],
      answers: [{ evidenceIds: [proof.id] }],
    });
    expect(taken.problem).toMatchObject({ state: "CLOSE_OUT_REQUESTED", closeOutGaps: [] });
  });

  test("freezes the problem, whose responsibilities may pass on all the same", async () => {
    const { problem } = await asked();
    const [measure] = (await problemOf(officer, problem)).measures;
    const [proof] = (await closingOf(officer, problem)).evidence;
    await expect(plans(officer, problem, four.person)).toBeRefused("CLOSE_OUT_WAITING");
    await expect(changes(officer, measure as never, four.person)).toBeRefused("CLOSE_OUT_WAITING");
    await expect(reports(officer, problem, 50)).toBeRefused("CLOSE_OUT_WAITING");
    await expect(setsCriteria(manager, problem, [])).toBeRefused("CLOSE_OUT_WAITING");
    await expect(takesBack(officer, proof as never)).toBeRefused("CLOSE_OUT_WAITING");
    expect(await uploadsTo(officer, problem, "late.txt")).toMatchObject({ status: 422, body: { code: "CLOSE_OUT_WAITING" } });
    const next = await inPost(group, unit, "colleague", "副厂长", { id: colleague.personId });
    const { handOver } = done(await handsOn(officer, problem, "RESPONSIBLE_PERSON", next));
    expect(done(await answersHandOver(colleague, handOver, true)).problem?.state).toBe("CLOSE_OUT_REQUESTED");
  });

  test("is taken back by its side before the first check; its evidence stays", async () => {
    const { problem, closeOut } = await asked();
    await expect(withdraws(reviewer, closeOut)).toBeRefused("FORBIDDEN");
    expect(done(await withdraws(officer, closeOut)).problem.state).toBe("IN_RECTIFICATION");
    const [proof] = (await closingOf(officer, problem)).evidence;
    await expect(takesBack(officer, proof as never)).toBeRefused("EVIDENCE_KEPT");
    expect(done(await asksToClose(officer, problem)).closeOut.number).toBe(2);
  });
});

describe("the checks", () => {
  test("are those of the severity, by somebody else at each level; the last one strikes the problem off", async () => {
    const before = await figuresOf(manager);
    const { problem, closeOut } = await asked("IMPORTANT");
    expect(closeOut.levels).toEqual(["LEAD_DEPARTMENT", "SUPERVISION"]);
    for (const actor of [desk, reviewer, chief]) expect(await toCheck(actor)).toContain(problem.code);
    for (const actor of [officer, head, manager]) expect(await toCheck(actor)).not.toContain(problem.code);
    expect([await tasksOf(desk), await tasksOf(head)]).toEqual([
      expect.arrayContaining(["TO_CHECK"]),
      expect.not.arrayContaining(["TO_CHECK"]),
    ]);
    await expect(passes(head, closeOut)).toBeRefused("FORBIDDEN");
    await expect(passes(manager, closeOut)).toBeRefused("FORBIDDEN");
    await expect(passes(neighbour, closeOut)).toBeRefused("NOT_FOUND");
    await expect(passes(desk, closeOut, { opinion: " " })).toBeRefused("VALUE_REQUIRED", "input.opinion");
    await expect(passes(desk, closeOut, { satisfaction: "NOT_SATISFIED" })).toBeRefused("PASS_NOT_SATISFIED", "input.satisfaction");
    const first = done(await passes(desk, closeOut)).closeOut;
    expect(first).toMatchObject({ state: "CHECKING", position: 1, checks: [{ level: "LEAD_DEPARTMENT", verdict: "PASSED" }] });
    await expect(passes(desk, first)).toBeRefused("CLOSE_OUT_CHECKED_ALREADY");
    expect(await toCheck(desk)).not.toContain(problem.code);
    await expect(withdraws(officer, first)).toBeRefused("CLOSE_OUT_CHECKED");
    await expect(passes(reviewer, closeOut)).toBeRefused("STALE_VERSION");
    const post = await inPost(group, group.top, "chief", "总经理", { id: chief.personId });
    const { handOver } = done(await handsOn(manager, problem, "LEADING_EXECUTIVE", post));
    const closed = done(await passes(reviewer, first, { satisfaction: "MOSTLY_SATISFIED" })).problem;
    expect(closed).toMatchObject({ state: "CLOSED", light: "DONE", closedOn: inDays(0), actualEnd: inDays(-2) });
    const carried = await carriersOf(manager, problem);
    expect(carried.map(({ endsOn }) => endsOn)).toEqual([inDays(0), inDays(0), inDays(0), inDays(0)]);
    await expect(answersHandOver(chief, handOver, true)).toBeRefused("STEP_NOT_OPEN");
    await expect(handsOn(manager, problem, "LEAD_DEPARTMENT", four.executive)).toBeRefused("PROBLEM_CLOSED");
    expect(await uploadsTo(officer, problem, "late.txt")).toMatchObject({ status: 422, body: { code: "PROBLEM_CLOSED" } });
    const after = await figuresOf(manager);
    expect([after["total"], await closedCount()]).toEqual([(before["total"] ?? 0) + 1, 1]);
  });

  test("are not for whoever answers for it, showed it or asked, whatever their role", async () => {
    const answering = await group.actor("answering", "REVIEWER");
    const post = await inPost(group, group.top, "answering", "副总经理", { id: answering.personId });
    const showing = await group.actor("showing", "LEADER");
    const belonging = await group.actor("belonging", "REVIEWER");
    await inPost(group, unit, "belonging", "挂职副厂长", { id: belonging.personId });
    const recused = await group.actor("recused", "REVIEWER");
    done(
      await group.administrator.tries("declareRecusal", {
        personId: recused.personId,
        organizationId: unit.id,
        reason: "亲属关系",
        startsOn: inDays(0),
      }),
    );
    const problem = await ripe();
    done(await answersHandOver(answering, done(await handsOn(manager, problem, "LEADING_EXECUTIVE", post)).handOver, true));
    await shows(showing, problem);
    const { closeOut } = done(await asksToClose(showing, problem));
    await expect(passes(showing, closeOut)).toBeRefused("CLOSE_OUT_OWN_REQUEST");
    await expect(passes(answering, closeOut)).toBeRefused("CLOSE_OUT_ANSWERS");
    await expect(passes(belonging, closeOut)).toBeRefused("CLOSE_OUT_OWN_UNIT");
    await expect(passes(recused, closeOut)).toBeRefused("CLOSE_OUT_RECUSED");
    for (const actor of [showing, answering, belonging, recused]) expect(await toCheck(actor)).not.toContain(problem.code);
    done(await withdraws(officer, closeOut));
    const again = done(await asksToClose(officer, problem)).closeOut;
    await expect(passes(showing, again)).toBeRefused("CLOSE_OUT_OWN_EVIDENCE");
    done(await passes(chief, again));
  });

  test("return it with one of three refusals and what is still demanded; everything is kept", async () => {
    const { problem, closeOut } = await asked();
    await expect(turnsDown(desk, closeOut, "PASSED")).toBeRefused("VALUE_INVALID", "input.verdict");
    await expect(turnsDown(desk, closeOut, "NOT_IN_PLACE", { demand: "" })).toBeRefused("VALUE_REQUIRED", "input.demand");
    await expect(turnsDown(desk, closeOut, "NOT_IN_PLACE", { demandDueOn: inDays(-1) })).toBeRefused("DEMAND_IN_PAST");
    const returned = done(await turnsDown(desk, closeOut, "STAFF_NOT_SATISFIED", { demandDueOn: inDays(120) })).problem;
    expect(returned).toMatchObject({ state: "IN_RECTIFICATION", deadline: inDays(120), firstDeadline: inDays(90) });
    expect(returned.closeOuts[0]).toMatchObject({
      state: "REFUSED",
      checks: [{ verdict: "STAFF_NOT_SATISFIED", satisfaction: "NOT_SATISFIED", demand: "补齐两站装置", checkedBy: { name: "desk" } }],
    });
    expect(await tasksOf(officer)).toContain("CLOSE_OUT_RETURNED");
    await isToldOfProblem(officer, "CLOSE_OUT_RETURNED", problem);
    done(await plans(officer, problem, four.person, { title: "补齐两站装置", endsOn: inDays(110) }));
    await expect(asksToClose(officer, problem)).toBeRefused("MEASURES_OPEN");
    const open = (await problemOf(officer, problem)).measures.find(({ doneOn }) => doneOn === null);
    if (open) done(await completes(officer, open));
    done(await passes(desk, done(await asksToClose(officer, problem)).closeOut));
    expect((await closingOf(officer, problem)).closeOuts.map(({ state }) => state)).toEqual(["REFUSED", "CLOSED"]);
    expect(await tasksOf(officer)).not.toContain("CLOSE_OUT_RETURNED");
    await isToldOfProblem(officer, "PROBLEM_CLOSED", problem);
  });

  test("of a major problem begin in the unit, and end with a leader after a look on site and a time in public", async () => {
    const { problem, closeOut } = await asked("MAJOR");
    expect(closeOut.levels).toEqual(["OWN_CHECK", "LEAD_DEPARTMENT", "SUPERVISION", "LEADER"]);
    await expect(passes(head, closeOut)).toBeRefused("CLOSE_OUT_ANSWERS");
    const deputy = await group.actor("deputy", "LEADER", unit);
    let at = done(await passes(deputy, closeOut)).closeOut;
    at = done(await passes(desk, at)).closeOut;
    expect(at.publicityUntil).toBeNull();
    at = done(await passes(reviewer, at)).closeOut;
    expect(at.publicityUntil?.localeCompare(inDays(4))).toBe(1);
    const second = await group.actor("second", "REVIEWER");
    await expect(passes(second, at)).toBeRefused("FORBIDDEN");
    await expect(passes(chief, at)).toBeRefused("SITE_CHECK_REQUIRED");
    await expect(looksOnSite(chief, at, [desk.personId])).toBeRefused("SITE_CHECK_TWO_PEOPLE", "input.personIds");
    await expect(looksOnSite(chief, at, [desk.personId, head.personId])).toBeRefused("SITE_CHECK_BY_ANSWERER", "input.personIds");
    const seen = done(await looksOnSite(chief, at, [desk.personId, reviewer.personId])).closeOut;
    expect(seen.siteChecks[0]?.people.map(({ id }) => id).sort()).toEqual([desk.personId, reviewer.personId].sort());
    expect(done(await objects(chief, at, "三号站仍有告警")).closeOut.objections).toEqual([{ words: "三号站仍有告警" }]);
    await expect(passes(chief, at)).toBeRefused("CLOSE_OUT_IN_PUBLICITY");
    await world.database.query("update app.close_outs set publicity_until = publicity_from - 1 where publicity_from is not null");
    expect(done(await passes(chief, at)).problem.state).toBe("CLOSED");
    expect((await problemOf(manager, problem)).light).toBe("DONE");
  });

  test("are as the campaign says, for requests from then on", async () => {
    const { closeOut } = await asked();
    await expect(setsTerms(officer, campaign, "GENERAL")).toBeRefused("FORBIDDEN");
    await expect(setsTerms(manager, campaign, "GENERAL", { levels: [] })).toBeRefused("LEVELS_REQUIRED", "input.terms.0.levels");
    await expect(setsTerms(manager, campaign, "GENERAL", { publicityDays: 31 })).toBeRefused("VALUE_OUT_OF_RANGE");
    const { campaign: set } = done(await setsTerms(manager, campaign, "GENERAL", { levels: ["LEADER", "SUPERVISION"] }));
    expect(set.closeOutTerms.map(({ severity, levels }) => [severity, levels.length])).toEqual([
      ["MAJOR", 4],
      ["IMPORTANT", 2],
      ["GENERAL", 2],
    ]);
    expect(done(await passes(desk, closeOut)).problem.state).toBe("CLOSED");
    expect((await asked()).closeOut.levels).toEqual(["SUPERVISION", "LEADER"]);
    done(await setsTerms(manager, campaign, "GENERAL"));
  });
});

const tasksOf = async (actor: Actor) => (await ledgerTasksOf(actor)).map(({ kind }) => kind);

async function closedCount(): Promise<number> {
  const { ledgerFigures } = await manager.sees<{ ledgerFigures: { closed: number } }>("{ ledgerFigures { closed } }");
  return ledgerFigures.closed;
}
