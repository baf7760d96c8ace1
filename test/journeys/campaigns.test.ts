import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import {
  campaignOf,
  campaignSeenBy,
  changesRules,
  closesCampaign,
  createsCampaign,
  handsDown,
  openedCampaign,
  requestsPlans,
  setsParticipants,
  terms,
  updatesCampaign,
} from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let first: Versioned;
let second: Versioned;
let below: Versioned;
let manager: Actor;
let officer: Actor;
let outsider: Actor;
let codes = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("hongyuan");
  first = await group.organization("HY-1");
  second = await group.organization("HY-2");
  below = await group.organization("HY-1-1", first);
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", first);
  outsider = (await world.group("elsewhere")).administrator;
}, 120_000);
afterAll(() => world.stop());

const nextCode = () => `ZT-${++codes}`;

async function prepared(...units: Versioned[]) {
  const created = done(await createsCampaign(manager, group.top, nextCode())).campaign;
  return units.length > 0 ? done(await setsParticipants(manager, created, units)).campaign : created;
}

describe("preparing a campaign", () => {
  test("starts it as a draft with every rule and the ten reasons of the product", async () => {
    const campaign = await prepared();
    expect(campaign).toMatchObject({ state: "DRAFT", planCount: 0, pillars: terms.pillars, ruleSet: { version: 1 } });
    expect(campaign.reasonCodes).toHaveLength(10);
    expect(campaign.reasonCodes[0]).toEqual({ code: "SCOPE_UNCLEAR", label: "批次范围不清", labelEn: "Batch scope unclear" });
    expect(campaign.ruleSet.rules.every(({ enabled }) => enabled)).toBe(true);
  });

  test("refuses a code that is taken and terms that do not hold together, each at its place", async () => {
    const { code } = await prepared();
    await expect(createsCampaign(manager, group.top, code)).toBeRefused("CAMPAIGN_CODE_TAKEN", "input.code");
    await expect(createsCampaign(manager, group.top, "专项")).toBeRefused("CODE_INVALID", "input.code");
    const outside = { batches: [{ name: "第一批", startsOn: inDays(-1), endsOn: inDays(60) }] };
    await expect(createsCampaign(manager, group.top, nextCode(), outside)).toBeRefused(
      "BATCH_OUTSIDE_CAMPAIGN",
      "input.batches.0.startsOn",
    );
    await expect(createsCampaign(manager, group.top, nextCode(), { reviewWorkingDays: 2_147_483_647 })).toBeRefused("VALUE_OUT_OF_RANGE");
  });

  test("is for campaign managers, and where they manage", async () => {
    await expect(createsCampaign(officer, first, nextCode())).toBeRefused("FORBIDDEN");
    await expect(createsCampaign(outsider, group.top, nextCode())).toBeRefused("NOT_FOUND");
    const local = await group.actor("local manager", "CAMPAIGN_MANAGER", first);
    expect(done(await createsCampaign(local, first, nextCode())).campaign.state).toBe("DRAFT");
    await expect(createsCampaign(local, group.top, nextCode())).toBeRefused("FORBIDDEN");
  });

  test("keeps it from those below until plans are asked for", async () => {
    const campaign = await prepared(first);
    expect(await campaignSeenBy(officer, campaign)).toBeNull();
    done(await requestsPlans(manager, campaign));
    expect(await campaignSeenBy(officer, campaign)).toMatchObject({ state: "OPEN", planCount: 1 });
    expect(await campaignSeenBy(outsider, campaign)).toBeNull();
  });

  test("keeps the ids of batches and themes that stay", async () => {
    const campaign = await prepared();
    const [batch] = campaign.batches;
    const more = { batches: [{ ...batch, name: "首批" }, ...terms.batches], themes: ["作风建设", "廉洁从业"] };
    const changed = done(await updatesCampaign(manager, campaign, more)).campaign;
    expect(changed.batches[0]).toEqual({ ...batch, name: "首批" });
    expect(changed.themes[0]).toEqual(campaign.themes[1]);
  });

  test("refuses what was changed on an old revision", async () => {
    const campaign = await prepared();
    done(await updatesCampaign(manager, campaign, { title: "新标题" }));
    await expect(updatesCampaign(manager, campaign, { expectedVersion: campaign.revision })).toBeRefused("CONFLICT");
  });
});

