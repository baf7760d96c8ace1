import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  assigns,
  completes,
  type Four,
  figuresOf,
  inPost,
  type LedgerProblem,
  ledgerOf,
  ledgerTasksOf,
  plans,
  problemOf,
  problemsSeen,
  registers,
} from "../support/ledger.verbs.js";
import { isToldOfProblem, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { asksForTime, asksToStand, decides, setsTerms, takesBack, timeOf, verifiesAgain } from "../support/schedule.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let owner: Actor;
let outsider: Actor;
let campaign: Versioned;
let ledger: Versioned;
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("time");
  unit = await group.organization("T-1");
  const sibling = await group.organization("T-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  owner = await group.actor("owner", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  outsider = await group.actor("outsider", "SUBMITTER", sibling);
  campaign = await openedCampaign(manager, group.top, "SJ", [unit]);
  ledger = await ledgerOf(manager, campaign);
  four = {
    executive: await inPost(group, group.top, "owner", "副总经理", { id: owner.personId }),
    department: await group.organization("T-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

async function entered(more: Readonly<Record<string, unknown>> = {}): Promise<LedgerProblem> {
  return done(await registers(manager, ledger, [{ organizationId: unit.id, ...more }])).problems[0] as LedgerProblem;
}

async function accepted(more: Readonly<Record<string, unknown>> = {}): Promise<LedgerProblem> {
  const problem = await entered(more);
  done(await assigns(manager, problem, four));
  return done(await accepts(officer, problem)).problem;
}

describe("the time that a campaign gives", () => {
  test("sets the deadline by severity, and from when problems are yellow", async () => {
    await expect(setsTerms(officer, campaign, { severity: "MAJOR", days: 20, reports: "WEEKLY", yellowDays: 5 })).toBeRefused("FORBIDDEN");
    await expect(setsTerms(manager, campaign, { severity: "MAJOR", days: 0, reports: "WEEKLY", yellowDays: 5 })).toBeRefused(
      "VALUE_OUT_OF_RANGE",
      "input.terms.0.days",
    );
    const before = await entered({ severity: "IMPORTANT" });
    expect([before.deadline, before.light]).toEqual([inDays(60), "GREEN"]);
    const terms = done(await setsTerms(manager, campaign, { severity: "IMPORTANT", days: 45, reports: "WEEKLY", yellowDays: 60 })).campaign
      .deadlineTerms;
    expect(terms).toEqual([
      { severity: "MAJOR", days: 30, reports: "WEEKLY", yellowDays: 10 },
      { severity: "IMPORTANT", days: 45, reports: "WEEKLY", yellowDays: 60 },
      { severity: "GENERAL", days: 90, reports: "MONTHLY", yellowDays: 10 },
    ]);
    expect(await problemOf(manager, before)).toMatchObject({ deadline: inDays(60), light: "YELLOW" });
    const after = await entered({ severity: "IMPORTANT" });
    expect([after.deadline, after.light]).toEqual([inDays(45), "YELLOW"]);
  });
});

describe("lights", () => {
  test("turn yellow when a measure is past its end, and green again when it is done", async () => {
    const problem = await accepted();
    expect(problem.light).toBe("GREEN");
    const late = done(await plans(officer, problem, four.person, { startsOn: inDays(-9), endsOn: inDays(-2) })).measure;
    expect((await problemOf(officer, problem)).light).toBe("YELLOW");
    expect(await problemsSeen(officer, { search: problem.code, lights: ["YELLOW"] })).toEqual([problem.code]);
    expect(await figuresOf(officer, { search: problem.code })).toMatchObject({ dueSoon: 1, onTime: 0 });
    done(await completes(officer, late));
    expect((await problemOf(officer, problem)).light).toBe("GREEN");
  });

  test("turn yellow when the latest day to begin has passed", async () => {
    const problem = await accepted({ deadline: inDays(60) });
    done(await plans(officer, problem, four.person, { startsOn: inDays(1), endsOn: inDays(55) }));
    expect((await problemOf(officer, problem)).light).toBe("YELLOW");
  });
});

describe("more time", () => {
  test("is asked for by the unit, decided by the superior, and stays on record", async () => {
    const problem = await accepted();
    await expect(asksForTime(officer, problem, problem.deadline)).toBeRefused("PROBLEM_EXTENSION_NOT_LATER", "input.deadline");
    await expect(asksForTime(officer, problem, inDays(100), " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    await expect(asksForTime(manager, problem, inDays(100))).toBeRefused("FORBIDDEN");
    await expect(asksForTime(outsider, problem, inDays(100))).toBeRefused("NOT_FOUND");
    const { request } = done(await asksForTime(officer, problem, inDays(100)));
    expect(request).toMatchObject({ kind: "EXTENSION", state: "REQUESTED", days: 10 });
    await expect(asksForTime(officer, problem, inDays(110))).toBeRefused("PROBLEM_REQUEST_PENDING");
    expect(await problemsSeen(manager, { awaiting: true })).toEqual([problem.code]);
    expect(await problemsSeen(manager, { task: "REQUEST_TO_DECIDE" })).toEqual([problem.code]);
    expect((await ledgerTasksOf(manager)).find(({ kind }) => kind === "REQUEST_TO_DECIDE")).toMatchObject({ count: 1 });
    expect(paramOf(await isToldOfProblem(manager, "PROBLEM_EXTENSION_ASKED", problem), "wantedOn")).toBe(inDays(100));
    await expect(decides(officer, request, "grant")).toBeRefused("FORBIDDEN");
    await expect(decides(owner, request, "grant")).toBeRefused("PROBLEM_REQUEST_OWN");
    const granted = done(await decides(manager, request, "grant", "")).problem;
    expect(granted).toMatchObject({ deadline: inDays(100), firstDeadline: inDays(90), slipDays: 10, slipCount: 1, light: "YELLOW" });
    await isToldOfProblem(officer, "PROBLEM_REQUEST_GRANTED", problem);
    expect(await problemsSeen(manager, { task: "REQUEST_TO_DECIDE" })).toEqual([]);
    await expect(decides(manager, request, "refuse")).toBeRefused("STEP_NOT_OPEN");
    const again = done(await asksForTime(officer, problem, inDays(120))).request;
    await expect(decides(manager, again, "refuse", " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(done(await decides(manager, again, "refuse", "理由不充分")).request).toMatchObject({
      state: "REFUSED",
      decisionReason: "理由不充分",
    });
    const third = done(await asksForTime(officer, problem, inDays(110))).request;
    expect(done(await takesBack(officer, third)).request.state).toBe("WITHDRAWN");
    expect(await timeOf(officer, problem)).toMatchObject({ slipCount: 1, slipDays: 10 });
  });

  test("is not given to what is overdue, nor to what nobody has taken on", async () => {
    const late = await accepted();
    await world.database.query("update app.problems set deadline = current_date - 2 where code = $1", [late.code]);
    await expect(asksForTime(officer, late, inDays(9))).toBeRefused("PROBLEM_OVERDUE");
    await expect(asksForTime(officer, await entered(), inDays(99))).toBeRefused("PROBLEM_NOT_TAKEN_ON");
  });

  test("is decided once, whoever comes second", async () => {
    const problem = await accepted();
    const other = await group.actor("other", "CAMPAIGN_MANAGER");
    const { request } = done(await asksForTime(officer, problem, inDays(100)));
    const outcomes = await Promise.all([decides(manager, request, "grant"), decides(other, request, "refuse")]);
    expect(outcomes.filter(({ payload }) => payload !== null)).toHaveLength(1);
  });
});

describe("another standing", () => {
  test("continuous rectification is granted with an interval and verified again and again", async () => {
    const problem = await accepted();
    await expect(asksToStand(officer, problem, "CONTINUOUS")).toBeRefused("VALUE_REQUIRED", "input.verifyEveryDays");
    await expect(verifiesAgain(manager, problem, inDays(0))).toBeRefused("NOT_CONTINUOUS");
    const { request } = done(await asksToStand(officer, problem, "CONTINUOUS", { verifyEveryDays: 30 }));
    await expect(decides(manager, request, "grant", "")).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(done(await decides(manager, request, "grant")).problem).toMatchObject({
      ...{ standing: "CONTINUOUS", verifyEveryDays: 30, nextVerificationOn: inDays(30) },
    });
    await expect(asksToStand(officer, problem, "CONTINUOUS", { verifyEveryDays: 9 })).toBeRefused("STANDING_IS_SO", "input.standing");
    await expect(verifiesAgain(officer, problem, inDays(0))).toBeRefused("FORBIDDEN");
    await expect(verifiesAgain(owner, problem, inDays(0))).toBeRefused("PROBLEM_REQUEST_OWN");
    await expect(verifiesAgain(manager, problem, inDays(1))).toBeRefused("VERIFIED_IN_FUTURE");
    expect(done(await verifiesAgain(manager, problem, inDays(0), "PARTLY")).problem).toMatchObject({
      nextVerificationOn: inDays(30),
      verifications: [{ result: "PARTLY", dueOn: inDays(30) }],
    });
    expect(await problemsSeen(manager, { standings: ["CONTINUOUS"] })).toEqual([problem.code]);
  });

  test("what is not feasible for now is so by the superior's decision, until it is regular again", async () => {
    const problem = await accepted();
    const { request } = done(await asksToStand(officer, problem, "NOT_FEASIBLE"));
    await isToldOfProblem(manager, "PROBLEM_STANDING_ASKED", problem);
    expect((await timeOf(officer, problem)).standing).toBe("REGULAR");
    expect(done(await decides(manager, request, "grant")).problem).toMatchObject({ standing: "NOT_FEASIBLE", nextVerificationOn: null });
    const back = done(await asksToStand(officer, problem, "REGULAR")).request;
    expect(done(await decides(manager, back, "grant")).problem.standing).toBe("REGULAR");
  });
});
