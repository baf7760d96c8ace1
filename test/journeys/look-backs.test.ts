import { addMonths } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { agreesToCriteria, asksToClose, closingOf, shows, uploadsTo } from "../support/close-out.verbs.js";
import {
  assigns,
  carriersOf,
  figuresOf,
  inPost,
  ledgerOf,
  ledgerTasksOf,
  plans,
  problemOf,
  problemsSeen,
  registers,
  starts,
} from "../support/ledger.verbs.js";
import {
  agesClosing,
  type Closers,
  closedOut,
  findsRelapse,
  lookBacksOf,
  looksBack,
  resolves,
  setsLookBacks,
} from "../support/look-back.verbs.js";
import { isToldOfProblem } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

// 回头看: what is closed out is looked back on, and opened again where it has relapsed.

let world: World;
let group: Group;
let unit: Versioned;
let campaign: Versioned;
let closers: Closers;
let manager: Actor;
let officer: Actor;
let checker: Actor;
let colleague: Actor;
let neighbour: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("lookback");
  unit = await group.organization("B-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  checker = await group.actor("checker", "REVIEWER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  colleague = await group.actor("colleague", "REVIEWER");
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("B-2"));
  await inPost(group, unit, "colleague", "副厂长", { id: colleague.personId });
  campaign = await openedCampaign(manager, group.top, "HT", [unit]);
  const four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("B-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  closers = { manager, officer, checker, unit, four, ledger: await ledgerOf(manager, campaign) };
}, 120_000);
afterAll(() => world.stop());

const kindsFor = async (actor: Actor) => (await ledgerTasksOf(actor)).map(({ kind }) => kind);

describe("look-backs fall due", () => {
  test("after the months that the campaign has, from the day on which a problem is struck off", async () => {
    await expect(setsLookBacks(officer, campaign, [3])).toBeRefused("FORBIDDEN");
    await expect(setsLookBacks(manager, campaign, [0, 3])).toBeRefused("LOOK_BACK_MONTHS", "input.months");
    await expect(setsLookBacks(manager, campaign, [3], 0)).toBeRefused("VALUE_OUT_OF_RANGE", "input.samplePercent");
    const first = await closedOut(closers);
    const days = async (named: { id: string }) => (await lookBacksOf(officer, named)).lookBacks.map(({ dueOn }) => dueOn);
    expect(await days(first)).toEqual([3, 6, 12].map((months) => addMonths(inDays(0), months)));
    expect(done(await setsLookBacks(manager, campaign, [6, 1, 6])).campaign.lookBackTerms).toEqual({ months: [1, 6], samplePercent: 10 });
    expect(await days(await closedOut(closers))).toEqual([1, 6].map((months) => addMonths(inDays(0), months)));
    expect(await days(first)).toHaveLength(3);
    done(await setsLookBacks(manager, campaign, [3, 6, 12]));
  }, 30_000);

  test("and ask the superior side, not those who had to do with it, from ten days before", async () => {
    const problem = await closedOut(closers);
    expect(await kindsFor(checker)).not.toContain("LOOK_BACK_DUE");
    await agesClosing(world.database, problem, 85);
    const due = (await lookBacksOf(officer, problem)).lookBacks[0]?.dueOn;
    expect(await ledgerTasksOf(checker)).toContainEqual({ kind: "LOOK_BACK_DUE", count: 1, dueOn: due, light: "YELLOW" });
    for (const one of [officer, colleague, neighbour]) expect(await kindsFor(one)).not.toContain("LOOK_BACK_DUE");
    expect(await problemsSeen(checker, { task: "LOOK_BACK_DUE" })).toEqual([problem.code]);
    expect(await problemsSeen(officer, { lookBackDue: true })).toEqual([]);
    await agesClosing(world.database, problem, 15);
    expect(await problemsSeen(officer, { lookBackDue: true })).toEqual([problem.code]);
    expect(await figuresOf(officer, { lookBackDue: true })).toMatchObject({ total: 1, overdue: 0, dueSoon: 0, onTime: 0 });
    done(await looksBack(checker, problem, "HOLDS"));
    expect(await kindsFor(checker)).not.toContain("LOOK_BACK_DUE");
  }, 30_000);
});

