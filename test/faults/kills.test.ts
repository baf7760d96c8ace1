import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { duban } from "../support/command-line.js";
import { asksForPlans } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";
import { Installation, type Victim, victims } from "./installation.js";
import { Inspector } from "./integrity.js";
import { type Assignment, Ledger, Writer } from "./writer.js";

const rounds = 30;
const numberOfWriters = 8;
const plansOfAWriter = 4;
const longestRecovery = 10_000;

/** The same kills at every run: a linear congruential generator. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const chance = seeded(20_261_123);
const ledger = new Ledger();
let installation: Installation;
let inspector: Inspector;
let writers: Writer[];

beforeAll(async () => {
  installation = await Installation.start();
  const group = await World.on(installation, installation.database).group("lasting");
  inspector = new Inspector(installation, ledger);
  writers = await employed(group);
}, 60_000);
afterAll(() => installation.stop());

/** Writers with plans of their own, two of them to each pair of officer and reviewer. */
async function employed(group: Group): Promise<Writer[]> {
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  const numbers = Array.from({ length: numberOfWriters }, (_, number) => number);
  const [officer, reviewer] = await Promise.all([group.actor("officer", "SUBMITTER"), group.actor("reviewer", "REVIEWER")]);
  const units = [];
  for (const number of numbers) units.push(await group.organization(`L-${number}`));
  const assignments: Assignment[][] = numbers.map(() => []);
  for (let campaign = 1; campaign <= plansOfAWriter; campaign += 1) {
    const { plans, problems } = await asksForPlans(manager, group.top, units, `ZT-${campaign}`);
    for (const [number, unit] of units.entries()) {
      const frame = { unit, branches: [], headquarters: group.top, problems: problems.slice(number, number + 1) };
      assignments[number]?.push({ plan: plans[number] as { id: string }, frame });
    }
  }
  return numbers.map((number) => new Writer(`writer ${number}`, officer, reviewer, assignments[number] ?? [], ledger, seeded(number)));
}

/** In each three rounds everything is killed once, in an order of its own. */
function schedule(): Victim[] {
  return Array.from({ length: rounds / victims.length }, () =>
    victims
      .map((victim) => ({ victim, at: chance() }))
      .sort((one, other) => one.at - other.at)
      .map(({ victim }) => victim),
  ).flat();
}

/** Kills while all are writing; gives the time until the product is ready and a write is acknowledged again. */
async function killsWhileWriting(victim: Victim): Promise<number> {
  let goesOn = true;
  const work = Promise.all(writers.map((writer) => writer.works(() => goesOn))).finally(() => (goesOn = false));
  const until = async (condition: () => boolean | Promise<boolean>, patience = 2 * longestRecovery) => {
    for (const deadline = Date.now() + patience; goesOn && Date.now() < deadline; await pause(10)) if (await condition()) return;
  };
  const written = () => ledger.acknowledged.length;
  const before = written();
  await until(() => written() >= before + 2 * numberOfWriters);
  await pause(chance() * 200);
  const killedAt = performance.now();
  await installation.kill(victim, chance);
  await until(() => installation.isReady());
  const after = written();
  await until(() => written() > after);
  const recovery = performance.now() - killedAt;
  goesOn = false;
  await work;
  return recovery;
}

test(`${rounds} kills under ${numberOfWriters} writers lose, halve and double nothing that was acknowledged`, async () => {
  for (const [round, victim] of schedule().entries()) {
    const recovery = await killsWhileWriting(victim);
    const all = { round, victim, complaints: await inspector.complaints(), alive: installation.isAlive };
    expect(all).toEqual({ round, victim, complaints: [], alive: true });
    expect(recovery).toBeLessThan(longestRecovery);
    if (round % victims.length === 0) await trailHolds();
  }
  await trailHolds();
  expect([...ledger.faults].filter((code) => !["UNAVAILABLE", "TIMEOUT", "CONFLICT"].includes(code))).toEqual([]);
  expect(ledger.unanswered).toBeGreaterThan(rounds); // else the kills hit nobody at work
}, 300_000);

/** By the product's own judgement, too. */
async function trailHolds(): Promise<void> {
  expect(await duban(installation.databaseUrl, ["audit", "verify"])).toMatchObject({ code: 0, output: "lasting: holds" });
}
