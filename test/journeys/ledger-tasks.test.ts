import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  answersHandOver,
  assigns,
  type Four,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  ledgerTasksOf,
  plans,
  problemsSeen,
  refuses,
  registers,
} from "../support/ledger.verbs.js";
import { isToldOfProblem, noticesOf, paramOf } from "../support/notice.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let leader: Actor;
let outsider: Actor;
let ledger: Versioned & { readonly code: string };
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("tasks");
  unit = await group.organization("T-1");
  const sibling = await group.organization("T-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  leader = await group.actor("leader", "LEADER", unit);
  outsider = await group.actor("outsider", "SUBMITTER", sibling);
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RW", [unit, sibling]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("T-D"),
    person: await inPost(group, unit, "蒋立新", "厂长", { id: leader.personId }),
  };
}, 120_000);
afterAll(() => world.stop());

async function entered(more: Readonly<Record<string, unknown>> = {}): Promise<LedgerProblem> {
  return done(await registers(manager, ledger, [{ organizationId: unit.id, ...more }])).problems[0] as LedgerProblem;
}

describe("what the ledger asks of people", () => {
  test("is a line for each kind, with how many and until when, and the list shows just these", async () => {
    const first = await entered({ deadline: inDays(3) });
    const second = await entered();
    expect(await ledgerTasksOf(manager)).toEqual([{ kind: "TO_ASSIGN", count: 2, dueOn: inDays(3), light: "YELLOW" }]);
    expect([await ledgerTasksOf(officer), await ledgerTasksOf(outsider)]).toEqual([[], []]);
    expect(await problemsSeen(manager, { task: "TO_ASSIGN" })).toEqual([first.code, second.code]);

    done(await assigns(manager, first, four));
    expect(await ledgerTasksOf(officer)).toMatchObject([{ kind: "TO_ACCEPT", count: 1 }]);
    expect(await problemsSeen(officer, { task: "TO_ACCEPT" })).toEqual([first.code]);
    expect((await ledgerTasksOf(leader)).map(({ kind }) => kind)).toEqual(["TO_ACCEPT", "PROBLEM_DUE_SOON"]);
    expect(await problemsSeen(leader, { task: "PROBLEM_DUE_SOON" })).toEqual([first.code]);

    done(await refuses(officer, first, "不属于本单位"));
    expect((await ledgerTasksOf(manager)).map(({ kind, count }) => [kind, count])).toEqual([
      ["GIVEN_BACK", 1],
      ["TO_ASSIGN", 1],
    ]);
    done(await assigns(manager, first, four));
    done(await accepts(officer, first));
    done(await plans(officer, first, four.person, { endsOn: inDays(2) }));
    expect((await ledgerTasksOf(leader)).map(({ kind }) => kind)).toEqual(["TO_START", "PROBLEM_DUE_SOON", "MEASURE_DUE_SOON"]);
  });

  test("counts a hand-over until it is answered, also for somebody who does not see the problem", async () => {
    const problem = await entered();
    done(await assigns(manager, problem, four));
    const post = await inPost(group, await group.organization("T-3"), "外部人员", "主任", { id: outsider.personId });
    const asked = done(await handsOn(manager, problem, "LEADING_EXECUTIVE", post)).handOver;
    expect(await ledgerTasksOf(outsider)).toMatchObject([{ kind: "HAND_OVER", count: 1 }]);
    const told = await isToldOfProblem(outsider, "HAND_OVER_ASKED", null);
    expect([told.problem, paramOf(told, "code")]).toEqual([null, problem.code]);
    done(await answersHandOver(outsider, asked, false));
    expect(await ledgerTasksOf(outsider)).toEqual([]);
    await isToldOfProblem(manager, "HAND_OVER_DECLINED", problem);
  });

  test("is told: to the unit and who answers when it is assigned, to the manager when it comes back", async () => {
    const problem = await entered();
    done(await assigns(manager, problem, four));
    const told = await isToldOfProblem(officer, "PROBLEM_ASSIGNED", problem);
    expect(paramOf(told, "dueOn")).toBe(problem.deadline);
    await isToldOfProblem(leader, "PROBLEM_ASSIGNED", problem);
    done(await refuses(officer, problem, "不属于本单位"));
    await isToldOfProblem(manager, "PROBLEM_REFUSED", problem);
    expect((await noticesOf(outsider)).notices.filter(({ kind }) => kind.startsWith("PROBLEM_"))).toEqual([]);
    expect((await noticesOf(manager)).notices.filter(({ kind }) => kind === "PROBLEM_ASSIGNED")).toEqual([]);
  });
});

describe("the list", () => {
  test("is narrowed by area, by who leads and by which department", async () => {
    const problem = await entered({ area: "安全生产" });
    done(await assigns(manager, problem, four));
    const seen = (filter: Readonly<Record<string, unknown>>) => problemsSeen(manager, filter);
    expect(await seen({ area: "安全生产" })).toEqual([problem.code]);
    expect(await seen({ area: "安全生产", leadDepartmentId: four.department.id })).toEqual([problem.code]);
    expect(await seen({ area: "安全生产", leadDepartmentId: unit.id })).toEqual([]);
    expect(await seen({ area: "安全生产", leadingExecutiveId: leader.personId })).toEqual([]);
  });
});
