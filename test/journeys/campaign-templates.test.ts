import { addDays, daysBetween } from "@duban/schema";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import {
  campaignOf,
  campaignSeenBy,
  changesRules,
  closesCampaign,
  createsCampaign,
  handsDown,
  requestsPlans,
  savesTemplate,
  setsParticipants,
  setsPlanTemplate,
  templatesOf,
  terms,
} from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { asksForPlans, saves, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let next: Versioned;
let manager: Actor;
let local: Actor;
let officer: Actor;
let earlier: { readonly id: string };
let plan: { readonly id: string };

beforeAll(async () => {
  world = await World.start();
  group = await world.group("samples");
  unit = await group.organization("S-1");
  next = await group.organization("S-2");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  local = await group.actor("local manager", "CAMPAIGN_MANAGER", unit);
  officer = await group.actor("officer", "SUBMITTER");
  const campaign = await asksForPlans(manager, group.top, [unit], "ZT-1");
  earlier = campaign;
  plan = campaign.plans[0] as { id: string };
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: campaign.problems });
  await expect(setsPlanTemplate(manager, earlier, plan)).toBeRefused("PLAN_NOT_SUBMITTED", "input.planId");
  done(await saves(officer, plan, content));
  done(await submits(officer, plan));
  done(await changesRules(manager, earlier, [{ rule: "R06", weight: "ADVISORY", parameters: [{ name: "maximumGapDays", value: "45" }] }]));
}, 120_000);
afterAll(() => world.stop());

const ruleOf = ({ ruleSet }: { ruleSet: { rules: readonly { rule: string; weight: string }[] } }) =>
  ruleSet.rules.find(({ rule }) => rule === "R06");

/** The draft of the only plan of a campaign. */
async function draftOf(
  campaignId: string,
): Promise<{ workTable: { task: string; responsiblePerson: string; startsOn: string }[]; problemResponses: object[] }> {
  const { plans } = await officer.sees<{ plans: { edges: { node: { draft: { content: never } } }[] } }>(
    `query ($id: ID!) { plans(filter: { campaignId: $id }) { edges { node { draft { content {
      workTable { task responsiblePerson startsOn } problemResponses { problemId } } } } } } }`,
    { id: campaignId },
  );
  return plans.edges[0]?.node.draft.content as never;
}

test("what one plan did well is what the plans of the next campaign begin with, without its names, its days moved along", async () => {
  const days = 30;
  const moved = { startsOn: inDays(days), endsOn: inDays(60 + days), planDueAt: `${inDays(20 + days)}T10:00:00.000Z` };
  const batches = [{ name: "第一批", startsOn: inDays(days), endsOn: inDays(60 + days) }];
  const created = done(await createsCampaign(manager, group.top, "ZT-2", { ...moved, batches, fromCampaignId: earlier.id })).campaign;
  expect(ruleOf(created)).toMatchObject({ weight: "ADVISORY" });
  expect(created).toMatchObject({ planTemplate: null, ruleSet: { version: 1 } });
  const set = done(await setsPlanTemplate(manager, created, plan)).campaign;
  const source = wholePlan({ unit, branches: [], headquarters: group.top, problems: [] }).workTable;
  const wanted = source.map(({ task, startsOn }) => ({ task, responsiblePerson: "", startsOn: addDays(startsOn ?? "", days) }));
  expect(set.planTemplate?.workTable).toEqual(wanted);
  done(await setsParticipants(manager, created, [next]));
  done(await handsDown(manager, created, [{ organizationId: next.id, deadline: inDays(50 + days) }]));
  done(await requestsPlans(manager, created));
  const draft = await draftOf(created.id);
  expect(draft.workTable).toEqual(wanted);
  expect(draft.problemResponses).toHaveLength(1);
});

test("a template keeps terms, rules and plan template for a line of business; campaigns begin from it, also further down", async () => {
  done(await setsPlanTemplate(manager, earlier, plan));
  const template = done(await savesTemplate(manager, earlier, "YB-1")).campaign;
  expect(template).toMatchObject({ state: "TEMPLATE", sector: "制造业", planCount: 0, pillars: terms.pillars });
  expect(ruleOf(template)).toMatchObject({ weight: "ADVISORY" });
  expect(await templatesOf(local)).toEqual([{ code: "YB-1", sector: "制造业" }]);
  expect(await templatesOf(officer)).toEqual([{ code: "YB-1", sector: "制造业" }]); // reads at the organization that keeps it
  const begun = done(await createsCampaign(local, unit, "ZT-3", { fromCampaignId: template.id })).campaign;
  expect(begun).toMatchObject({ state: "DRAFT", sector: "" });
  expect(begun.planTemplate).toEqual(template.planTemplate);
  expect(daysBetween(template.startsOn, begun.startsOn)).toBe(0);
  const { campaigns } = await manager.sees<{ campaigns: { edges: { node: { code: string } }[] } }>(
    "{ campaigns { edges { node { code } } } }",
  );
  expect(campaigns.edges.map(({ node }) => node.code)).not.toContain("YB-1");
});

test("a template does not run, and can be given up", async () => {
  const template = done(await savesTemplate(manager, earlier, "YB-2")).campaign;
  await expect(setsParticipants(manager, template, [unit])).toBeRefused("CAMPAIGN_IS_TEMPLATE");
  await expect(requestsPlans(manager, template)).toBeRefused("CAMPAIGN_IS_TEMPLATE");
  await expect(handsDown(manager, template, [{ organizationId: unit.id }])).toBeRefused("CAMPAIGN_IS_TEMPLATE");
  expect(done(await closesCampaign(manager, template)).campaign.state).toBe("CLOSED");
  expect((await templatesOf(manager)).map(({ code }) => code)).not.toContain("YB-2");
});

test("each wrong word is refused at its place; nobody else keeps, sets or sees templates", async () => {
  await expect(savesTemplate(manager, earlier, "样板", { title: " ", sector: "" })).toBeRefused("CODE_INVALID", "input.code");
  await expect(savesTemplate(manager, earlier, "YB-9", { sector: " " })).toBeRefused("VALUE_REQUIRED", "input.sector");
  await expect(savesTemplate(manager, earlier, "ZT-1")).toBeRefused("CAMPAIGN_CODE_TAKEN", "input.code");
  await expect(savesTemplate(officer, earlier, "YB-9")).toBeRefused("FORBIDDEN");
  await expect(setsPlanTemplate(officer, earlier, null)).toBeRefused("FORBIDDEN");
  const outsider = (await world.group("strangers")).administrator;
  await expect(savesTemplate(outsider, earlier, "YB-9")).toBeRefused("NOT_FOUND");
  await expect(
    createsCampaign(local, unit, "ZT-9", { fromCampaignId: "Q2FtcGFpZ246MDAwMDAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw" }),
  ).toBeRefused("NOT_FOUND");
  const template = done(await savesTemplate(manager, earlier, "YB-3")).campaign;
  expect(await campaignSeenBy(outsider, template)).toBeNull();
  expect(await templatesOf(outsider)).toEqual([]);
  const clerk = await group.actor("clerk", "SUBMITTER", unit);
  expect(await campaignSeenBy(clerk, template)).toBeNull();
  expect((await campaignOf(local, template)).code).toBe("YB-3");
});
