import { expect, test } from "@jest/globals";
import { Actor } from "./actor.js";
import { RememberedActors } from "./remembered-actors.js";

const actor = Actor.system("tenant");
const credentials = { protocol: "https", headers: { authorization: "Bearer duban_a" } };

/** What is remembered by a process that hears of changes, and how often somebody had to be found. */
function memory(hears = true) {
  const state = { now: 0, found: 0, actor: actor as Actor | null };
  const actors = new RememberedActors(() => new Date(state.now));
  actors.hearing(hears);
  const ask = (whose: Parameters<RememberedActors["of"]>[0] = credentials) =>
    actors.of(whose, async () => {
      state.found += 1;
      return state.actor;
    });
  return { state, actors, ask };
}

test("who asks again within a second is found once", async () => {
  const { state, ask } = memory();
  expect(await ask()).toBe(actor);
  state.now = 999;
  expect(await ask()).toBe(actor);
  expect(state.found).toBe(1);
  state.now = 1_000;
  await ask();
  expect(state.found).toBe(2);
});

test("credentials are told apart by every part of them", async () => {
  const { state, ask } = memory();
  await ask();
  await ask({ ...credentials, headers: { authorization: "Bearer duban_b" } });
  await ask({ ...credentials, headers: { cookie: "Bearer duban_a" } });
  await ask({ ...credentials, protocol: "http" });
  expect(state.found).toBe(4);
});

test("nobody is remembered who was not found, who presents nothing, or by a process that hears of no changes", async () => {
  const nobody = memory();
  nobody.state.actor = null;
  expect([await nobody.ask(), await nobody.ask()]).toEqual([null, null]);
  const empty = memory();
  await empty.ask({ protocol: "https", headers: {} });
  await empty.ask({ protocol: "https", headers: {} });
  const deaf = memory(false);
  await deaf.ask();
  await deaf.ask();
  expect([nobody.state.found, empty.state.found, deaf.state.found]).toEqual([2, 2, 2]);
});

test("a change of rights is seen by the next question, also when it came while somebody was being found", async () => {
  const { state, actors, ask } = memory();
  await ask();
  actors.forget();
  await ask();
  expect(state.found).toBe(2);
  actors.forget();
  const asking = ask();
  actors.forget();
  await asking;
  await ask();
  expect(state.found).toBe(4);
});

test("a connection that tells of changes and is lost takes with it what is remembered", async () => {
  const { state, actors, ask } = memory();
  await ask();
  actors.hearing(false);
  await ask();
  actors.hearing(true);
  await ask();
  expect(state.found).toBe(3);
});
