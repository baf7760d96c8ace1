import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  answersHandOver,
  assigns,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  linksTo,
  problemOf,
  registers,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { both, summary } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 12;

let world: World;
let group: Group;
let unit: Versioned;
let department: Versioned;
let manager: Actor;
let ledger: Versioned;
let executive: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-answering");
  unit = await group.organization("RA-1");
  department = await group.organization("RA-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RA", [unit]));
  executive = await inPost(group, group.top, "郑怀远", "副总经理");
}, 120_000);
afterAll(() => world.stop());

const entered = async () => done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems[0] as LedgerProblem;
const ends = ({ id, revision }: Versioned) =>
  group.administrator.tries("endAppointment", { appointmentId: id, expectedVersion: revision, endsOn: inDays(0) });

/** Posts that have ended, and on which open problems hang all the same; none, ever. */
async function orphans(): Promise<number> {
  const [row] = await world.database.query<{ count: number }>(
    `select count(*)::int as count from app.problem_ties t
      left join app.appointments a on a.id = t.appointment_id left join app.organizations o on o.id = t.organization_id
      where a.ends_on is not null or o.state = 'CLOSED'`,
  );
  return row?.count ?? -1;
}

test("a post that is ended while a problem is put on it: one of the two is refused", async () => {
  for (let number = 0; number < rounds; number++) {
    const problem = await entered();
    const person = await inPost(group, unit, `责任人${number}`, "科长");
    const [assigned, ended] = await both(
      number,
      () => assigns(manager, problem, { executive, department, person }),
      () => ends(person),
    );
    expect([number, summary([assigned, ended]).done]).toEqual([number, 1]);
    expect(["PERSON_NOT_IN_OFFICE", "POST_ENDED_MEANWHILE", "APPOINTMENT_HAS_PROBLEMS", "APPOINTMENT_TOOK_PROBLEM"]).toEqual(
      expect.arrayContaining(summary([assigned, ended]).others as string[]),
    );
    expect(await orphans()).toBe(0);
  }
});

test("a unit that is closed while it takes a problem over keeps one of the two", async () => {
  for (let number = 0; number < rounds; number++) {
    const problem = await entered();
    const office = await group.organization(`RA-O${number}`);
    const person = await inPost(group, unit, `负责人${number}`, "科长");
    const [assigned, closed] = await both(
      number,
      () => assigns(manager, problem, { executive, department: office, person }),
      () => group.administrator.closesOrganization(office),
    );
    expect([number, summary([assigned, closed]).done]).toEqual([number, 1]);
    expect(await orphans()).toBe(0);
  }
});

test("a hand-over that is accepted and declined at once has one answer, and one carries the problem", async () => {
  const successor = await group.actor("successor", "VIEWER", unit);
  const next = await inPost(group, unit, "successor", "副厂长", { id: successor.personId });
  for (let number = 0; number < rounds; number++) {
    const problem = await entered();
    done(await assigns(manager, problem, { executive, department, person: await inPost(group, unit, `前任${number}`, "科长") }));
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_PERSON", next));
    const [yes, no] = await both(
      number,
      () => answersHandOver(successor, handOver, true),
      () => answersHandOver(successor, handOver, false),
    );
    expect(summary([yes, no])).toEqual({ done: 1, others: ["CONFLICT"] });
    const holder = (await problemOf(manager, problem)).responsiblePerson?.name;
    expect(holder).toBe(yes.payload ? "successor" : `前任${number}`);
  }
});

test("two problems that are linked to each other at once: one repeats the other, never both", async () => {
  for (let number = 0; number < rounds; number++) {
    const [one, other] = [await entered(), await entered()];
    const [there, back] = await both(
      number,
      () => linksTo(manager, one, other),
      () => linksTo(manager, other, one),
    );
    expect(summary([there, back]).done).toBe(1);
    const links = [(await problemOf(manager, one)).duplicateOf, (await problemOf(manager, other)).duplicateOf];
    expect(links.filter((link) => link !== null).length).toBe(1);
  }
});
