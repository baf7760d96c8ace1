import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { asDemo, startDemo } from "../support/demo.js";
import { problemsSeen } from "../support/ledger.verbs.js";
import { campaignSeen, lettersOf, oneself, setsLetters } from "../support/letter.verbs.js";
import { done } from "../support/outcome.js";
import type { World } from "../support/world.js";

// Lights come with the days: the demo's problems have turned yellow and red over the last weeks.

let world: World;
beforeAll(async () => {
  world = await startDemo();
}, 60_000);
afterAll(() => world.stop());

const submitter = "tang.xiaolan@lanyue.example";
const manager = "su.jincheng@lanyue.example";

test("a campaign says who is told of lights, one level higher each time", async () => {
  const [su, tang] = [await asDemo(world, manager), await asDemo(world, submitter)];
  const campaign = await campaignSeen(su, "XS");
  await expect(setsLetters(tang, campaign, [{ level: "CAMPAIGN", light: "RED", days: 20 }])).toBeRefused("FORBIDDEN");
  await expect(setsLetters(su, campaign, [{ level: "CAMPAIGN", light: "RED", days: 400 }])).toBeRefused(
    "VALUE_OUT_OF_RANGE",
    "input.terms.0.days",
  );
  await expect(setsLetters(su, campaign, [{ level: "CAMPAIGN", light: "RED", days: 3 }])).toBeRefused(
    "LETTER_OUT_OF_TURN",
    "input.terms.0.days",
  );
  await expect(setsLetters(su, campaign, [{ level: "LEADING_EXECUTIVE", light: "RED", days: 30 }])).toBeRefused(
    "LETTER_OUT_OF_TURN",
    "input.terms",
  );
  const set = done(
    await setsLetters(su, campaign, [
      { level: "LEAD_DEPARTMENT", light: null, days: 0 },
      { level: "CAMPAIGN", light: "RED", days: 20 },
    ]),
  );
  expect(set.campaign.letterTerms).toEqual([
    { level: "RESPONSIBLE_PERSON", light: "YELLOW", days: 0 },
    { level: "LEADING_EXECUTIVE", light: "RED", days: 0 },
    { level: "LEAD_DEPARTMENT", light: null, days: 0 },
    { level: "CAMPAIGN", light: "RED", days: 20 },
  ]);
});

test("who was told of a problem's light stands with it, and each finds what they were told of", async () => {
  const su = await asDemo(world, manager);
  const me = await oneself(su);
  const letters = await lettersOf(su);
  const levels = new Set(letters.flatMap(({ lightLetters }) => lightLetters.map(({ level }) => level)));
  expect(levels.size).toBeGreaterThan(2);
  for (const { lightLetters } of letters) {
    const days = lightLetters.map(({ sentOn }) => sentOn);
    expect(days).toEqual([...days].sort());
  }
  const told = letters.filter(({ lightLetters, light }) =>
    lightLetters.some(({ people }) => light !== "DONE" && people.some(({ id }) => id === me)),
  );
  expect(told).not.toEqual([]);
  expect(await problemsSeen(su, { told: true })).toEqual(told.map(({ code }) => code));
});