describe("a look back", () => {
  test("is recorded by whoever is free of the matter, once", async () => {
    const problem = await closedOut(closers);
    const uncle = await group.actor("uncle", "REVIEWER");
    const recusal = { personId: uncle.personId, organizationId: unit.id, reason: "近亲属任职", startsOn: inDays(0) };
    done(await group.administrator.tries("declareRecusal", recusal));
    await expect(looksBack(officer, problem, "HOLDS")).toBeRefused("FORBIDDEN");
    await expect(looksBack(colleague, problem, "HOLDS")).toBeRefused("LOOK_BACK_OWN_UNIT");
    await expect(looksBack(uncle, problem, "HOLDS")).toBeRefused("LOOK_BACK_RECUSED");
    await expect(looksBack(neighbour, problem, "HOLDS")).toBeRefused("NOT_FOUND");
    await expect(looksBack(checker, problem, "HOLDS", { note: " " })).toBeRefused("VALUE_REQUIRED", "input.note");
    await expect(looksBack(checker, problem, "HOLDS", { lookedOn: inDays(1) })).toBeRefused("LOOK_BACK_DATE", "input.lookedOn");
    await expect(looksBack(checker, problem, "HOLDS", { lookedOn: inDays(-1) })).toBeRefused("LOOK_BACK_DATE", "input.lookedOn");
    const { lookBack } = done(await looksBack(manager, problem, "HOLDS", { demand: "不适用" }));
    expect(lookBack).toMatchObject({ state: "DONE", outcome: "HOLDS", demand: "", recordedBy: { name: "manager" } });
    await expect(looksBack(checker, problem, "HOLDS", { lookBackId: lookBack.id })).toBeRefused("STEP_NOT_OPEN");
    const unplanned = done(await looksBack(checker, problem, "HOLDS", { lookBackId: null })).lookBack;
    expect(unplanned).toMatchObject({ origin: "UNPLANNED", state: "DONE", dueOn: inDays(0) });
    const open = await inWork();
    await expect(looksBack(checker, open, "HOLDS")).toBeRefused("PROBLEM_NOT_CLOSED");
    await expect(world.database.query("update app.look_backs set note = '另一句' where state = 'DONE'")).rejects.toThrow("never changed");
  }, 30_000);

  test("that finds it slipping demands something, and is followed up when that is due", async () => {
    const problem = await closedOut(closers);
    await expect(looksBack(checker, problem, "SLIPPING")).toBeRefused("VALUE_REQUIRED", "input.demandDueOn");
    await expect(looksBack(checker, problem, "SLIPPING", { demand: "补", demandDueOn: inDays(-1) })).toBeRefused("DEMAND_IN_PAST");
    const slipping = { demand: "补齐两个班组的记录", demandDueOn: inDays(14) };
    const after = done(await looksBack(checker, problem, "SLIPPING", slipping)).problem;
    expect(after.state).toBe("CLOSED");
    expect(after.lookBacks[0]).toMatchObject({ origin: "FOLLOW_UP", state: "DUE", dueOn: inDays(14) });
    await isToldOfProblem(officer, "LOOK_BACK_SLIPPING", problem);
  }, 30_000);
});

/** A problem on which nobody has worked yet. */
async function inWork() {
  const [problem] = done(await registers(manager, closers.ledger, [{ organizationId: unit.id }])).problems;
  done(await assigns(manager, problem as Versioned, closers.four));
  return problem as Versioned;
}

