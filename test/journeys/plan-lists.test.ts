import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { answers, approves, asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let north: Versioned;
let south: Versioned;
let northPlan: { readonly id: string };
let southPlan: { readonly id: string };
let campaignId: string;
let frame: PlanFrame;
let officer: Actor;
let southerner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("listing");
  north = await group.organization("NORTH");
  south = await group.organization("SOUTH");
  const manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", north);
  southerner = await group.actor("southerner", "SUBMITTER", south);
  reviewer = await group.actor("reviewer", "REVIEWER");
  const campaign = await asksForPlans(manager, group.top, [north, south], "ZT");
  campaignId = campaign.id;
  [northPlan, southPlan] = campaign.plans as [{ id: string }, { id: string }];
  frame = { unit: north, branches: [], headquarters: group.top, problems: campaign.problems.slice(0, 1) };
}, 120_000);
afterAll(() => world.stop());

interface Inbox {
  readonly viewer: { readonly inboxCount: number };
  readonly mine: { readonly totalCount: number; readonly edges: readonly { readonly node: Item }[] };
  readonly others: { readonly edges: readonly { readonly node: Item }[] };
}

interface Item {
  readonly kind: string;
  readonly plan: { readonly id: string };
  readonly waitingFor: readonly { readonly name: string }[];
}

/** What needs somebody, and what waits on others: `kind waitingFor…` of each. */
async function inboxOf(actor: Actor) {
  const item = "node { kind plan { id } waitingFor { name } }";
  const { viewer, mine, others } = await actor.sees<Inbox>(
    `{ viewer { inboxCount } mine: inbox(turn: MINE) { totalCount edges { ${item} } } others: inbox(turn: OTHERS) { edges { ${item} } } }`,
  );
  const lines = (page: Inbox["others"], { id }: { id: string }) =>
    page.edges
      .filter(({ node }) => node.plan.id === id)
      .map(({ node }) => [node.kind, ...node.waitingFor.map(({ name }) => name)].join(" "));
  return { count: viewer.inboxCount, total: mine.totalCount, mine: lines(mine, northPlan), others: lines(others, northPlan) };
}

describe("the inbox follows the plan from side to side", () => {
  test("while it is written", async () => {
    expect(await inboxOf(officer)).toEqual({ count: 1, total: 1, mine: ["PLAN_WRITING officer"], others: [] });
    expect(await inboxOf(reviewer)).toEqual({ count: 0, total: 0, mine: [], others: ["PLAN_WRITING officer"] });
    expect(await inboxOf(southerner)).toEqual({ count: 1, total: 1, mine: [], others: [] });
  });

  test("and is narrowed by what a matter asks for, by its light, and by words", async () => {
    const kept = async (filter: object) => {
      const query = "query ($filter: InboxFilter) { inbox(turn: MINE, filter: $filter) { totalCount edges { node { kind } } } }";
      return (await officer.sees<{ inbox: { totalCount: number } }>(query, { filter })).inbox.totalCount;
    };
    expect(await kept({ kind: "PLAN_WRITING", light: "GREEN" })).toBe(1);
    expect(await kept({ kind: "PLAN_REVIEW" })).toBe(0);
    expect(await kept({ light: "RED" })).toBe(0);
    expect(await kept({ search: "north" })).toBe(1);
    expect(await kept({ search: "south" })).toBe(0);
  });

  test("while it is reviewed, returned, and once it is approved", async () => {
    done(await saves(officer, northPlan, wholePlan(frame)));
    done(await submits(officer, northPlan));
    expect(await inboxOf(reviewer)).toMatchObject({ count: 1, mine: ["PLAN_REVIEW reviewer"], others: [] });
    expect(await inboxOf(officer)).toMatchObject({ count: 0, mine: [], others: ["PLAN_REVIEW reviewer"] });
    done(await startsReview(reviewer, northPlan));
    done(await notes(reviewer, northPlan, { at: { section: "NARRATIVE" }, reason: "OTHER", weight: "ADVISORY" }));
    const [finding] = done(await returns(reviewer, northPlan)).plan.findings;
    expect(await inboxOf(officer)).toMatchObject({ mine: ["PLAN_REWORK officer"] });
    done(await answers(officer, finding as Versioned));
    const content = wholePlan(frame);
    done(
      await saves(officer, northPlan, {
        ...content,
        narrative: "# 实施方案\n\n坚持边学边查边改，按月对账。",
        workTable: content.workTable.slice(0, -1).reverse(),
      }),
    );
    await expect(submits(officer, northPlan)).toBeRefused("PRE_CHECK_FAILED");
    done(await saves(officer, northPlan, { ...content, narrative: "# 实施方案\n\n坚持边学边查边改，按月对账。" }));
    done(await submits(officer, northPlan));
    done(await startsReview(reviewer, northPlan));
    done(await approves(reviewer, northPlan));
    expect(await inboxOf(officer)).toEqual({ count: 0, total: 0, mine: [], others: [] });
    expect(await inboxOf(reviewer)).toMatchObject({ count: 0, mine: [], others: [] });
  });

  test("nobody is waited for who may not act", async () => {
    const recused = await group.actor("recused", "REVIEWER");
    const recusal = { personId: recused.personId, organizationId: south.id, reason: "亲属任职", startsOn: "2026-01-01" };
    done(await group.administrator.tries("declareRecusal", recusal, "recusal { id }"));
    const own = { ...frame, unit: south, problems: [] };
    await expect(saves(southerner, southPlan, { ...wholePlan(own), problemResponses: wholePlan(frame).problemResponses })).toBeRefused(
      "REFERENCE_INVALID",
      "input.content.problemResponses.0.problemId",
    );
    const { edges } = (
      await recused.sees<{ inbox: Inbox["others"] }>("{ inbox(turn: OTHERS) { edges { node { kind plan { id } waitingFor { name } } } } }")
    ).inbox;
    expect(edges).toEqual([]);
  });
});

