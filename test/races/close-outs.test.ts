import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import {
  asksToClose,
  type CloseOutSeen,
  closingOf,
  type EvidenceSeen,
  passes,
  setsCriteria,
  shows,
  takesBack,
  turnsDown,
} from "../support/close-out.verbs.js";
import {
  accepts,
  answersHandOver,
  assigns,
  carriersOf,
  completes,
  handsOn,
  inPost,
  type LedgerProblem,
  ledgerOf,
  plans,
  problemOf,
  registers,
  starts,
} from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { both, isDone, summary } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 8;

let world: World;
let group: Group;
let unit: Versioned;
let department: Versioned;
let manager: Actor;
let officer: Actor;
let one: Actor;
let other: Actor;
let ledger: Versioned;
let executive: Versioned;
let person: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-closing");
  unit = await group.organization("RC-1");
  department = await group.organization("RC-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  one = await group.actor("one", "REVIEWER");
  other = await group.actor("other", "REVIEWER");
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RC", [unit]));
  executive = await inPost(group, group.top, "郑怀远", "副总经理");
  person = await inPost(group, unit, "蒋立新", "厂长");
}, 120_000);
afterAll(() => world.stop());

/** Everything is done, and shown; the evidence stands for no criterion by itself. */
async function ripe(): Promise<{ problem: LedgerProblem; answers: object[]; proof: EvidenceSeen }> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems as [LedgerProblem];
  done(await assigns(manager, problem, { executive, department, person }));
  done(await accepts(officer, problem));
  const { measure } = done(await plans(officer, problem, person));
  done(await starts(officer, problem));
  done(await completes(officer, measure));
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "手续齐全" }])).problem;
  const proof = await shows(officer, problem);
  return { problem, answers: [{ criterionId: closeOutCriteria[0]?.id, evidenceIds: [proof.id] }], proof };
}

async function asked(): Promise<{ problem: LedgerProblem; closeOut: CloseOutSeen }> {
  const { problem, answers } = await ripe();
  return { problem, closeOut: done(await asksToClose(officer, problem, answers as never)).closeOut };
}

test("two who check at once, one to pass and one to return it: one decision stands", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, closeOut } = await asked();
    const [passed, returned] = await both(
      number,
      () => passes(one, closeOut),
      () => turnsDown(other, closeOut, "NOT_VERIFIED"),
    );
    expect(summary([passed, returned])).toEqual({ done: 1, others: ["CONFLICT"] });
    const { state, closeOuts } = await closingOf(manager, problem);
    expect([state, closeOuts[0]?.checks.length]).toEqual([isDone(passed) ? "CLOSED" : "IN_RECTIFICATION", 1]);
  }
});

test("a close-out that passes while a responsibility is taken over leaves nobody in charge of what is closed", async () => {
  const successor = await group.actor("successor", "VIEWER", unit);
  const next = await inPost(group, unit, "successor", "副厂长", { id: successor.personId });
  for (let number = 0; number < rounds; number++) {
    const { problem, closeOut } = await asked();
    const { handOver } = done(await handsOn(manager, problem, "RESPONSIBLE_PERSON", next));
    const [passed, taken] = await both(
      number,
      () => passes(one, closeOut),
      () => answersHandOver(successor, handOver, true),
    );
    expect([isDone(passed), (await closingOf(manager, problem)).state]).toEqual([true, "CLOSED"]);
    const carried = await carriersOf(manager, problem);
    expect(carried.filter(({ endsOn }) => endsOn === null)).toEqual([]);
    expect(carried.filter(({ role }) => role === "RESPONSIBLE_PERSON").length).toBe(isDone(taken) ? 2 : 1);
  }
});

test("a measure that is added while the close-out is asked for: never is a problem checked with a measure open", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, answers } = await ripe();
    const [request, added] = await both(
      number,
      () => asksToClose(officer, problem, answers as never),
      () => plans(officer, problem, person, { title: "又一项措施", endsOn: inDays(9) }),
    );
    expect(summary([request, added]).done).toBe(1);
    const { state, measures } = await problemOf(manager, problem);
    expect([state, measures.some(({ doneOn }) => doneOn === null)]).toEqual(
      isDone(request) ? ["CLOSE_OUT_REQUESTED", false] : ["IN_RECTIFICATION", true],
    );
  }
});

test("evidence that is taken out while the close-out is asked for: never is a criterion answered by what is gone", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, answers, proof } = await ripe();
    const [request, removed] = await both(
      number,
      () => asksToClose(officer, problem, answers as never),
      () => takesBack(officer, proof),
    );
    expect(summary([request, removed]).done).toBe(1);
    const { evidence, closeOuts } = await closingOf(manager, problem);
    expect([evidence.length, closeOuts.length]).toEqual(isDone(request) ? [1, 1] : [0, 0]);
  }
});
