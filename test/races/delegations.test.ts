import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { delegates, endsDelegation } from "../support/delegation.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { approves, asksForPlans, planOf, saves, startsReview, submits } from "../support/plan.verbs.js";
import { summary } from "../support/race.js";
import { type Group, World } from "../support/world.js";

const rounds = 12;

let world: World;
let group: Group;
let absent: Actor;
let standIn: Actor;
let officer: Actor;
let manager: Actor;
const units: Versioned[] = [];

beforeAll(async () => {
  world = await World.start();
  group = await world.group("race-absence");
  const parent = await group.organization("RA");
  for (let number = 0; number < rounds; number++) units.push(await group.organization(`RA-${number}`, parent));
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER");
  absent = await group.actor("absent", "REVIEWER");
  standIn = await group.actor("stand-in", "SUBMITTER", await group.organization("RB"));
}, 120_000);
afterAll(() => world.stop());

interface Decided {
  readonly state: string;
  readonly rounds: readonly { readonly decisions: readonly { readonly onBehalfOf: { readonly id: string } | null }[] }[];
}

test("a delegation that ends while its delegate decides: the decision stands before the end, or is refused after it", async () => {
  const campaign = await asksForPlans(manager, group.top, units, "RA");
  for (const [number, unit] of units.entries()) {
    const plan = campaign.plans[number] as { id: string };
    const problems = campaign.problems.slice(number, number + 1);
    done(await saves(officer, plan, wholePlan({ unit, branches: [], headquarters: group.top, problems })));
    done(await submits(officer, plan));
    const { delegation } = done(await delegates(absent, standIn));
    done(await startsReview(standIn, plan));
    const hash = (await planOf(absent, plan)).latestVersion?.contentHash;
    // Now the one and now the other sets out first.
    const head = number % 3;
    const later = async <Result>(after: boolean, act: () => Promise<Result>): Promise<Result> => {
      if (after) await new Promise((resolve) => setTimeout(resolve, 4));
      return act();
    };
    const [decision, end] = await Promise.all([
      later(head === 1, () => approves(standIn, plan, hash)),
      later(head === 2, () => endsDelegation(absent, delegation)),
    ]);
    expect(summary([end])).toEqual({ done: 1, others: [] });
    const query = "query ($id: ID!) { plan(id: $id) { state rounds { decisions { onBehalfOf { id } } } } }";
    const { plan: seen } = await officer.sees<{ plan: Decided }>(query, plan);
    const decisions = seen.rounds.at(-1)?.decisions;
    if (summary([decision]).done === 1) {
      expect([seen.state, decisions]).toEqual(["APPROVED", [{ onBehalfOf: { id: absent.personId } }]]);
      const [times] = await world.database.query<{ ordered: boolean }>(
        `select (select max(sequence) from app.audit_events where action = 'plan.approve') <
          (select max(sequence) from app.audit_events where action = 'delegation.end') as ordered`,
      );
      expect(times?.ordered).toBe(true);
    } else {
      expect(decision).toBeRefused("DELEGATION_ENDED");
      expect([seen.state, decisions]).toEqual(["IN_REVIEW", []]);
    }
  }
});

test("of two delegations of the same days at once one is made", async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => delegates(absent, index % 2 === 0 ? standIn : officer)));
  expect(summary(outcomes)).toEqual({ done: 1, others: ["DELEGATION_EXISTS"] });
});