describe("the list of plans", () => {
  /** The codes of the organizations whose plans are listed. */
  async function codes(actor: Actor, filter: Readonly<Record<string, unknown>> = {}, order = "DUE"): Promise<string[]> {
    const { plans } = await actor.sees<{ plans: { edges: { node: { organization: { code: string } } }[] } }>(
      "query ($filter: PlanFilter, $order: PlanOrder) { plans(filter: $filter, order: $order) { edges { node { organization { code } } } } }",
      { filter, order },
    );
    return plans.edges.map(({ node }) => node.organization.code);
  }

  test("is filtered by state, light, words, campaign and subtree, and ordered", async () => {
    expect(await codes(reviewer, {}, "ORGANIZATION")).toEqual(["NORTH", "SOUTH"]);
    expect(await codes(reviewer, {}, "DUE")).toEqual(["SOUTH", "NORTH"]);
    expect(await codes(reviewer, {}, "UPDATED")).toEqual(["NORTH", "SOUTH"]);
    expect(await codes(reviewer, { states: ["APPROVED"] })).toEqual(["NORTH"]);
    expect(await codes(reviewer, { light: "DONE" })).toEqual(["NORTH"]);
    expect(await codes(reviewer, { search: "south" })).toEqual(["SOUTH"]);
    expect(await codes(reviewer, { search: "%" })).toEqual([]);
    expect(await codes(reviewer, { organizationId: south.id })).toEqual(["SOUTH"]);
    expect(await codes(reviewer, { campaignId })).toHaveLength(2);
  });

  test("shows each their own part of the tree", async () => {
    expect(await codes(officer)).toEqual(["NORTH"]);
    expect(await codes(officer, { organizationId: south.id })).toEqual([]);
  });
});

describe("versions", () => {
  test("stay as they were submitted, and are compared row by row and word by word", async () => {
    const document = `query ($id: ID!) { plan(id: $id) { round versions { totalCount edges { node { number contentHash } } }
      first: version(number: 1) { content { narrative } } none: version(number: 9) { id }
      latestVersion { difference(from: 1) { section kind fields { field words { kind text } } } } rounds { number state turnaroundHours } } }`;
    const { plan } = await officer.sees<{ plan: Record<string, never> }>(document, { id: northPlan.id });
    expect(plan).toMatchObject({
      round: 2,
      versions: { totalCount: 2, edges: [{ node: { number: 1 } }, { node: { number: 2 } }] },
      first: { content: { narrative: "# 实施方案\n\n坚持边学边查边改。" } },
      none: null,
      latestVersion: { difference: [{ section: "NARRATIVE", kind: "CHANGED", fields: [{ field: "narrative" }] }] },
      rounds: [
        { number: 1, state: "RETURNED", turnaroundHours: expect.any(Number) },
        { number: 2, state: "APPROVED", turnaroundHours: expect.any(Number) },
      ],
    });
    expect(JSON.stringify(plan)).toContain("按月对账");
    const faulty = await officer.asks("query ($id: ID!) { plan(id: $id) { latestVersion { difference(from: 7) { section } } } }", {
      id: northPlan.id,
    });
    await expect(faulty).toBeRefused("NOT_FOUND");
    expect((await planOf(officer, northPlan)).state).toBe("APPROVED");
  });
});

test("a draft that somebody else saved meanwhile is not overwritten, and who it was is said", async () => {
  const neighbour = await group.actor("north neighbour", "SUBMITTER", south);
  const own = { ...frame, unit: south, problems: [] };
  done(await saves(neighbour, southPlan, wholePlan(own), 1));
  const late = await saves(southerner.with({ "accept-language": "en" }), southPlan, wholePlan(own), 1);
  await expect(late).toBeRefused("DRAFT_STALE");
  expect(late.faults[0]?.message).toContain("north neighbour");
});