describe("who takes part", () => {
  test("organizations below the one that runs it, once each, in its batches", async () => {
    const campaign = await prepared();
    const batchId = campaign.batches[0]?.id ?? "";
    await expect(setsParticipants(manager, campaign, [group.top])).toBeRefused(
      "PARTICIPANT_OUTSIDE_SUBTREE",
      "input.participants.0.organizationId",
    );
    await expect(setsParticipants(manager, campaign, [first, first])).toBeRefused(
      "PARTICIPANT_DUPLICATE",
      "input.participants.1.organizationId",
    );
    await expect(setsParticipants(manager, campaign, [{ ...first, batchId: "none" }])).toBeRefused("BATCH_UNKNOWN");
    const listed = done(await setsParticipants(manager, campaign, [{ ...first, batchId }, below])).campaign;
    expect(listed.participants.edges.map(({ node }) => [node.organization.id, node.batchId])).toEqual([
      [first.id, batchId],
      [below.id, null],
    ]);
    await expect(updatesCampaign(manager, campaign, { batches: terms.batches })).toBeRefused("BATCH_HAS_PARTICIPANTS", "input.batches");
  });

  test("never one of another group, of which nothing is told", async () => {
    const foreign = await world.group("foreign");
    const campaign = await prepared();
    await expect(setsParticipants(manager, campaign, [foreign.top])).toBeRefused("NOT_FOUND");
    await expect(setsParticipants(foreign.administrator, campaign, [foreign.top])).toBeRefused("NOT_FOUND");
  });

  test("whoever was asked for a plan stays; others come and go", async () => {
    const campaign = await openedCampaign(manager, group.top, nextCode(), [first]);
    await expect(setsParticipants(manager, campaign, [second])).toBeRefused("PARTICIPANT_HAS_PLAN");
    done(await setsParticipants(manager, campaign, [first, second]));
    expect(done(await setsParticipants(manager, campaign, [first])).campaign.participants.edges).toHaveLength(1);
  });
});

describe("problems", () => {
  test("are numbered under the campaign, for participants, and seen where they belong", async () => {
    const campaign = await prepared(first, second);
    const { problems } = done(
      await handsDown(manager, campaign, [{ organizationId: second.id }, { organizationId: first.id, theme: "安全生产" }]),
    );
    expect(problems.map(({ code, organization }) => [code, organization.id])).toEqual([
      [`${campaign.code}-001`, second.id],
      [`${campaign.code}-002`, first.id],
    ]);
    const { problems: more } = done(await handsDown(manager, campaign, [{ organizationId: first.id }]));
    expect(more[0]?.code).toBe(`${campaign.code}-003`);
    const query = "query ($id: ID!) { problems(campaignId: $id) { totalCount edges { node { code } } } }";
    expect(await officer.sees(query, { id: campaign.id })).toMatchObject({ problems: { totalCount: 2 } });
    expect(await outsider.sees(query, { id: campaign.id })).toMatchObject({ problems: { totalCount: 0 } });
  });

  test("are handed down all or none", async () => {
    const campaign = await prepared(first);
    const target = { organizationId: first.id };
    expect(done(await handsDown(manager, campaign, [target], true)).problems).toEqual([]);
    await expect(handsDown(manager, campaign, [], true)).toBeRefused("PROBLEMS_REQUIRED");
    await expect(handsDown(manager, campaign, [])).toBeRefused("PROBLEMS_REQUIRED");
    await expect(handsDown(manager, campaign, [target, { organizationId: second.id }])).toBeRefused(
      "PROBLEM_TARGET_NOT_PARTICIPANT",
      "input.problems.1.organizationId",
    );
    await expect(handsDown(manager, campaign, [target, { ...target, theme: "没有" }])).toBeRefused(
      "THEME_UNKNOWN",
      "input.problems.1.theme",
    );
    await expect(handsDown(officer, campaign, [target])).toBeRefused("NOT_FOUND");
    const { problems } = await manager.sees<{ problems: { totalCount: number } }>(
      "query ($id: ID!) { problems(campaignId: $id) { totalCount } }",
      {
        id: campaign.id,
      },
    );
    expect(problems.totalCount).toBe(0);
  });
});

describe("the rule set", () => {
  test("gets a next version from what changes; the rest stays", async () => {
    const campaign = await prepared();
    const gap = { rule: "R06", parameters: [{ name: "maximumGapDays", value: "45" }] };
    const { ruleSet } = done(await changesRules(manager, campaign, [gap, { rule: "R16", weight: "ADVISORY" }])).campaign;
    expect(ruleSet.version).toBe(2);
    const settingOf = (code: string) => ruleSet.rules.find(({ rule }) => rule === code);
    expect(settingOf("R06")?.parameters).toContainEqual({ name: "maximumGapDays", value: "45" });
    expect(settingOf("R16")?.weight).toBe("ADVISORY");
    expect(settingOf("R01")?.weight).toBe("BLOCKING");
  });

  test("refuses rules and parameters that there are not, at their places", async () => {
    const campaign = await prepared();
    await expect(changesRules(manager, campaign, [{ rule: "R01" }, { rule: "R99" }])).toBeRefused("RULE_UNKNOWN", "input.rules.1.rule");
    await expect(changesRules(manager, campaign, [{ rule: "R01" }, { rule: "R01" }])).toBeRefused("RULE_DUPLICATE", "input.rules.1.rule");
    const unknown = { rule: "R06", parameters: [{ name: "none", value: "1" }] };
    await expect(changesRules(manager, campaign, [unknown])).toBeRefused("RULE_PARAMETER_UNKNOWN", "input.rules.0.parameters.0.name");
    const wrong = { rule: "R06", parameters: [{ name: "maximumGapDays", value: "soon" }] };
    await expect(changesRules(manager, campaign, [wrong])).toBeRefused("RULE_PARAMETER_INVALID", "input.rules.0.parameters.0.value");
    expect((await campaignOf(manager, campaign)).ruleSet.version).toBe(1);
  });
});

