import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  assigns,
  bulk,
  carriersOf,
  type Four,
  inPost,
  type LedgerProblem,
  ledgerOf,
  problemOf,
  registers,
} from "../support/ledger.verbs.js";
import { isToldOfProblem, noticesOf, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { timeOf } from "../support/schedule.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let sibling: Versioned;
let manager: Actor;
let officer: Actor;
let ledger: Versioned & { readonly code: string };
let four: Four;
let person: Versioned;
let there: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("bulk");
  unit = await group.organization("B-1");
  sibling = await group.organization("B-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "PL", [unit, sibling]));
  person = await inPost(group, unit, "蒋立新", "厂长");
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("B-D"),
    person,
  };
  there = await inPost(group, sibling, "孟庆山", "副经理");
}, 120_000);
afterAll(() => world.stop());

async function entered(count: number, organization: Versioned = unit): Promise<LedgerProblem[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ organizationId: organization.id, deadline: inDays(20 + index) }));
  return done(await registers(manager, ledger, rows)).problems;
}

const assignment = (...persons: [Versioned, Versioned][]) => ({
  act: "ASSIGN",
  assign: {
    ...{ leadingExecutiveId: four.executive.id, leadDepartmentId: four.department.id },
    responsiblePersons: persons.map(([organization, post]) => ({ organizationId: organization.id, appointmentId: post.id })),
  },
});

