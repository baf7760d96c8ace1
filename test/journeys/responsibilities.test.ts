import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { duban } from "../support/command-line.js";
import {
  accepts,
  answersHandOver,
  assigns,
  carriersOf,
  type Four,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  plans,
  problemOf,
  refuses,
  registers,
  starts,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

// 问题不解决，责任不脱钩.

let world: World;
let group: Group;
let unit: Versioned;
let sibling: Versioned;
let department: Versioned;
let manager: Actor;
let officer: Actor;
let leader: Actor;
let successor: Actor;
let ledger: Versioned;
let four: Four;
let next: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("answering");
  unit = await group.organization("A-1");
  sibling = await group.organization("A-2");
  department = await group.organization("A-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  leader = await group.actor("leader", "LEADER", unit);
  successor = await group.actor("successor", "VIEWER", unit);
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "ZR", [unit, sibling]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department,
    person: await inPost(group, unit, "leader", "厂长", { id: leader.personId }),
  };
  next = await inPost(group, unit, "successor", "副厂长", { id: successor.personId });
}, 120_000);
afterAll(() => world.stop());

async function assigned(more: Partial<Four> = {}): Promise<LedgerProblem> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems;
  return done(await assigns(manager, problem as LedgerProblem, { ...four, ...more })).problem;
}

const ends = (appointment: Versioned, endsOn = inDays(0)) =>
  group.administrator.tries("endAppointment", { appointmentId: appointment.id, expectedVersion: appointment.revision, endsOn });
const present = async (problem: LedgerProblem) =>
  Object.fromEntries((await carriersOf(manager, problem, inDays(0))).map(({ role, answerer }) => [role, answerer.name]));

