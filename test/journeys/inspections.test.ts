import { addMonths } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { shows } from "../support/close-out.verbs.js";
import { inspectionsOf, inspects, schedules } from "../support/inspection.verbs.js";
import { accepts, assigns, inPost, ledgerOf, ledgerTasksOf, problemsSeen, registers } from "../support/ledger.verbs.js";
import { type Closers, findsRelapse, resolves } from "../support/look-back.verbs.js";
import { done } from "../support/outcome.js";
import { asksForTime, decides } from "../support/schedule.verbs.js";
import { type Group, World } from "../support/world.js";

// 立项定期督导检查: a problem is registered as a project and inspected until its deadline.

let world: World;
let group: Group;
let unit: Versioned;
let closers: Closers;
let manager: Actor;
let officer: Actor;
let inspector: Actor;
let neighbour: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("projects");
  unit = await group.organization("P-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  inspector = await group.actor("inspector", "REVIEWER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  neighbour = await group.actor("neighbour", "SUBMITTER", await group.organization("P-2"));
  const four = {
    executive: await inPost(group, group.top, "manager", "副总经理", { id: manager.personId }),
    department: await group.organization("P-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  const ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "LX", [unit]));
  closers = { manager, officer, checker: inspector, unit, four, ledger };
}, 120_000);
afterAll(() => world.stop());

async function accepted(more: object = {}) {
  const [problem] = done(await registers(manager, closers.ledger, [{ organizationId: unit.id, deadline: inDays(60), ...more }])).problems;
  done(await assigns(manager, problem as Versioned, closers.four));
  return done(await accepts(officer, problem as Versioned)).problem;
}

const dueDays = async (named: { id: string }) =>
  (await inspectionsOf(officer, named)).inspections.filter(({ state }) => state === "DUE").map(({ dueOn }) => dueOn);

describe("inspections of a project", () => {
  test("fall due at the interval that the superior sets, up to the deadline, and further when that is put off", async () => {
    const problem = await accepted();
    await expect(schedules(officer, problem, { unit: "WEEK" })).toBeRefused("FORBIDDEN");
    await expect(schedules(neighbour, problem, { unit: "WEEK" })).toBeRefused("NOT_FOUND");
    await expect(schedules(manager, problem, { unit: "WEEK", every: 0 })).toBeRefused("VALUE_OUT_OF_RANGE", "input.every");
    await expect(schedules(manager, problem, { unit: "MONTH", every: 6 })).toBeRefused("INSPECTION_NO_DAYS", "input.every");
    await expect(schedules(manager, problem, { unit: "NAMED_DAYS", days: [inDays(61)] })).toBeRefused("INSPECTION_DAY_OUTSIDE");
    const planned = done(await schedules(manager, problem, { unit: "WEEK", every: 4 })).problem;
    expect(planned).toMatchObject({ projectOn: inDays(0), inspectionCadence: { unit: "WEEK", every: 4 } });
    expect(await dueDays(problem)).toEqual([inDays(28), inDays(56)]);
    const { request } = done(await asksForTime(officer, problem, inDays(90)));
    const other = await group.actor("other", "CAMPAIGN_MANAGER");
    done(await decides(other, request, "grant", ""));
    expect(await dueDays(problem)).toEqual([inDays(28), inDays(56), inDays(84)]);
    done(await schedules(manager, problem, { unit: "MONTH", every: 1 }));
    expect((await dueDays(problem))[0]).toBe(addMonths(inDays(0), 1));
    done(await schedules(manager, problem, { unit: "NAMED_DAYS", days: [inDays(9), inDays(3), inDays(9)] }));
    expect(await dueDays(problem)).toEqual([inDays(3), inDays(9)]);
  }, 30_000);

  test("ask the inspecting side when they are due, and are recorded by those who do not answer for it", async () => {
    const problem = await accepted();
    await expect(inspects(inspector, problem, [inspector.personId], "ON_COURSE")).toBeRefused("NOT_A_PROJECT");
    done(await schedules(manager, problem, { unit: "NAMED_DAYS", days: [inDays(0), inDays(20)] }));
    expect(await ledgerTasksOf(inspector)).toContainEqual({ kind: "INSPECTION_DUE", count: 1, dueOn: inDays(0), light: "YELLOW" });
    for (const one of [manager, officer, neighbour]) {
      expect((await ledgerTasksOf(one)).map(({ kind }) => kind)).not.toContain("INSPECTION_DUE");
    }
    expect(await problemsSeen(officer, { inspectionDue: true })).toEqual([problem.code]);
    expect(await problemsSeen(inspector, { task: "INSPECTION_DUE" })).toEqual([problem.code]);
    const inspectionId = (await inspectionsOf(inspector, problem)).inspections[0]?.id;
    const me = [inspector.personId];
    await expect(inspects(officer, problem, me, "ON_COURSE")).toBeRefused("FORBIDDEN");
    await expect(inspects(manager, problem, me, "ON_COURSE")).toBeRefused("INSPECTION_OWN");
    await expect(inspects(inspector, problem, [], "ON_COURSE")).toBeRefused("INSPECTION_PEOPLE", "input.personIds");
    await expect(inspects(inspector, problem, me, "ON_COURSE", { inspectedOn: inDays(1) })).toBeRefused("INSPECTED_IN_FUTURE");
    await expect(inspects(inspector, problem, me, "SLOW")).toBeRefused("VALUE_REQUIRED", "input.demand");
    const proof = await shows(officer, problem);
    const demanded = { inspectionId, demand: "十日内补齐", demandDueOn: inDays(10), evidenceIds: [proof.id] };
    const seen = done(await inspects(inspector, problem, me, "SLOW", demanded)).problem.inspections[0];
    expect(seen).toMatchObject({
      state: "DONE",
      result: "SLOW",
      demand: "十日内补齐",
      people: [{ name: "inspector" }],
      evidence: [{ id: proof.id }],
    });
    await expect(inspects(inspector, problem, me, "ON_COURSE", { inspectionId })).toBeRefused("STEP_NOT_OPEN");
    const unplanned = done(await inspects(inspector, problem, me, "ON_COURSE")).problem.inspections;
    expect(unplanned.filter(({ planned }) => !planned)).toMatchObject([{ state: "DONE", demand: "", demandDueOn: null }]);
    expect(await problemsSeen(officer, { inspectionDue: true })).toEqual([]);
    await expect(world.database.query("update app.inspections set finding = '另一句' where state = 'DONE'")).rejects.toThrow(
      "never changed",
    );
  }, 30_000);

  test("lapse when it is struck off, and go on when it is open again", async () => {
    const problem = await accepted();
    done(await schedules(manager, problem, { unit: "WEEK", every: 3 }));
    expect((await resolves(closers, problem)).state).toBe("CLOSED");
    expect(await dueDays(problem)).toEqual([]);
    await expect(schedules(manager, problem, { unit: "WEEK" })).toBeRefused("PROBLEM_CLOSED");
    done(await findsRelapse(inspector, problem, { deadline: inDays(50) }));
    expect(await dueDays(problem)).toEqual([inDays(21), inDays(42)]);
  }, 30_000);
});
