import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { asksToClose, setsCriteria, shows } from "../support/close-out.verbs.js";
import {
  accepts,
  assigns,
  completes,
  inPost,
  type LedgerProblem,
  ledgerOf,
  plans,
  problemOf,
  registers,
  starts,
} from "../support/ledger.verbs.js";
import { done, type Outcome } from "../support/outcome.js";
import { aims, reads, type TargetSeen, targetsOf, waives } from "../support/outcome-target.verbs.js";
import { both, isDone } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 8;

let world: World;
let group: Group;
let unit: Versioned;
let department: Versioned;
let manager: Actor;
let officer: Actor;
let ledger: Versioned;
let executive: Versioned;
let person: Versioned;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-outcomes");
  unit = await group.organization("RO-1");
  department = await group.organization("RO-D");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RO", [unit]));
  executive = await inPost(group, group.top, "郑怀远", "副总经理");
  person = await inPost(group, unit, "蒋立新", "厂长");
}, 120_000);
afterAll(() => world.stop());

/** Everything is done and shown, and the target is met. */
async function ripe(): Promise<{ problem: LedgerProblem; target: TargetSeen }> {
  const [problem] = done(await registers(manager, ledger, [{ organizationId: unit.id }])).problems as [LedgerProblem];
  done(await assigns(manager, problem, { executive, department, person }));
  done(await accepts(officer, problem));
  const { measure } = done(await plans(officer, problem, person));
  const { target } = done(await aims(officer, problem));
  done(await starts(officer, problem));
  done(await completes(officer, measure));
  const { closeOutCriteria } = done(await setsCriteria(manager, problem, [{ text: "手续齐全" }])).problem;
  await shows(officer, problem, { criterionId: closeOutCriteria[0]?.id });
  return { problem, target: done(await reads(officer, target, "99")).target };
}

const codesOf = ({ userErrors }: Outcome<unknown>) => userErrors.map(({ code }) => code);

test("of a target that is added and a close-out that is asked for at once, one stands", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem } = await ripe();
    const [added, asked] = await both(
      number,
      () => aims(manager, problem, { title: "临时增加的目标" }),
      () => asksToClose(officer, problem),
    );
    expect([isDone(added), isDone(asked)].filter(Boolean)).toHaveLength(1);
    expect(isDone(added) ? codesOf(asked) : codesOf(added)).toEqual([isDone(added) ? "OUTCOME_NOT_MET" : "CLOSE_OUT_WAITING"]);
    expect((await targetsOf(officer, problem)).length).toBe(isDone(added) ? 2 : 1);
  }
}, 120_000);

test("a reading that takes the target away and a close-out never both go through", async () => {
  for (let number = 0; number < rounds; number++) {
    const { problem, target } = await ripe();
    const [read, asked] = await both(
      number,
      () => reads(officer, target, "12"),
      () => asksToClose(officer, problem),
    );
    expect([isDone(read), isDone(asked)].filter(Boolean)).toHaveLength(1);
    const [seen] = await targetsOf(officer, problem);
    const { state } = await problemOf(officer, problem);
    expect([seen?.state, state]).toEqual(isDone(read) ? ["BELOW_TARGET", "IN_RECTIFICATION"] : ["MET", "CLOSE_OUT_REQUESTED"]);
  }
}, 120_000);

test("what two people waive at once is waived once, for one reason", async () => {
  const second = await group.actor("second", "CAMPAIGN_MANAGER");
  for (let number = 0; number < rounds; number++) {
    const { problem, target } = await ripe();
    const { target: short } = done(await reads(officer, target, "12"));
    const [one, other] = await both(
      number,
      () => waives(manager, short, "一"),
      () => waives(second, short, "二"),
    );
    expect([isDone(one), isDone(other)].filter(Boolean)).toHaveLength(1);
    expect((await targetsOf(officer, problem))[0]).toMatchObject({ state: "WAIVED", waiverReason: isDone(one) ? "一" : "二" });
  }
}, 120_000);