describe("a hand-over", () => {
  test("leaves the responsibility where it is until the successor accepts", async () => {
    const problem = await assigned();
    await expect(handsOn(officer, problem, "RESPONSIBLE_PERSON", next, " ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    const { handOver } = done(await handsOn(officer, problem, "RESPONSIBLE_PERSON", next));
    await expect(handsOn(manager, problem, "RESPONSIBLE_PERSON", next)).toBeRefused("HAND_OVER_WAITING");
    expect((await present(problem))["RESPONSIBLE_PERSON"]).toBe("leader");
    await expect(answersHandOver(officer, handOver, true)).toBeRefused("FORBIDDEN");
    expect(await waitingFor(successor)).toEqual([{ code: problem.code, present: "leader" }]);

    const taken = done(await answersHandOver(successor, handOver, true));
    expect(taken.problem).toMatchObject({ responsiblePerson: { name: "successor", post: "副厂长" }, viewerAnswers: true });
    expect(await waitingFor(successor)).toEqual([]);
    const carried = (await carriersOf(manager, problem)).filter(({ role }) => role === "RESPONSIBLE_PERSON");
    expect(carried.map(({ number, startsOn, endsOn, answerer }) => [number, startsOn, endsOn, answerer.name])).toEqual([
      [1, inDays(0), inDays(0), "leader"],
      [2, inDays(0), null, "successor"],
    ]);
    await expect(answersHandOver(successor, handOver, true)).toBeRefused("STEP_NOT_OPEN");
  });

  test("that is declined or withdrawn changes nothing", async () => {
    const problem = await assigned();
    const first = done(await handsOn(officer, problem, "RESPONSIBLE_PERSON", next)).handOver;
    expect(done(await answersHandOver(successor, first, false)).handOver.state).toBe("DECLINED");
    const second = done(await handsOn(manager, problem, "RESPONSIBLE_PERSON", next)).handOver;
    const taken = { handOverId: second.id, expectedVersion: second.revision };
    await expect(successor.tries("withdrawHandOver", taken)).toBeRefused("FORBIDDEN");
    done(await officer.tries("withdrawHandOver", taken));
    expect((await present(problem))["RESPONSIBLE_PERSON"]).toBe("leader");
  });

  test("moves a problem to another unit with the person who takes it over, also one who does not sign in", async () => {
    const problem = await assigned();
    done(await accepts(leader, problem));
    done(await plans(leader, problem, four.person));
    const there = await inPost(group, sibling, "孟庆山", "经理");
    await expect(handsOn(officer, problem, "RESPONSIBLE_PERSON", there)).toBeRefused("NOT_FOUND");
    await expect(handsOn(manager, problem, "RESPONSIBLE_PERSON", there)).toBeRefused("PERSON_NOT_OF_UNIT", "input.toAppointmentId");
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_UNIT", there));
    const receiving = await group.actor("receiving", "SUBMITTER", sibling);
    expect(done(await answersHandOver(receiving, handOver, true)).problem).toMatchObject({
      organization: { id: sibling.id },
      responsiblePerson: { name: "孟庆山" },
      measures: [{ title: "补办停用报备" }],
    });
    expect(await present(problem)).toEqual({
      LEADING_EXECUTIVE: "郑怀远",
      LEAD_DEPARTMENT: "单位A-D",
      RESPONSIBLE_UNIT: "单位A-2",
      RESPONSIBLE_PERSON: "孟庆山",
    });
  });

  test("needs something to hand over, and somebody else in office", async () => {
    const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems as [LedgerProblem];
    await expect(handsOn(manager, problem, "RESPONSIBLE_PERSON", next)).toBeRefused("NOT_ASSIGNED");
    done(await assigns(manager, problem, four));
    await expect(handsOn(manager, problem, "RESPONSIBLE_PERSON", four.person)).toBeRefused("HAND_OVER_TO_PRESENT");
    const leaving = done(await group.administrator.appoints({ id: successor.personId }, unit, "书记", { endsOn: inDays(9) })).appointment;
    await expect(handsOn(manager, problem, "RESPONSIBLE_PERSON", leaving)).toBeRefused("PERSON_NOT_IN_OFFICE");
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_PERSON", next));
    done(await refuses(leader, problem, "不属于本单位职责"));
    await expect(answersHandOver(successor, handOver, true)).toBeRefused("STEP_NOT_OPEN");
    expect(await present(problem)).toEqual({ RESPONSIBLE_UNIT: "单位A-1" });
  });
});

/** The hand-overs that wait for somebody. */
async function waitingFor(actor: Actor) {
  const { handOvers } = await actor.sees<{ handOvers: { edges: { node: { problemCode: string; present: { name: string } } }[] } }>(
    "{ handOvers { edges { node { problemCode present { name } } } } }",
  );
  return handOvers.edges.map(({ node }) => ({ code: node.problemCode, present: node.present.name }));
}

describe("nobody is released from an open problem", () => {
  test("not by the end of a post, until the successor has accepted", async () => {
    const person = await inPost(group, unit, "贾文渊", "科长");
    const problem = await assigned({ person });
    const refused = ends(person);
    await expect(refused).toBeRefused("APPOINTMENT_HAS_PROBLEMS", "input.appointmentId");
    expect((await refused).userErrors[0]?.params).toEqual(
      expect.arrayContaining([
        { name: "count", value: "1" },
        { name: "codes", value: problem.code },
      ]),
    );
    await expect(ends(person, inDays(90))).toBeRefused("APPOINTMENT_HAS_PROBLEMS");
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_PERSON", next));
    await expect(ends(person)).toBeRefused("APPOINTMENT_HAS_PROBLEMS");
    done(await answersHandOver(successor, handOver, true));
    done(await ends(person));
  });

  test("nor from a measure that is not done", async () => {
    const owner = await inPost(group, unit, "冯雨桐", "技术员");
    const problem = await assigned();
    done(await accepts(leader, problem));
    done(await plans(leader, problem, owner));
    done(await starts(leader, problem));
    await expect(ends(owner)).toBeRefused("APPOINTMENT_HAS_PROBLEMS");
  });

  test("nor by moving or closing the unit or the lead department", async () => {
    const division = await group.organization("A-3");
    const own = await group.organization("A-31", division);
    const [problem] = done(await registers(manager, ledger, [{ organizationId: own.id }])).problems as [LedgerProblem];
    const person = await inPost(group, own, "宋知远", "经理");
    done(await assigns(manager, problem, { ...four, department: division, person }));
    await expect(group.administrator.movesOrganization(own, sibling)).toBeRefused("ORGANIZATION_HAS_PROBLEMS", "input.organizationId");
    await expect(group.administrator.movesOrganization(division, sibling)).toBeRefused("ORGANIZATION_HAS_PROBLEMS");
    const office = await group.organization("A-4");
    const other = await assigned({ department: office });
    await expect(group.administrator.closesOrganization(office)).toBeRefused("ORGANIZATION_HAS_PROBLEMS");
    const there = await inPost(group, department, "安卫国", "主任");
    const { handOver } = done(await handsOn(manager, other, "LEAD_DEPARTMENT", there));
    done(await answersHandOver(await group.actor("deputy", "LEADER", department), handOver, true));
    done(await group.administrator.closesOrganization(office));
  });

  test("nor by closing the account", async () => {
    const holder = await group.actor("holder", "LEADER", unit);
    await assigned({ person: await inPost(group, unit, "holder", "主任", { id: holder.personId }) });
    const { code, messages } = await duban(world.database.url, ["account", "close", "--email", group.emailOf("holder")], "");
    expect([code, messages]).toEqual([1, expect.stringMatching(/hang on this person|问题由此人负责/)]);
    expect((await problemOf(holder, await assigned())).state).toBe("ASSIGNED");
  });

  test("nor by the database itself, whatever a program does", async () => {
    const problem = await assigned();
    const idOf = ({ id }: { readonly id: string }) => Buffer.from(id, "base64url").toString().split(":")[1];
    const attempt = (text: string, row: { readonly id: string }) => world.database.query(text, [idOf(row)]);
    await expect(attempt("update app.appointments set ends_on = starts_on where id = $1", four.executive)).rejects.toThrow(
      /open problems hang/,
    );
    await expect(attempt("update app.organizations set state = 'CLOSED' where id = $1", unit)).rejects.toThrow(/open problems hang/);
    await expect(attempt("update app.problems set leading_executive_id = null where id = $1", problem)).rejects.toThrow(/without an end/);
    await expect(attempt("update app.problems set first_deadline = deadline + 1 where id = $1", problem)).rejects.toThrow(/never changed/);
    const over = "update app.responsibilities set starts_on = starts_on - 1 where problem_id = $1";
    await expect(attempt(over, problem)).rejects.toThrow(/never changed/);
    const gap = `insert into app.responsibilities (tenant_id, id, problem_id, role, number, appointment_id, starts_on)
      select tenant_id, gen_random_uuid(), problem_id, role, number + 1, appointment_id, starts_on + 5 from app.responsibilities
      where problem_id = $1 and role = 'LEADING_EXECUTIVE'`;
    await expect(attempt(gap, problem)).rejects.toThrow(/follows on the one before/);
  });
});