describe("a relapse", () => {
  test("opens the problem again, with those who answered, a new deadline and everything asked anew", async () => {
    const problem = await closedOut(closers, { deadline: inDays(30) });
    await agesClosing(world.database, problem, 100);
    await expect(looksBack(checker, problem, "RELAPSED")).toBeRefused("VALUE_REQUIRED", "input.reopening.deadline");
    await expect(findsRelapse(checker, problem, { deadline: inDays(0) })).toBeRefused("DEADLINE_NOT_AHEAD", "input.reopening.deadline");
    const reopened = done(await findsRelapse(checker, problem)).problem;
    expect(reopened).toMatchObject({
      ...{ state: "REOPENED", deadline: inDays(40), firstDeadline: inDays(30), closedOn: null, relapseCount: 1 },
      lookBacks: [{ state: "DONE", outcome: "RELAPSED" }, { state: "LAPSED" }, { state: "LAPSED" }],
    });
    const seen = await problemOf(officer, problem);
    expect(seen).toMatchObject({ light: "YELLOW", leadingExecutive: { name: "郑怀远" }, responsiblePerson: { name: "蒋立新" } });
    expect((await carriersOf(officer, problem)).filter(({ endsOn }) => endsOn === null)).toHaveLength(4);
    await isToldOfProblem(officer, "PROBLEM_REOPENED", problem);
    expect(await kindsFor(officer)).toContain("REOPENED");
    expect(await problemsSeen(officer, { task: "REOPENED" })).toEqual([problem.code]);
    expect(await problemsSeen(officer, { relapsed: true })).toEqual([problem.code]);

    await expect(starts(officer, problem)).toBeRefused("MEASURES_REQUIRED_AGAIN");
    const stale = (await closingOf(officer, problem)).evidence[0];
    expect((await closingOf(officer, problem)).closeOutGaps.map(({ code }) => code)).toEqual([
      "CRITERIA_NOT_ACCEPTED",
      "CRITERION_WITHOUT_EVIDENCE",
    ]);
    const { measure } = done(await plans(officer, problem, closers.four.person, { endsOn: inDays(30) }));
    await expect(officer.tries("removeMeasure", { measureId: measure.id, expectedVersion: measure.revision })).toBeRefused(
      "MEASURE_STARTED",
    );
    done(await starts(officer, problem));
    done(await officer.tries("completeMeasure", { measureId: measure.id, expectedVersion: measure.revision, doneOn: inDays(0) }));
    done(await agreesToCriteria(manager, problem));
    const criterionId = stale?.criterionId;
    await expect(asksToClose(officer, problem, [{ criterionId, evidenceIds: [stale?.id] }])).toBeRefused("EVIDENCE_BEFORE_RELAPSE");
    await expect(asksToClose(officer, problem)).toBeRefused("CRITERION_WITHOUT_EVIDENCE");
    expect((await uploadsTo(officer, problem, "新的记录.txt")).status).toBe(201);
    await shows(officer, problem, { criterionId });
    const { closeOut } = done(await asksToClose(officer, problem));
    expect([closeOut.number, closeOut.answers[0]?.evidenceIds]).toEqual([2, [expect.not.stringMatching(String(stale?.id))]]);
  }, 30_000);

  test("is counted each time, and each close-out has its own look-backs", async () => {
    const problem = await closedOut(closers);
    done(await findsRelapse(checker, problem));
    expect((await resolves(closers, problem)).state).toBe("CLOSED");
    const again = await lookBacksOf(checker, problem);
    expect(again.lookBacks.filter(({ state }) => state === "DUE")).toHaveLength(3);
    const twice = done(await findsRelapse(checker, problem, {}, { lookBackId: null })).problem;
    expect([twice.relapseCount, twice.state]).toEqual([2, "REOPENED"]);
    await expect(
      world.database.query(`update app.problems set relapse_count = 0, reopened_at = null where code = '${problem.code}'`),
    ).rejects.toThrow("for ever");
  }, 30_000);

  test("needs successors for those who have left, in the same act", async () => {
    const leaving = await inPost(group, unit, "离任者", "科长");
    const office = await group.organization("B-OLD");
    const problem = await closedOut({ ...closers, four: { ...closers.four, person: leaving, department: office } });
    const { administrator } = group;
    done(await administrator.tries("endAppointment", { appointmentId: leaving.id, expectedVersion: 1, endsOn: inDays(0) }));
    done(await administrator.closesOrganization(office));
    await expect(findsRelapse(checker, problem)).toBeRefused("ANSWERER_LEFT", "input.reopening.responsiblePersonId");
    await expect(findsRelapse(checker, problem)).toBeRefused("ANSWERER_LEFT", "input.reopening.leadDepartmentId");
    const elsewhere = await inPost(group, group.top, "外单位", "处长");
    const named = { leadDepartmentId: closers.four.department.id, responsiblePersonId: elsewhere.id };
    await expect(findsRelapse(checker, problem, named)).toBeRefused("PERSON_NOT_OF_UNIT", "input.reopening.responsiblePersonId");
    const successor = await inPost(group, unit, "接任者", "科长");
    done(await findsRelapse(checker, problem, { ...named, responsiblePersonId: successor.id }));
    expect(await problemOf(officer, problem)).toMatchObject({ state: "REOPENED", responsiblePerson: { name: "接任者" } });
    await expect(administrator.tries("endAppointment", { appointmentId: successor.id, expectedVersion: 1, endsOn: inDays(0) })).toBeRefused(
      "APPOINTMENT_HAS_PROBLEMS",
    );
  }, 30_000);

  test("never is left without somebody in office, whatever is written past the commands", async () => {
    const leaving = await inPost(group, unit, "又一离任者", "科长");
    const problem = await closedOut({ ...closers, four: { ...closers.four, person: leaving } });
    done(await group.administrator.tries("endAppointment", { appointmentId: leaving.id, expectedVersion: 1, endsOn: inDays(0) }));
    await expect(
      world.database.query(`update app.problems set state = 'REOPENED', closed_on = null where code = '${problem.code}'`),
    ).rejects.toThrow("holds a post without an end");
  }, 30_000);
});
