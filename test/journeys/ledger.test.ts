import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { createsCampaign, handsDown, openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  assigns,
  changes,
  completes,
  type Four,
  figuresOf,
  inPost,
  type LedgerProblem,
  ledgerOf,
  linksTo,
  opensLedger,
  plans,
  problemOf,
  problemSeenBy,
  problemsSeen,
  refuses,
  registers,
  reports,
  starts,
  takesOut,
  unlinks,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let sibling: Versioned;
let manager: Actor;
let officer: Actor;
let leader: Actor;
let outsider: Actor;
let campaign: Versioned;
let ledger: Versioned & { readonly code: string };
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("ledger");
  unit = await group.organization("L-1");
  sibling = await group.organization("L-2");
  const department = await group.organization("L-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  leader = await group.actor("leader", "LEADER", unit);
  outsider = await group.actor("outsider", "SUBMITTER", sibling);
  campaign = await openedCampaign(manager, group.top, "TZ", [unit, sibling]);
  ledger = await ledgerOf(manager, campaign);
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department,
    person: await inPost(group, unit, "蒋立新", "厂长", { id: leader.personId }),
  };
}, 120_000);
afterAll(() => world.stop());

const one = ({ problems }: { problems: LedgerProblem[] }) => problems[0] as LedgerProblem;

/** A problem of the unit that it has taken on. */
async function accepted(more: Readonly<Record<string, unknown>> = {}): Promise<LedgerProblem> {
  const entered = one(done(await registers(manager, ledger, [{ organizationId: unit.id, ...more }])));
  done(await assigns(manager, entered, four));
  return done(await accepts(officer, entered)).problem;
}

