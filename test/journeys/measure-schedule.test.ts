import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  accepts,
  assigns,
  completes,
  type Four,
  inPost,
  type LedgerProblem,
  ledgerOf,
  plans,
  problemOf,
  registers,
  takesOut,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { fits, puts, scheduleOf } from "../support/schedule.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let outsider: Actor;
let ledger: Versioned;
let four: Four;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("schedule");
  unit = await group.organization("S-1");
  const sibling = await group.organization("S-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  outsider = await group.actor("outsider", "SUBMITTER", sibling);
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "DP", [unit]));
  four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("S-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
}, 120_000);
afterAll(() => world.stop());

async function accepted(deadline = inDays(60)): Promise<LedgerProblem> {
  const { problems } = done(await registers(manager, ledger, [{ organizationId: unit.id, deadline }]));
  done(await assigns(manager, problems[0] as LedgerProblem, four));
  return done(await accepts(officer, problems[0] as LedgerProblem)).problem;
}

const adds = async (problem: LedgerProblem, from: number, to: number, after: readonly string[] = []) =>
  done(await plans(officer, problem, four.person, { startsOn: inDays(from), endsOn: inDays(to), predecessorIds: after })).measure;

test("measures are counted back from the deadline, and what does not fit is put right in one step", async () => {
  const problem = await accepted();
  const first = await adds(problem, 0, 5);
  const second = await adds(problem, 30, 45, [first.id]);
  const schedule = await scheduleOf(manager, problem);
  expect(schedule).toMatchObject({ closesOn: problem.deadline, feasible: false });
  expect(schedule.stages).toEqual([
    { stage: "OWN_CHECK", days: 5 },
    { stage: "VERIFICATION", days: 10 },
    { stage: "PUBLICITY", days: 5 },
  ]);
  expect(schedule.workEndsOn < problem.deadline).toBe(true);
  expect(schedule.measures[0]).toMatchObject({ measureId: first.id, neededById: second.id });
  expect(schedule.measures[1]?.slack).toBeLessThan(0);
  expect(schedule.measures[1]?.latestEnd).toBe(schedule.workEndsOn);
  await expect(fits(manager, problem)).toBeRefused("FORBIDDEN");
  await expect(fits(outsider, problem)).toBeRefused("NOT_FOUND");
  const fitted = done(await fits(officer, problem)).problem.measures;
  expect(fitted[1]).toMatchObject({ endsOn: schedule.workEndsOn, firstEndsOn: inDays(45), slips: [] });
  expect(await scheduleOf(officer, problem)).toMatchObject({ feasible: true, overlaps: [] });
  await expect(fits(officer, problem)).toBeRefused("SCHEDULE_FITS");
});

test("an end that is put off behind a predecessor asks why, and keeps the first one", async () => {
  const problem = await accepted(inDays(120));
  const first = await adds(problem, 0, 20);
  await adds(problem, 10, 15, [first.id]);
  expect((await scheduleOf(officer, problem)).overlaps).toHaveLength(1);
  await expect(fits(officer, problem)).toBeRefused("SLIP_REASON_REQUIRED", "input.slipReason");
  const [, moved] = done(await fits(officer, problem, "须等前项完成")).problem.measures;
  expect(moved?.firstEndsOn).toBe(inDays(15));
  expect(moved?.slips).toEqual([{ from: inDays(15), to: moved?.endsOn, reason: "须等前项完成" }]);
  done(await completes(officer, first));
  expect((await scheduleOf(officer, problem)).measures).toHaveLength(1);
});

test("nothing waits for itself, nor for a measure of another problem", async () => {
  const problem = await accepted();
  const first = await adds(problem, 0, 5);
  const second = await adds(problem, 6, 9, [first.id]);
  const path = "input.predecessorIds";
  await expect(puts(officer, first, four.person, { predecessorIds: [second.id] })).toBeRefused("MEASURES_CIRCULAR", path);
  await expect(puts(officer, first, four.person, { predecessorIds: [first.id] })).toBeRefused("MEASURES_CIRCULAR", path);
  const other = await adds(await accepted(), 0, 5);
  await expect(puts(officer, first, four.person, { predecessorIds: [other.id] })).toBeRefused("PREDECESSOR_UNKNOWN", path);
  const kept = done(await puts(officer, second, four.person, { title: "改名" })).measure;
  expect(kept).toMatchObject({ title: "改名", predecessors: [{ id: first.id }] });
  done(await takesOut(officer, first));
  expect((await problemOf(officer, problem)).measures).toHaveLength(1);
  expect(done(await puts(officer, kept, four.person, { predecessorIds: [] })).measure).toMatchObject({ predecessors: [] });
});

test("where no time is left it says so", async () => {
  const problem = await accepted(inDays(10));
  await adds(problem, 0, 10);
  expect((await scheduleOf(officer, problem)).feasible).toBe(false);
  await expect(fits(officer, problem)).toBeRefused("SCHEDULE_WITHOUT_ROOM");
});
