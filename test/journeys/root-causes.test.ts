import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { type CampaignSeen, campaignOf, openedCampaign, terms } from "../support/campaign.verbs.js";
import { type LedgerProblem, ledgerOf, registers } from "../support/ledger.verbs.js";
import { done } from "../support/outcome.js";
import { causesIn, linksCause, rootsOf, themesOf, unlinksCause } from "../support/root-cause.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let sibling: Versioned;
let manager: Actor;
let officer: Actor;
let campaign: CampaignSeen;
let problems: LedgerProblem[];
let safety: { themeId: string };
let conduct: { themeId: string };

const problem = (number: number) => ({ problemId: (problems[number] as LedgerProblem).id });
const code = (number: number) => (problems[number] as LedgerProblem).code;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("roots");
  unit = await group.organization("R-1");
  sibling = await group.organization("R-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  const opened = await openedCampaign(manager, group.top, "GY", [unit, sibling]);
  campaign = await campaignOf(manager, opened);
  const ledger = await ledgerOf(manager, opened);
  const [first, second] = campaign.themes;
  safety = { themeId: first?.id ?? "" };
  conduct = { themeId: second?.id ?? "" };
  const entered = [
    { organizationId: unit.id, title: "检修计划顺延", theme: "安全生产", handedDownOn: inDays(-3), deadline: inDays(30) },
    { organizationId: unit.id, title: "班前会照本宣科", theme: "作风建设", handedDownOn: inDays(-3), deadline: inDays(4) },
    { organizationId: sibling.id, title: "隐患台账空白", theme: "安全生产" },
    { organizationId: unit.id, title: "承包商管理不严" },
  ];
  problems = done(await registers(manager, ledger, entered)).problems;
}, 120_000);
afterAll(() => world.stop());

test("a theme is the cause of another, and stands as a cause at every problem of that one", async () => {
  done(await linksCause(manager, campaign, conduct, safety, "作风不实，检查走过场"));
  expect(await causesIn(manager, campaign)).toEqual(["作风建设 → 安全生产"]);
  expect(await rootsOf(manager, code(0))).toEqual({ causes: ["作风建设 → 安全生产"], effects: [] });
  expect(await rootsOf(manager, code(1))).toEqual({ causes: [], effects: [] });
});

test("the figures of a theme are those of its problems, the worst light first", async () => {
  expect(await themesOf(manager, campaign)).toEqual(
    expect.arrayContaining([
      { theme: "安全生产", light: "GREEN", total: 2, closed: 0 },
      { theme: "作风建设", light: "YELLOW", total: 1, closed: 0 },
    ]),
  );
  expect(await themesOf(officer, campaign)).toContainEqual({ theme: "安全生产", light: "GREEN", total: 1, closed: 0 });
});

test("problems are linked to problems, and a link that would close a circle is refused with the way round", async () => {
  done(await linksCause(manager, campaign, problem(3), problem(1)));
  const link = done(await linksCause(manager, campaign, problem(1), problem(0))).rootCause;
  expect(link).toMatchObject({ causeProblem: { code: code(1), light: "YELLOW", progressPercent: 0 }, effectProblem: { code: code(0) } });
  const refused = await linksCause(manager, campaign, problem(0), problem(3));
  expect(refused.userErrors).toMatchObject([{ code: "ROOT_CAUSE_CIRCLE", path: ["input", "effect"] }]);
  const round = `${code(0)} 检修计划顺延 → ${code(3)} 承包商管理不严 → ${code(1)} 班前会照本宣科 → ${code(0)} 检修计划顺延`;
  expect(refused.userErrors[0]?.message).toContain(round);
  await expect(linksCause(manager, campaign, safety, conduct)).toBeRefused("ROOT_CAUSE_CIRCLE");
  done(await unlinksCause(manager, link));
  done(await linksCause(manager, campaign, problem(0), problem(3)));
  await expect(linksCause(manager, campaign, problem(1), problem(0))).toBeRefused("ROOT_CAUSE_CIRCLE");
});

test("what makes no sense as a cause is refused with its reason", async () => {
  const other = await openedCampaign(manager, group.top, "GY2", [unit]);
  const elsewhere = done(await registers(manager, await ledgerOf(manager, other), [{ organizationId: unit.id }])).problems[0];
  const refusals = [
    ["ROOT_CAUSE_OTHER_CAMPAIGN", safety, { problemId: elsewhere?.id ?? "" }],
    ["ROOT_CAUSE_PROBLEM_TO_THEME", problem(0), conduct],
    ["ROOT_CAUSE_WITHIN_THEME", safety, problem(0)],
    ["ROOT_CAUSE_OF_ITSELF", problem(0), problem(0)],
    ["ROOT_CAUSE_EXISTS", conduct, safety],
    ["ROOT_CAUSE_THEME_UNKNOWN", { themeId: "theme" }, problem(0)],
    ["ROOT_CAUSE_END_REQUIRED", { ...safety, ...problem(0) }, problem(1)],
  ] as const;
  for (const [refusal, cause, effect] of refusals) await expect(linksCause(manager, campaign, cause, effect)).toBeRefused(refusal);
});

test("a link is seen with both of its ends, and made by whoever manages the campaign", async () => {
  const { rootCause } = done(await linksCause(manager, campaign, problem(2), problem(1)));
  expect(await causesIn(manager, campaign)).toContain(`${code(2)} → ${code(1)}`);
  expect(await causesIn(officer, campaign)).not.toContain(`${code(2)} → ${code(1)}`);
  expect(await causesIn(officer, campaign)).toContain("作风建设 → 安全生产");
  expect((await rootsOf(officer, code(1))).causes).toEqual([`${code(3)} → ${code(1)}`]);
  await expect(unlinksCause(officer, rootCause)).toBeRefused("NOT_FOUND");
  await expect(linksCause(officer, campaign, safety, problem(1))).toBeRefused("FORBIDDEN");
  const steps = (await campaignOf(officer, campaign)).viewerSteps;
  expect(steps.find(({ name }) => name === "linkRootCause")).toMatchObject({ possible: false });
});

test("a theme that is linked is neither removed nor called otherwise", async () => {
  const { revision } = await campaignOf(manager, campaign);
  const kept = { ...terms, batches: campaign.batches, themes: ["安全生产", "作风"], planDueAt: campaign.planDueAt };
  const input = { campaignId: campaign.id, expectedVersion: revision, ...kept };
  await expect(manager.tries("updateCampaign", input)).toBeRefused("THEME_HAS_ROOT_CAUSES");
});