describe("a problem on the ledger", () => {
  test("goes from its entry to the work on it, with somebody who answers at every level", async () => {
    expect(ledger.code).toBe("TZ");
    const entered = one(
      done(await registers(manager, ledger, [{ organizationId: unit.id, severity: "MAJOR", amountInvolved: "80000.5" }])),
    );
    expect(entered).toMatchObject({
      code: "TZ-001",
      state: "REGISTERED",
      light: "GREEN",
      amountInvolved: "80000.50",
      viewerAnswers: false,
    });
    expect([entered.handedDownOn, entered.deadline, entered.firstDeadline]).toEqual([inDays(0), inDays(30), inDays(30)]);

    await expect(accepts(officer, entered)).toBeRefused("STEP_NOT_OPEN");
    await expect(assigns(officer, entered, four)).toBeRefused("FORBIDDEN");
    const cooperating = { cooperatorIds: [sibling.id] };
    const assigned = done(await assigns(manager, entered, four, cooperating)).problem;
    expect(assigned).toMatchObject({
      state: "ASSIGNED",
      leadingExecutive: { name: "郑怀远", post: "副总经理" },
      leadDepartment: { name: "单位L-D", post: null },
      responsiblePerson: { name: "leader", post: "厂长", organizationName: "单位L-1" },
      cooperators: [{ name: "单位L-2" }],
    });

    await expect(accepts(outsider, entered)).toBeRefused("NOT_FOUND");
    await expect(accepts(manager, entered)).toBeRefused("FORBIDDEN");
    await expect(plans(officer, entered, four.person)).toBeRefused("PROBLEM_NOT_ACCEPTED");
    expect(done(await accepts(leader, entered)).problem).toMatchObject({ state: "ACCEPTED", viewerAnswers: true });
    await expect(starts(officer, entered)).toBeRefused("MEASURES_REQUIRED");
    await expect(reports(officer, entered, 10)).toBeRefused("NOT_IN_RECTIFICATION");
    done(await plans(officer, entered, four.person));
    done(await starts(officer, entered));
    expect(done(await reports(officer, entered, 50)).problem).toMatchObject({ state: "IN_RECTIFICATION", progressPercent: 50 });
  });

  test("is given back with a reason that stays, and assigned again", async () => {
    const entered = one(done(await registers(manager, ledger, [{ organizationId: unit.id }])));
    done(await assigns(manager, entered, four));
    await expect(refuses(officer, entered, " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    const back = done(await refuses(officer, entered, "不属于本单位职责")).problem;
    expect(back).toMatchObject({ state: "REGISTERED", leadingExecutive: null, responsiblePerson: null });
    const there = await inPost(group, sibling, "孟庆山", "副经理");
    const again = done(await assigns(manager, entered, { ...four, person: there }, { organizationId: sibling.id })).problem;
    expect(again.refusals).toMatchObject([{ reason: "不属于本单位职责", organization: { name: "单位L-1" } }]);
    expect([await problemSeenBy(officer, entered), (await problemOf(outsider, entered)).state]).toEqual([null, "ASSIGNED"]);
  });

  test("is assigned to people in office only, the responsible one of the unit itself", async () => {
    const entered = one(done(await registers(manager, ledger, [{ organizationId: unit.id }])));
    const leaving = await group.administrator.appoints({ id: leader.personId }, unit, "书记", { endsOn: inDays(40) });
    const person = done(leaving).appointment;
    await expect(assigns(manager, entered, { ...four, person })).toBeRefused("PERSON_NOT_IN_OFFICE", "input.responsiblePersonId");
    await expect(assigns(manager, entered, { ...four, executive: person })).toBeRefused("PERSON_NOT_IN_OFFICE", "input.leadingExecutiveId");
    await expect(assigns(manager, entered, { ...four, person: four.executive })).toBeRefused("PERSON_NOT_OF_UNIT");
    await expect(assigns(manager, entered, four, { cooperatorIds: [unit.id] })).toBeRefused("COOPERATOR_IS_UNIT");
  });
});

describe("who enters problems", () => {
  test("a unit its own findings, the manager anybody's, nobody those of others", async () => {
    const own = { organizationId: unit.id, kind: "SELF_CHECK", title: "台账记录不全" };
    expect(one(done(await registers(officer, ledger, [own]))).state).toBe("REGISTERED");
    await expect(registers(officer, ledger, [{ ...own, kind: "AUDIT" }])).toBeRefused("PROBLEM_NOT_OWN", "input.problems.0.organizationId");
    await expect(registers(officer, ledger, [own, { ...own, organizationId: sibling.id }])).toBeRefused("NOT_FOUND");
    await expect(registers(manager, ledger, [{ ...own, title: " " }])).toBeRefused("VALUE_REQUIRED", "input.problems.0.title");
    const viewer = await group.actor("viewer", "VIEWER", unit);
    await expect(registers(viewer, ledger, [own])).toBeRefused("FORBIDDEN");
  });

  test("a ledger of one source numbers its problems under its own code and aspects", async () => {
    const opened = done(
      await opensLedger(manager, campaign, "XS-7", {
        kind: "INSPECTION_FEEDBACK",
        documentNumber: "巡〔2026〕7号",
        aspects: [{ name: "安全管理方面" }],
      }),
    ).ledger;
    await expect(opensLedger(manager, campaign, "XS-7")).toBeRefused("LEDGER_CODE_TAKEN");
    await expect(opensLedger(officer, campaign, "XS-8")).toBeRefused("FORBIDDEN");
    const [aspect] = opened.aspects;
    const found = { organizationId: unit.id, kind: "INSPECTION_FEEDBACK", aspectId: aspect?.id };
    expect(one(done(await registers(manager, opened, [found])))).toMatchObject({ code: "XS-7-001", aspect: { name: "安全管理方面" } });
    await expect(registers(manager, opened, [{ ...found, kind: "AUDIT" }])).toBeRefused("PROBLEM_KIND_NOT_OF_LEDGER");
    const change = { ledgerId: opened.id, title: "巡视", titleEn: "Inspection", aspects: [] };
    await expect(manager.tries("updateLedger", { ...change, expectedVersion: 2 })).toBeRefused("ASPECT_HAS_PROBLEMS", "input.aspects");
    await expect(manager.tries("updateLedger", { ...change, expectedVersion: 1 })).toBeRefused("STALE_VERSION");
  });

  test("problems that plans answer stand on the campaign's ledger, under its numbers", async () => {
    const second = done(await createsCampaign(manager, group.top, "TZ2")).campaign;
    await expect(handsDown(manager, second, [{ organizationId: unit.id }])).toBeRefused("PROBLEM_TARGET_NOT_PARTICIPANT");
    const [problem] = done(await handsDown(manager, campaign, [{ organizationId: sibling.id }])).problems;
    expect(await problemsSeen(outsider, { ledgerId: ledger.id })).toContain(problem?.code);
    const { plans: answered } = await outsider.sees<{ plans: { edges: { node: { problems: { code: string }[] } }[] } }>(
      "query ($id: ID!) { plans(filter: { campaignId: $id }) { edges { node { problems { code } } } } }",
      { id: campaign.id },
    );
    expect(answered.edges[0]?.node.problems).toEqual([{ code: problem?.code }]);
  });
});

describe("measures", () => {
  test("have an owner, keep their first end, and are done once", async () => {
    const problem = await accepted();
    await expect(plans(officer, problem, four.person, { endsOn: inDays(200) })).toBeRefused("MEASURE_AFTER_DEADLINE", "input.endsOn");
    await expect(plans(outsider, problem, four.person)).toBeRefused("NOT_FOUND");
    const { measure } = done(await plans(officer, problem, four.person));
    await expect(changes(officer, measure, four.person, { endsOn: inDays(25) })).toBeRefused("SLIP_REASON_REQUIRED", "input.slipReason");
    const later = done(await changes(officer, measure, four.person, { endsOn: inDays(25), slipReason: "设备到货推迟" })).measure;
    expect(later).toMatchObject({ endsOn: inDays(25), firstEndsOn: inDays(20), progressPercent: 50 });
    expect(later.slips).toEqual([{ from: inDays(20), to: inDays(25), reason: "设备到货推迟" }]);
    await expect(completes(officer, later, inDays(1))).toBeRefused("DONE_IN_FUTURE");
    const finished = done(await completes(officer, later)).measure;
    expect(finished).toMatchObject({ doneOn: inDays(0), light: "DONE", progressPercent: 100 });
    await expect(completes(officer, finished)).toBeRefused("MEASURE_DONE");
    const spare = done(await plans(officer, problem, four.person)).measure;
    done(await takesOut(officer, spare));
    done(await starts(officer, problem));
    const more = done(await plans(officer, problem, four.person)).measure;
    await expect(takesOut(officer, more)).toBeRefused("MEASURE_STARTED");
  });

  test("are listed over the whole ledger, and as one's own", async () => {
    const problem = await accepted({ title: "注水站泄漏监测装置停用" });
    done(await plans(officer, problem, four.person, { title: "恢复监测装置" }));
    const titles = async (actor: Actor, filter: object) => {
      const document = "query ($filter: MeasureFilter) { measures(filter: $filter) { edges { node { title problem { code } } } } }";
      const { measures } = await actor.sees<{ measures: { edges: { node: { title: string } }[] } }>(document, { filter });
      return measures.edges.map(({ node }) => node.title);
    };
    expect(await titles(leader, { search: "泄漏监测", mine: true })).toEqual(["恢复监测装置"]);
    expect(await titles(officer, { search: "泄漏监测", mine: true })).toEqual([]);
    expect(await titles(outsider, { search: "泄漏监测" })).toEqual([]);
  });
});

describe("duplicates", () => {
  test("are counted once, with the problem that they repeat", async () => {
    const source = done(await opensLedger(manager, campaign, "DUP")).ledger;
    const entered = done(
      await registers(
        manager,
        source,
        [1, 2, 3].map((n) => ({ organizationId: unit.id, title: `问题${n}` })),
      ),
    ).problems;
    const [first, second, third] = entered as [LedgerProblem, LedgerProblem, LedgerProblem];
    expect(await figuresOf(manager, { ledgerId: source.id })).toEqual({ total: 3, overdue: 0, dueSoon: 0, onTime: 3, duplicates: 0 });
    expect(done(await linksTo(manager, second, first)).problem.duplicateOf).toEqual({ code: "DUP-001" });
    expect(await figuresOf(manager, { ledgerId: source.id })).toEqual({ total: 2, overdue: 0, dueSoon: 0, onTime: 2, duplicates: 1 });
    expect(await figuresOf(officer, { ledgerId: source.id })).toEqual(await figuresOf(manager, { ledgerId: source.id }));
    await expect(linksTo(manager, third, second)).toBeRefused("DUPLICATE_CHAIN", "input.duplicateOfId");
    await expect(linksTo(manager, first, third)).toBeRefused("DUPLICATE_CHAIN", "input.problemId");
    await expect(linksTo(manager, third, third)).toBeRefused("DUPLICATE_OF_ITSELF");
    await expect(linksTo(officer, third, first)).toBeRefused("FORBIDDEN");
    expect(await problemsSeen(manager, { ledgerId: source.id, duplicates: false })).toEqual(["DUP-001", "DUP-003"]);
    done(await unlinks(manager, second));
    await expect(unlinks(manager, second)).toBeRefused("NOT_DUPLICATE");
  });
});

describe("lists", () => {
  test("are narrowed by light, state, severity, text and what is one's own", async () => {
    const source = done(await opensLedger(manager, campaign, "LST")).ledger;
    const late = { organizationId: unit.id, deadline: inDays(5), severity: "MAJOR", title: "井控演练记录补签" };
    const entered = done(await registers(manager, source, [late, { organizationId: sibling.id, deadline: inDays(30) }])).problems;
    const filter = { ledgerId: source.id };
    expect(await figuresOf(manager, filter)).toEqual({ total: 2, overdue: 0, dueSoon: 1, onTime: 1, duplicates: 0 });
    expect(await problemsSeen(manager, { ...filter, lights: ["YELLOW"] })).toEqual(["LST-001"]);
    expect(await problemsSeen(manager, { ...filter, organizationId: sibling.id })).toEqual(["LST-002"]);
    expect(await problemsSeen(manager, { ...filter, severities: ["MAJOR"], search: "井控" })).toEqual(["LST-001"]);
    expect(await problemsSeen(officer, filter)).toEqual(["LST-001"]);
    expect(await problemsSeen(manager, filter, "DEADLINE")).toEqual(["LST-001", "LST-002"]);
    expect(await problemsSeen(leader, { ...filter, mine: true })).toEqual([]);
    done(await assigns(manager, entered[0] as LedgerProblem, four));
    expect(await problemsSeen(leader, { ...filter, mine: true, states: ["ASSIGNED"] })).toEqual(["LST-001"]);
  });
});