describe("asking for plans", () => {
  test("opens the campaign and makes one plan for each participant, reviewed by the organization directly above", async () => {
    const campaign = await prepared(first, below);
    const { problems } = done(await handsDown(manager, campaign, [{ organizationId: first.id }]));
    const { requestedCount, campaign: opened } = done(await requestsPlans(manager, campaign));
    expect([requestedCount, opened.state, opened.planCount]).toEqual([2, "OPEN", 2]);
    const plans = await manager.sees<{ plans: { edges: { node: Record<string, unknown> }[] } }>(
      `query ($id: ID!) { plans(filter: { campaignId: $id }, order: ORGANIZATION) { edges { node {
        code title state round dueAt turnDueAt organization { id } reviewingOrganization { id } problems { id } } } } }`,
      { id: campaign.id },
    );
    const common = { title: "主题教育实施方案", state: "DRAFT", round: 0, dueAt: terms.planDueAt, turnDueAt: terms.planDueAt };
    expect(plans.plans.edges.map(({ node }) => node)).toEqual([
      {
        ...common,
        code: `${campaign.code}-P001`,
        organization: { id: first.id },
        reviewingOrganization: { id: group.top.id },
        problems: [{ id: problems[0]?.id }],
      },
      { ...common, code: `${campaign.code}-P002`, organization: { id: below.id }, reviewingOrganization: { id: first.id }, problems: [] },
    ]);
    const [plan] = opened.participants.edges.map(({ node }) => node.plan);
    const draft = await officer.sees(
      "query ($id: ID!) { plan(id: $id) { draft { revision content { batches { id } problemResponses { problemId goal } } } } }",
      { id: plan?.id },
    );
    expect(draft).toEqual({
      plan: { draft: { revision: 1, content: { batches: [], problemResponses: [{ problemId: problems[0]?.id, goal: "" }] } } },
    });
  });

  test("asked again, asks only those who joined since", async () => {
    const campaign = await openedCampaign(manager, group.top, nextCode(), [first]);
    expect(done(await requestsPlans(manager, campaign)).requestedCount).toBe(0);
    done(await setsParticipants(manager, campaign, [first, second]));
    const again = done(await requestsPlans(manager, campaign));
    expect([again.requestedCount, again.campaign.planCount]).toEqual([1, 2]);
  });

  test("asks once, however many ask at the same time", async () => {
    const campaign = await prepared(first, second);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => requestsPlans(manager, campaign)));
    const counts = outcomes.map(({ payload }) => payload?.requestedCount ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await campaignOf(manager, campaign)).planCount).toBe(2);
  });

  test("needs participants, and a deadline that has not passed", async () => {
    await expect(requestsPlans(manager, await prepared())).toBeRefused("NO_PARTICIPANTS");
    const early = { startsOn: inDays(-30), planDueAt: `${inDays(-2)}T10:00:00Z` };
    const late = done(await createsCampaign(manager, group.top, nextCode(), early)).campaign;
    done(await setsParticipants(manager, late, [first]));
    await expect(requestsPlans(manager, late)).toBeRefused("DEADLINE_PASSED");
    expect((await campaignOf(manager, late)).state).toBe("DRAFT");
  });

  test("fixes what plans are written to; the rest may change", async () => {
    const campaign = await openedCampaign(manager, group.top, nextCode(), [first]);
    const batches = campaign.batches;
    await expect(updatesCampaign(manager, campaign, { batches, endsOn: inDays(90) })).toBeRefused("CAMPAIGN_TERMS_FIXED", "input.endsOn");
    expect(done(await updatesCampaign(manager, campaign, { batches, title: "新标题" })).campaign.title).toBe("新标题");
  });
});

test("a campaign closes when its plans are approved, not before; what is closed stays", async () => {
  const campaign = await openedCampaign(manager, group.top, nextCode(), [first]);
  await expect(closesCampaign(manager, campaign)).toBeRefused("CAMPAIGN_HAS_LIVE_PLANS");
  await expect(closesCampaign(manager, await prepared())).toBeRefused("STEP_NOT_OPEN");
  const open = (await campaignOf(manager, campaign)).viewerSteps.filter(({ possible }) => possible).map(({ name }) => name);
  expect(open).toEqual([
    ...["updateCampaign", "setCampaignParticipants", "changeRuleSet", "setCloseOutTerms", "setLookBackTerms", "setLetterTerms"],
    ...["drawLookBackSample", "tryRuleSet", "handDownProblems"],
    ...["linkRootCause", "requestPlans"],
    ...["saveCampaignTemplate", "setPlanTemplate", "setDeadlineTerms", "closeCampaign"],
  ]);
  expect((await campaignOf(officer, campaign)).viewerSteps.every(({ possible, code }) => !possible && code === "FORBIDDEN")).toBe(true);
});
