import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { inPost, ledgerOf, problemOf } from "../support/ledger.verbs.js";
import { type Closers, closedOut, findsRelapse, lookBacksOf, looksBack } from "../support/look-back.verbs.js";
import { both, summary } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 8;

let world: World;
let group: Group;
let unit: Versioned;
let closers: Closers;
let one: Actor;
let other: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-lookback");
  unit = await group.organization("RL-1");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const officer = await group.actor("officer", "SUBMITTER", unit);
  one = await group.actor("one", "REVIEWER");
  other = await group.actor("other", "REVIEWER");
  const ledger = await ledgerOf(manager, await openedCampaign(manager, group.top, "RL", [unit]));
  const four = {
    executive: await inPost(group, group.top, "郑怀远", "副总经理"),
    department: await group.organization("RL-D"),
    person: await inPost(group, unit, "蒋立新", "厂长"),
  };
  closers = { manager, officer, checker: one, ledger, unit, four };
}, 120_000);
afterAll(() => world.stop());

test("two who record the same look-back, one that it holds and one that it has relapsed: one stands", async () => {
  for (let number = 0; number < rounds; number++) {
    const problem = await closedOut(closers);
    const lookBackId = (await lookBacksOf(one, problem)).lookBacks[0]?.id;
    const outcomes = await both(
      number,
      () => looksBack(one, problem, "HOLDS", { lookBackId }),
      () => findsRelapse(other, problem, {}, { lookBackId }),
    );
    expect(summary(outcomes).done).toBe(1);
    const { state, relapseCount, lookBacks } = await lookBacksOf(one, problem);
    const relapsed = outcomes[1].payload !== null && outcomes[1].userErrors.length + outcomes[1].faults.length === 0;
    expect([state, relapseCount]).toEqual(relapsed ? ["REOPENED", 1] : ["CLOSED", 0]);
    expect(lookBacks.filter(({ outcome }) => outcome !== null)).toHaveLength(1);
  }
}, 120_000);

test("a post that is ended while the problem is reopened that would hang on it: one of the two is refused", async () => {
  for (let number = 0; number < rounds; number++) {
    const person = await inPost(group, unit, `责任人${number}`, "科长");
    const problem = await closedOut({ ...closers, four: { ...closers.four, person } });
    const [reopened, ended] = await both(
      number,
      () => findsRelapse(other, problem),
      () => group.administrator.tries("endAppointment", { appointmentId: person.id, expectedVersion: person.revision, endsOn: inDays(0) }),
    );
    expect([number, summary([reopened, ended]).done]).toEqual([number, 1]);
    const [row] = await world.database.query<{ count: number }>(
      `select count(*)::int as count from app.problem_ties t join app.appointments a on a.id = t.appointment_id where a.ends_on is not null`,
    );
    expect(row?.count).toBe(0);
  }
}, 120_000);

test("a unit that is closed while its problem is reopened keeps one of the two", async () => {
  for (let number = 0; number < rounds; number++) {
    const department = await group.organization(`RL-D${number}`);
    const problem = await closedOut({ ...closers, four: { ...closers.four, department } });
    const outcomes = await both(
      number,
      () => findsRelapse(other, problem),
      () => group.administrator.closesOrganization(department),
    );
    expect([number, summary(outcomes).done]).toEqual([number, 1]);
    expect(["REOPENED", "CLOSED"]).toContain((await problemOf(one, problem)).state);
  }
}, 120_000);
