import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { openedCampaign } from "../support/campaign.verbs.js";
import { ledgerOf, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { summary } from "../support/race.js";
import { causesIn, linksCause } from "../support/root-cause.verbs.js";
import { World } from "../support/world.js";

const rounds = 8;

let world: World;
let manager: Actor;
let campaign: { id: string };
let ledger: Versioned;
let unit: Versioned;

beforeAll(async () => {
  world = await World.start();
  const group = await world.group("race-roots");
  unit = await group.organization("RR-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  campaign = await openedCampaign(manager, group.top, "RR", [unit]);
  ledger = await ledgerOf(manager, campaign);
}, 120_000);
afterAll(() => world.stop());

interface Node {
  readonly problemId: string;
  readonly name: string;
}

async function threeProblems(): Promise<[Node, Node, Node]> {
  const entered = ["甲", "乙", "丙"].map((title) => ({ organizationId: unit.id, title }));
  return done(await registers(manager, ledger, entered)).problems.map(({ id, code, title }) => ({
    ...{ problemId: id, name: `${code} ${title}` },
  })) as [Node, Node, Node];
}

const end = ({ problemId }: Node) => ({ problemId });

test("of links that would close a circle together one is refused, with the circle named", async () => {
  for (let round = 0; round < rounds; round++) {
    const [first, other, third] = await threeProblems();
    const before = (await causesIn(manager, campaign)).length;
    const outcomes = await Promise.all([
      linksCause(manager, campaign, end(first), end(other)),
      linksCause(manager, campaign, end(other), end(third)),
      linksCause(manager, campaign, end(third), end(first)),
    ]);
    expect(summary(outcomes)).toEqual({ done: 2, others: ["ROOT_CAUSE_CIRCLE"] });
    const refused = outcomes.flatMap(({ userErrors }) => userErrors.map(({ message }) => message))[0] ?? "";
    for (const { name } of [first, other, third]) expect(refused).toContain(name);
    expect(await causesIn(manager, campaign)).toHaveLength(before + 2);
  }
});

test("the same link made twice at once is there once", async () => {
  const [first, other] = await threeProblems();
  const outcomes = await Promise.all([1, 2, 3].map(() => linksCause(manager, campaign, end(first), end(other))));
  expect(summary(outcomes)).toEqual({ done: 1, others: ["ROOT_CAUSE_EXISTS"] });
});

test("the database refuses a circle by itself, whoever writes it", async () => {
  const [first, other] = await threeProblems();
  done(await linksCause(manager, campaign, end(first), end(other)));
  const bare = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
  const backwards = world.database.query(
    `insert into app.root_causes (tenant_id, id, campaign_id, cause_problem_id, effect_problem_id, note, linked_at)
     select tenant_id, gen_random_uuid(), campaign_id, $2, $1, '', now() from app.problems where id = $1`,
    [bare(first.problemId), bare(other.problemId)],
  );
  await expect(backwards).rejects.toThrow("a root cause closes a circle");
});