describe("many problems at once", () => {
  test("are assigned to those who can take them, after a dry run that changes nothing, with the reason where one cannot", async () => {
    const [first, second, third] = (await entered(3)) as [LedgerProblem, LedgerProblem, LedgerProblem];
    const [elsewhere] = (await entered(1, sibling)) as [LedgerProblem];
    done(await assigns(manager, third, four));
    const all = [first, second, third, elsewhere];
    const tried = done(await bulk(manager, all, { ...assignment([unit, person]), dryRun: true }));
    expect(tried).toMatchObject({ changedCount: 2, refusedCount: 2 });
    expect(tried.rows.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([
      ["CHANGED", []],
      ["CHANGED", []],
      ["REFUSED", ["STEP_NOT_OPEN"]],
      ["REFUSED", ["BULK_PERSON_REQUIRED"]],
    ]);
    expect((await problemOf(manager, first)).state).toBe("REGISTERED");

    const assigned = done(await bulk(manager, all, assignment([unit, person], [sibling, there])));
    expect(assigned).toMatchObject({ changedCount: 3, refusedCount: 1 });
    expect(await problemOf(manager, elsewhere)).toMatchObject({ state: "ASSIGNED", responsiblePerson: { name: "孟庆山" } });
    expect((await carriersOf(manager, first)).map(({ role, number }) => [role, number])).toEqual([
      ["RESPONSIBLE_UNIT", 1],
      ["LEADING_EXECUTIVE", 1],
      ["LEAD_DEPARTMENT", 1],
      ["RESPONSIBLE_PERSON", 1],
    ]);
    const told = await isToldOfProblem(officer, "PROBLEMS_ASSIGNED", first);
    expect([paramOf(told, "count"), paramOf(told, "dueOn")]).toEqual(["2", first.deadline]);
    expect((await noticesOf(officer)).notices.filter(({ kind }) => kind.endsWith("ASSIGNED"))).toHaveLength(2);
  });

  test("are taken back until the unit takes them on, which needs a reason", async () => {
    const [first, second] = (await entered(2)) as [LedgerProblem, LedgerProblem];
    done(await bulk(manager, [first, second], assignment([unit, person])));
    done(await accepts(officer, second));
    await expect(bulk(manager, [first], { act: "RECALL" })).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(done(await bulk(manager, [first, second], { act: "RECALL", reason: "选错了人" }))).toMatchObject({
      changedCount: 1,
      refusedCount: 1,
    });
    expect(await problemOf(manager, first)).toMatchObject({ state: "REGISTERED", leadingExecutive: null });
    expect((await problemOf(manager, second)).state).toBe("ACCEPTED");
    done(await bulk(manager, [first], assignment([unit, person])));
  });

  test("are handed over, and reminded of once a day", async () => {
    const problems = await entered(2);
    done(await bulk(manager, problems, assignment([unit, person])));
    const successor = await inPost(group, unit, "沈一鸣", "副厂长", { id: officer.personId });
    const handOver = { role: "RESPONSIBLE_PERSON", toAppointmentId: successor.id };
    expect(done(await bulk(manager, problems, { act: "HAND_OVER", handOver, reason: "岗位调整" }))).toMatchObject({ changedCount: 2 });
    const again = done(await bulk(manager, problems, { act: "HAND_OVER", handOver, reason: "岗位调整" }));
    expect(again.rows.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(["HAND_OVER_WAITING", "HAND_OVER_WAITING"]);
    expect(paramOf(await isToldOfProblem(officer, "HAND_OVERS_ASKED", null), "count")).toBe("2");

    expect(done(await bulk(manager, problems, { act: "REMIND" }))).toMatchObject({ changedCount: 2 });
    expect(paramOf(await isToldOfProblem(officer, "PROBLEMS_REMINDED", problems[0] as LedgerProblem), "count")).toBe("2");
    const second = done(await bulk(manager, problems, { act: "REMIND" }));
    expect(second.rows.map(({ reasons }) => reasons[0]?.code)).toEqual(["PROBLEM_REMINDED_ALREADY", "PROBLEM_REMINDED_ALREADY"]);
  });

  test("are given more time: asked for by the unit, granted or refused by the superior, each told once", async () => {
    const [first, second, idle] = (await entered(3)) as [LedgerProblem, LedgerProblem, LedgerProblem];
    const both = [first, second];
    done(await bulk(manager, both, assignment([unit, person])));
    for (const problem of both) done(await accepts(officer, problem));
    const more = { act: "ASK_EXTENSION", extension: { days: 10 } };
    await expect(bulk(officer, both, more)).toBeRefused("VALUE_REQUIRED", "input.reason");
    await expect(bulk(officer, both, { ...more, extension: { days: 0 }, reason: "设备到货推迟" })).toBeRefused(
      "VALUE_OUT_OF_RANGE",
      "input.extension.days",
    );
    const asked = done(await bulk(officer, [...both, idle], { ...more, reason: "设备到货推迟" }));
    expect(asked.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([[], [], ["PROBLEM_NOT_TAKEN_ON"]]);
    const again = done(await bulk(officer, both, { ...more, reason: "再晚几天" }));
    expect(again.rows.map(({ reasons }) => reasons[0]?.code)).toEqual(["PROBLEM_REQUEST_PENDING", "PROBLEM_REQUEST_PENDING"]);
    expect(paramOf(await isToldOfProblem(manager, "PROBLEM_EXTENSIONS_ASKED", first), "count")).toBe("2");

    await expect(bulk(officer, [first], { act: "GRANT_REQUESTS" })).toBeRefused("FORBIDDEN");
    await expect(bulk(manager, [second], { act: "REFUSE_REQUESTS" })).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(done(await bulk(manager, [second], { act: "REFUSE_REQUESTS", reason: "时间充足" }))).toMatchObject({ changedCount: 1 });
    const granted = done(await bulk(manager, [...both, idle], { act: "GRANT_REQUESTS" }));
    expect(granted.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([[], ["NO_REQUEST_WAITS"], ["NO_REQUEST_WAITS"]]);
    expect(await timeOf(officer, first)).toMatchObject({
      ...{ firstDeadline: first.deadline, slipDays: 10, slipCount: 1, light: "YELLOW" },
      requests: [{ kind: "EXTENSION", state: "GRANTED" }],
    });
    expect(await timeOf(officer, second)).toMatchObject({ slipDays: 0, requests: [{ state: "REFUSED", decisionReason: "时间充足" }] });
    for (const kind of ["PROBLEM_REQUESTS_GRANTED", "PROBLEM_REQUESTS_REFUSED"]) {
      expect(paramOf(await isToldOfProblem(officer, kind, kind.endsWith("GRANTED") ? first : second), "count")).toBe("1");
    }
    expect((await noticesOf(officer)).notices.filter(({ kind }) => kind.startsWith("PROBLEM_REQUEST_"))).toEqual([]);
  });

  test("are for whoever may do it to one of them, and at most 500", async () => {
    const [mine] = (await entered(1)) as [LedgerProblem];
    const [foreign] = (await entered(1, sibling)) as [LedgerProblem];
    await expect(bulk(officer, [mine], assignment([unit, person]))).toBeRefused("FORBIDDEN");
    await expect(bulk(officer, [mine, foreign], { act: "REMIND" })).toBeRefused("NOT_FOUND");
    await expect(bulk(manager, [], { act: "REMIND" })).toBeRefused("PROBLEMS_REQUIRED");
    await expect(bulk(manager, [mine], { act: "SET_THEME", theme: "没有的主题" })).resolves.toMatchObject({ payload: { refusedCount: 1 } });
  });
});
