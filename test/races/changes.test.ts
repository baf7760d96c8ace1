import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Actor, type Versioned } from "../support/actor.js";
import { type ChangeTold, type FeedPart, feedAfter, feedEnd, feedPart, feedSelection } from "../support/change.verbs.js";
import { listens } from "../support/live.js";
import { done } from "../support/outcome.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { type Application, startApplication } from "../support/server.js";
import { type Group, World } from "../support/world.js";

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };
const writers = 8;
const actsOfEach = 12;

let world: World;
let second: Application;
let group: Group;
let manager: Actor;
let problems: readonly Versioned[];

beforeAll(async () => {
  world = await World.start({ env });
  second = await startApplication({ env, database: world.database });
  group = await world.group("racing");
  const units: Versioned[] = [];
  for (let number = 0; number < writers; number += 1) units.push(await group.organization(`R-${number}`));
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  problems = (await asksForPlans(manager, group.top, units, "ZT-1")).problems as readonly Versioned[];
}, 120_000);
afterAll(async () => {
  await second.stop();
  await world.stop();
});

/** Changes one problem again and again, by one process or the other. */
async function writes(actor: Actor, { id }: Versioned): Promise<number> {
  let written = 0;
  for (let act = 0; act < actsOfEach; act += 1) {
    const { node } = await actor.sees<{ node: Versioned }>("query ($id: ID!) { node(id: $id) { ... on Problem { id revision } } }", { id });
    const input = { problemId: id, expectedVersion: node.revision, title: `第 ${act} 次修改`, description: "", severity: "GENERAL" };
    done(await actor.tries("updateProblem", input));
    written += 1;
  }
  return written;
}

test("of many writers in two processes, whoever follows by cursor or listens hears every act once, in one order", async () => {
  const begin = await feedEnd(manager);
  const elsewhere = new Actor(second.url, manager.name, manager.credentials, manager.personId);
  const ear = await listens<{ changesFollowed: FeedPart }>(
    elsewhere,
    `subscription ($after: String) { changesFollowed(after: $after) { ${feedSelection} } }`,
    { after: begin },
  );
  let over = false;
  const followed: ChangeTold[] = [];
  const following = (async () => {
    for (let after = begin; ; ) {
      const ends = over;
      const part = await feedPart(manager, { after, first: 7 });
      followed.push(...part.edges.map(({ node }) => node));
      after = part.pageInfo.endCursor;
      if (ends && !part.pageInfo.hasNextPage) return;
    }
  })();
  const written = await Promise.all(problems.map((problem, number) => writes(number % 2 === 0 ? manager : elsewhere, problem)));
  over = true;
  await following;
  const total = written.reduce((sum, count) => sum + count, 0);
  expect(total).toBe(writers * actsOfEach);
  const whole = (await feedAfter(manager, begin)).changes.map(({ id }) => id);
  expect(whole).toHaveLength(total);
  expect(followed.map(({ id }) => id)).toEqual(whole);
  const heard = () => ear.heard.flatMap(({ changesFollowed }) => changesFollowed.edges.map(({ node }) => node.id));
  await ear.hears(() => heard().length >= total, 5_000);
  expect(heard()).toEqual(whole);
  ear.close();
}, 120_000);
