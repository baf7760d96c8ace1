import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let division: Versioned;
let company: Versioned;
let top: Actor;
let middle: Actor;
let neighbour: Actor;
let submitter: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("phrasing");
  division = await group.organization("P-1");
  company = await group.organization("P-1-1", division);
  top = await group.actor("top reviewer", "REVIEWER", group.top, { includesSubtree: false });
  middle = await group.actor("division reviewer", "REVIEWER", division);
  neighbour = await group.actor("neighbour", "REVIEWER", await group.organization("P-2"));
  submitter = await group.actor("submitter", "SUBMITTER", company);
}, 120_000);
afterAll(() => world.stop());

type Phrase = Versioned & { readonly text: string; readonly useCount: number };
const wanted = "phrase { id revision text useCount }";

function keeps(actor: Actor, at: Versioned, text: string, reasonCode = "SCOPE_UNCLEAR") {
  return actor.tries<{ phrase: Phrase }>("createPhrase", { organizationId: at.id, reasonCode, text }, wanted);
}

async function phrasesAt(actor: Actor, at: Versioned): Promise<string[]> {
  const query = "query ($id: ID!) { phrases(organizationId: $id) { edges { node { text } } } }";
  return (await actor.sees<{ phrases: { edges: { node: { text: string } }[] } }>(query, { id: at.id })).phrases.edges.map(
    ({ node }) => node.text,
  );
}

test("phrases are kept by reviewers of an organization, inherited down the tree, and used often first", async () => {
  const ours = done(await keeps(middle, division, "请写明覆盖到哪一级、哪些人、何时完成。")).phrase;
  const general = done(await keeps(top, group.top, "请按岗位列出重点人员。", "KEY_PERSONNEL_UNCLEAR")).phrase;
  done(await keeps(neighbour, { id: (await home(neighbour)).id, revision: 1 }, "隔壁的话"));
  expect(new Set(await phrasesAt(middle, company))).toEqual(new Set([ours.text, general.text]));
  expect(await phrasesAt(top, group.top)).toEqual([general.text]);
  for (let time = 0; time < 2; time++) done(await middle.tries("usePhrase", { phraseId: general.id }, wanted));
  expect(await phrasesAt(middle, division)).toEqual([general.text, ours.text]);
  for (let time = 0; time < 3; time++) done(await middle.tries("usePhrase", { phraseId: ours.id }, wanted));
  expect(await phrasesAt(middle, division)).toEqual([ours.text, general.text]);

  const { revision } = done(await middle.tries<{ phrase: Phrase }>("usePhrase", { phraseId: ours.id }, wanted)).phrase;
  const reworded = { phraseId: ours.id, expectedVersion: revision, reasonCode: "SCOPE_UNCLEAR", text: "请写明覆盖到哪一级。" };
  done(await middle.tries("updatePhrase", reworded, wanted));
  await expect(middle.tries("updatePhrase", reworded, wanted)).toBeRefused("STALE_VERSION");
  done(await middle.tries("removePhrase", { phraseId: ours.id }, wanted));
  expect(await phrasesAt(middle, division)).toEqual([general.text]);
});

test("nobody keeps phrases elsewhere than where they review, twice the same, or without words", async () => {
  const { phrase } = done(await keeps(top, group.top, "请写明。"));
  await expect(keeps(top, group.top, " 请写明。 ")).toBeRefused("PHRASE_EXISTS", "input.text");
  await expect(keeps(top, group.top, " ")).toBeRefused("VALUE_REQUIRED", "input.text");
  await expect(keeps(top, group.top, "可以", "不是代码")).toBeRefused("CODE_INVALID", "input.reasonCode");
  await expect(keeps(middle, group.top, "上级的话")).toBeRefused("FORBIDDEN");
  await expect(middle.tries("removePhrase", { phraseId: phrase.id }, wanted)).toBeRefused("FORBIDDEN");
  await expect(keeps(submitter, company, "填报人的话")).toBeRefused("FORBIDDEN");
  await expect(submitter.tries("usePhrase", { phraseId: phrase.id }, wanted)).toBeRefused("NOT_FOUND");
  expect(await phrasesAt(submitter, company)).toEqual([]);
});

async function home(actor: Actor): Promise<{ id: string }> {
  return (await actor.sees<{ viewer: { organization: { id: string } } }>("{ viewer { organization { id } } }")).viewer.organization;
}
