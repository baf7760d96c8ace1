import { addWorkingDays, backwardSchedule, calendarWith, nationalCalendar, type OwnCalendarDay } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let local: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("calendar");
  unit = await group.organization("GZ-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  local = await group.actor("local administrator", "ADMINISTRATOR", unit);
}, 120_000);
afterAll(() => world.stop());

const wanted = "calendarDay { date working name }";

function sets(actor: Actor, date: string, working: boolean, name = "厂庆") {
  return actor.tries<{ calendarDay: OwnCalendarDay }>("setCalendarDay", { date, working, name }, wanted);
}

function clears(actor: Actor, date: string) {
  return actor.tries<{ calendarDay: null }>("clearCalendarDay", { date }, wanted);
}

async function daysOf(actor: Actor, date: string): Promise<OwnCalendarDay[]> {
  const query = "query ($year: Int!) { calendarDays(year: $year) { date working name } }";
  return (await actor.sees<{ calendarDays: OwnCalendarDay[] }>(query, { year: Number(date.slice(0, 4)) })).calendarDays;
}

describe("the calendar of a group", () => {
  const day = inDays(200);

  test("is kept by whoever administers its top, and read by everybody in the group", async () => {
    expect(done(await sets(group.administrator, day, false)).calendarDay).toEqual({ date: day, working: false, name: "厂庆" });
    done(await sets(group.administrator, day, true, "抢修"));
    expect(await daysOf(officer, day)).toEqual([{ date: day, working: true, name: "抢修" }]);
    done(await clears(group.administrator, day));
    done(await clears(group.administrator, day));
    expect(await daysOf(officer, day)).toEqual([]);
  });

  test("is not changed by those who read it, nor by who administers a part", async () => {
    for (const actor of [officer, manager, local]) {
      await expect(sets(actor, day, false)).toBeRefused("FORBIDDEN");
      await expect(clears(actor, day)).toBeRefused("FORBIDDEN");
    }
    expect(await whoKeepsIt()).toEqual([false, false, true]);
  });

  test("says why a day is out of the ordinary, in a few words", async () => {
    await expect(sets(group.administrator, day, false, "  ")).toBeRefused("VALUE_REQUIRED", "input.name");
    await expect(sets(group.administrator, day, false, "长".repeat(41))).toBeRefused("VALUE_TOO_LONG", "input.name");
  });

  test("is no other group's", async () => {
    done(await sets(group.administrator, day, false));
    const other = await world.group("othercalendar");
    expect(await daysOf(other.administrator, day)).toEqual([]);
    expect(await seenByViewer(other.administrator)).toEqual([]);
    expect(await seenByViewer(officer)).toEqual([day]);
    done(await clears(group.administrator, day));
  });

  async function whoKeepsIt(): Promise<boolean[]> {
    const ask = async (actor: Actor) =>
      (await actor.sees<{ viewer: { keepsCalendar: boolean } }>("{ viewer { keepsCalendar } }")).viewer.keepsCalendar;
    return Promise.all([officer, local, group.administrator].map(ask));
  }

  async function seenByViewer(actor: Actor): Promise<string[]> {
    const { viewer } = await actor.sees<{ viewer: { calendarDays: OwnCalendarDay[] } }>("{ viewer { calendarDays { date } } }");
    return viewer.calendarDays.map(({ date }) => date);
  }
});

describe("a plan", () => {
  const closesOn = inDays(100);
  const { stages, workEndsOn } = backwardSchedule([], closesOn, { ownCheck: 5, verification: 10, publicity: 5 }, nationalCalendar);
  const inOwnCheck = stages[0]?.startsOn ?? "";

  /** A plan whose first row ends on the last day of work, in a campaign that insists on the schedule. */
  async function planUntilTheLastDay() {
    const campaign = await asksForPlans(manager, group.top, [unit], `GZ-${++campaigns}`);
    done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R14", weight: "BLOCKING" }]));
    const plan = campaign.plans[0] as { id: string };
    const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
    Object.assign(content.workTable[0] ?? {}, { endsOn: workEndsOn });
    done(await saves(officer, plan, content));
    return { plan, content };
  }

  test("that fits no longer does once the group takes a day off, says by how much, and fits again when the day is worked", async () => {
    const { plan, content } = await planUntilTheLastDay();
    done(await sets(group.administrator, inOwnCheck, false));
    const refused = await submits(officer, plan);
    expect(refused.userErrors.map(({ code }) => code)).toEqual(["PRE_CHECK_FAILED"]);
    const values = new Map(refused.userErrors[0]?.params.map(({ name, value }) => [name, value]));
    expect([values.get("rule"), values.get("rowId"), values.get("field")]).toEqual(["R14", content.workTable[0]?.id, "startsOn"]);
    expect(refused.userErrors[0]?.message).toContain("差 1 个工作日");
    done(await clears(group.administrator, inOwnCheck));
    expect(done(await submits(officer, plan)).plan.state).toBe("SUBMITTED");
  });

  test("is reviewed within working days of the group", async () => {
    const { plan } = await planUntilTheLastDay();
    const dayOff = addWorkingDays(nationalCalendar, inDays(0), 1);
    done(await sets(group.administrator, dayOff, false));
    done(await submits(officer, plan));
    const { turnDueAt } = (
      await officer.sees<{ plan: { turnDueAt: string } }>("query ($id: ID!) { plan(id: $id) { turnDueAt } }", { id: plan.id })
    ).plan;
    const dueOn = addWorkingDays(calendarWith([{ date: dayOff, working: false, name: "厂庆" }]), inDays(0), 5);
    expect(turnDueAt).toBe(`${dueOn}T15:59:59.999Z`);
    expect(dueOn > addWorkingDays(nationalCalendar, inDays(0), 5)).toBe(true);
    done(await clears(group.administrator, dayOff));
  });
});
