import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Actor } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { both, isDone, summary } from "../support/race.js";
import { type Application, startApplication } from "../support/server.js";
import { makesService, program, revokesToken, rotates, tokensOf, triesOut } from "../support/token.verbs.js";
import { type Group, World } from "../support/world.js";

const env = { DUBAN_SECRET: "a secret that two processes share, for cookies" };
const rounds = 12;
const list = "{ organizations { edges { node { code } } } }";

let world: World;
let group: Group;
let second: Application;
let there: Actor;

beforeAll(async () => {
  world = await World.start({ env });
  group = await world.group("race-tokens");
  second = await startApplication({ env, database: world.database });
  there = new Actor(second.url, "there", group.administrator.credentials, group.administrator.personId);
}, 120_000);
afterAll(async () => {
  await second.stop();
  await world.stop();
});

const opens = async (address: string, secret: string) => (await program(address, secret).asks(list)).faults.length === 0;

test("of two who rotate at once, in two processes, one has the new secret and the other is told", async () => {
  for (let number = 0; number < rounds; number++) {
    const { secret, accessToken } = done(await makesService(group.administrator, group.top, ["ORGANIZATIONS_READ"]));
    const outcomes = await both(
      number,
      () => rotates(group.administrator, accessToken, { graceHours: 1 }),
      () => rotates(there, accessToken, { graceHours: 1 }),
    );
    expect(summary(outcomes)).toEqual({ done: 1, others: ["CONFLICT"] });
    const fresh = outcomes.find(isDone)?.payload?.secret ?? "";
    for (const address of [world.address, second.url]) {
      expect([await opens(address, secret), await opens(address, fresh)]).toEqual([true, true]);
    }
  }
}, 120_000);

test("of rotating and revoking at once nothing opens the token afterwards, within a second in every process", async () => {
  for (let number = 0; number < rounds; number++) {
    const { secret, accessToken } = done(await makesService(group.administrator, group.top, ["ORGANIZATIONS_READ"]));
    expect([await opens(world.address, secret), await opens(second.url, secret)]).toEqual([true, true]);
    const [rotation, revocation] = await both(
      number,
      () => rotates(group.administrator, accessToken, { graceHours: 24 }),
      () => revokesToken(there, accessToken),
    );
    expect(isDone(revocation)).toBe(true);
    const over = Date.now() + 1_000;
    const secrets = [secret, ...(rotation.payload?.secret ? [rotation.payload.secret] : [])];
    for (const address of [world.address, second.url]) {
      for (const each of secrets) {
        while (Date.now() < over && (await opens(address, each)));
        expect(await opens(address, each)).toBe(false);
      }
    }
  }
}, 120_000);

test("of several trial tokens at once one is left", async () => {
  const reader = await group.actor("reader", "VIEWER");
  const elsewhere = new Actor(second.url, "reader", reader.credentials, reader.personId);
  const made = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => triesOut(number % 2 ? reader : elsewhere)));
  expect(made.every(({ secret }) => secret.startsWith("duban_"))).toBe(true);
  const live = (await tokensOf(reader, "TRIAL")).filter(({ revokedAt }) => revokedAt === null);
  expect(live).toHaveLength(1);
});
