import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { asksToClose, closingOf, passes, setsCriteria, shows } from "../support/close-out.verbs.js";
import { accepts, assigns, completes, inPost, type LedgerProblem, ledgerOf, plans, registers, starts } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { both, isDone, summary } from "../support/race.js";
import { asksForTime, asksToStand, decides, type RequestSeen, timeOf } from "../support/schedule.verbs.js";
import { type Group, World } from "../support/world.js";

const rounds = 8;
const later = inDays(120);

let world: World;
let group: Group;
let unit: Versioned;
let department: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let ledger: Versioned;
let executive: Versioned;
let person: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-requests");
  unit = await group.organization("RQ-1");
  department = await group.organization("RQ-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RQ", [unit]));
  executive = await inPost(group, group.top, "郑怀远", "副总经理");
  person = await inPost(group, unit, "蒋立新", "厂长");
}, 120_000);
afterAll(() => world.stop());

/** Everything is done and shown, and more time is asked for all the same. */
async function ripe(): Promise<{ problem: LedgerProblem; answers: object[]; request: RequestSeen }> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems as [LedgerProblem];
  done(await assigns(manager, problem, { executive, department, person }));
  done(await accepts(officer, problem));
  const { measure } = done(await plans(officer, problem, person));
  done(await starts(officer, problem));
  done(await completes(officer, measure));
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "手续齐全" }])).problem;
  const proof = await shows(officer, problem);
  const { request } = done(await asksForTime(officer, problem, later));
  return { problem, answers: [{ criterionId: closeOutCriteria[0]?.id, evidenceIds: [proof.id] }], request };
}

test("more time that is granted while the close-out is asked for: a problem that is checked has the time that was granted before, or none", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, answers, request } = await ripe();
    const [granted, asked] = await both(
      number,
      () => decides(manager, request, "grant"),
      () => asksToClose(officer, problem, answers as never),
    );
    const { state } = await closingOf(manager, problem);
    const { deadline, requests } = await timeOf(manager, problem);
    expect([number, isDone(granted) || isDone(asked)]).toEqual([number, true]);
    expect([state, requests[0]?.state, deadline === later]).toEqual([
      isDone(asked) ? "CLOSE_OUT_REQUESTED" : "IN_RECTIFICATION",
      ...(isDone(granted) ? ["GRANTED", true] : ["REQUESTED", false]),
    ]);
  }
}, 120_000);

test("a request that is decided while the problem is struck off: it is decided or lapses, and nothing moves on what is closed", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, answers, request } = await ripe();
    const { closeOut } = done(await asksToClose(officer, problem, answers as never));
    const [refused, passed] = await both(
      number,
      () => decides(manager, request, "refuse", "已申请销号"),
      () => passes(reviewer, closeOut),
    );
    expect([isDone(passed), (await closingOf(manager, problem)).state]).toEqual([true, "CLOSED"]);
    const { requests, deadline, firstDeadline } = await timeOf(manager, problem);
    expect([requests[0]?.state, deadline]).toEqual([isDone(refused) ? "REFUSED" : "WITHDRAWN", firstDeadline]);
  }
}, 120_000);

test("of two requests about one problem at once one waits for the superior", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, request } = await ripe();
    done(await decides(manager, request, "refuse", "时间充足"));
    const outcomes = await both(
      number,
      () => asksForTime(officer, problem, later),
      () => asksToStand(officer, problem, "NOT_FEASIBLE"),
    );
    expect([number, summary(outcomes).done]).toEqual([number, 1]);
    expect((await timeOf(manager, problem)).requests.filter(({ state }) => state === "REQUESTED")).toHaveLength(1);
  }
}, 120_000);
