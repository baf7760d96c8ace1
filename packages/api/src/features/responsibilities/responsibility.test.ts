import { addDays, daysBetween } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuid } from "uuid";
import { Actor } from "../../platform/actor.js";
import { endOfDay } from "../../platform/clock.js";
import { Transaction } from "../../platform/transaction.js";
import { now, PlanWorld } from "../plans/plan-world.fixture.js";
import { Responsibility } from "./responsibility.entity.js";
import { passOn } from "./responsibility.queries.js";

const firstDay = "2026-01-01";
const appointments: string[] = [];

let world: Awaited<ReturnType<typeof PlanWorld.open>>;
let ledgerId: string;

/** The same sequences at every run. */
let seed = 20_261_123;
function upTo(bound: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * bound);
}

beforeAll(async () => {
  world = await PlanWorld.open();
  ledgerId = uuid();
  const ledger = { id: ledgerId, campaign_id: world.campaignId, code: "L", title: "台账", title_en: "Ledger", aspects: "[]" };
  await world.insert("ledgers", { ...ledger, next_problem: 1, created_at: now });
  for (let number = 0; number < 4; number += 1) {
    const person = { id: uuid(), organization_id: world.top.id, name: `人${number}`, name_en: `P${number}`, created_at: now };
    await world.insert("people", person);
    const id = uuid();
    await world.insert("appointments", {
      id,
      person_id: person.id,
      organization_id: world.top.id,
      post: "主任",
      rank: "STAFF",
      starts_on: firstDay,
    });
    appointments.push(id);
  }
});
afterAll(() => world.close());

async function problem(number: number): Promise<string> {
  const id = uuid();
  await world.insert("problems", {
    ...{ id, campaign_id: world.campaignId, ledger_id: ledgerId, organization_id: world.top.id, code: `L-${number}`, title: "问题" },
    ...{ kind: "AUDIT", severity: "GENERAL", repeated: false, deadline: "2027-01-01", first_deadline: "2027-01-01" },
    ...{ handed_down_on: firstDay, state_since: now, created_at: now },
  });
  return id;
}

/** Does something in a transaction on a day. */
function on<Result>(day: string, act: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return world.store.transaction(world.tenantId, async (connection) => {
    const tx = new Transaction(connection, Actor.system(world.tenantId), endOfDay(day));
    const result = await act(tx);
    await tx.flush();
    return result;
  });
}

test("however often a problem passes on, somebody carries it on every day, and on no day two", async () => {
  for (let number = 1; number <= 40; number += 1) {
    const problemId = await problem(number);
    let day = addDays(firstDay, upTo(5));
    const begun = day;
    for (let times = 1 + upTo(8); times > 0; times -= 1) {
      const appointmentId = appointments[upTo(appointments.length)] ?? null;
      await on(day, (tx) => passOn(tx, problemId, [{ role: "RESPONSIBLE_PERSON", appointmentId }]));
      day = addDays(day, upTo(4));
    }
    const carried = await on(day, (tx) => tx.find(Responsibility, { problemId }));
    for (let offset = 0; offset <= daysBetween(begun, day); offset += 1) {
      const date = addDays(begun, offset);
      const holders = carried.filter(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || endsOn > date));
      expect([number, date, holders.length]).toEqual([number, date, 1]);
    }
    const inOrder = [...carried].sort((one, other) => one.number - other.number);
    expect(inOrder.map((row) => row.number)).toEqual(inOrder.map((_, index) => index + 1));
    inOrder.slice(1).forEach((row, index) => {
      expect(row.startsOn).toBe(inOrder[index]?.endsOn);
      expect(row.appointmentId).not.toBe(inOrder[index]?.appointmentId);
    });
  }
});
