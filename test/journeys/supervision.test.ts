import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { asDemo, startDemo } from "../support/demo.js";
import type { World } from "../support/world.js";

// Every figure of the tree is counted again from the lists that the same viewer sees, at every organization of the demo.

let world: World;
beforeAll(async () => {
  world = await startDemo();
}, 60_000);
afterAll(() => world.stop());

interface Figures {
  readonly asked: number;
  readonly reasons: readonly { readonly reasonCode: string; readonly count: number }[];
  readonly [name: string]: unknown;
}

interface OrganizationSeen {
  readonly id: string;
  readonly name: string;
  readonly plan: { readonly id: string } | null;
  readonly planFigures: Figures;
}

interface RoundSeen {
  readonly state: string;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
}

interface PlanSeen {
  readonly id: string;
  readonly standing: string;
  readonly amending: boolean;
  readonly light: string;
  readonly organization: { readonly id: string };
  readonly rounds: readonly RoundSeen[];
  readonly findings: readonly { readonly number: number | null; readonly reasonCode: string }[];
}

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

const figures = `asked drafting submitted inReview returned approved withdrawn amending overdue dueSoon firstPass decided firstPassYield rounds turnaroundHours
  reasons { reasonCode count }`;

async function treeOf(actor: Actor, campaign: string): Promise<OrganizationSeen[]> {
  const { organizations } = await actor.sees<{ organizations: Page<OrganizationSeen> }>(
    `query ($campaign: ID!) { organizations(first: 100) { edges { node {
      id name plan(campaignId: $campaign) { id } planFigures(campaignId: $campaign) { ${figures} } } } } }`,
    { campaign },
  );
  return organizations.edges.map(({ node }) => node);
}

async function plansOf(actor: Actor, filter: Readonly<Record<string, unknown>>): Promise<PlanSeen[]> {
  const { plans } = await actor.sees<{ plans: Page<PlanSeen> }>(
    `query ($filter: PlanFilter) { plans(first: 20, filter: $filter) { edges { node {
      id standing amending light organization { id } rounds { state submittedAt decidedAt } findings { number reasonCode } } } } }`,
    { filter },
  );
  return plans.edges.map(({ node }) => node);
}

async function campaignsOf(actor: Actor): Promise<string[]> {
  const { campaigns } = await actor.sees<{ campaigns: Page<{ id: string }> }>("{ campaigns { edges { node { id } } } }");
  return campaigns.edges.map(({ node }) => node.id);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** From the submission to the decision; nothing before that. */
function hoursOf({ submittedAt, decidedAt }: RoundSeen): number[] {
  return decidedAt === null ? [] : [(Date.parse(decidedAt) - Date.parse(submittedAt)) / 3_600_000];
}

/** The rounds that a plan took until it was approved first; an amendment goes through rounds of its own. */
function roundsTaken({ rounds }: PlanSeen): RoundSeen[] {
  const first = rounds.findIndex(({ state }) => state === "APPROVED");
  return rounds.slice(0, first < 0 ? rounds.length : first + 1).filter(({ state }) => state !== "WITHDRAWN");
}

/** The figures, counted by hand. */
function counted(plans: readonly PlanSeen[]): Figures {
  const count = (match: (plan: PlanSeen) => boolean) => plans.filter(match).length;
  const inState = (state: string) => count((plan) => plan.standing === state);
  const isDecided = ({ rounds }: PlanSeen) => rounds.some(({ decidedAt }) => decidedAt !== null);
  const firstPass = count((plan) => plan.standing === "APPROVED" && roundsTaken(plan).every(({ state }) => state !== "RETURNED"));
  const decided = count(isDecided);
  const reasons = new Map<string, number>();
  for (const { number, reasonCode } of plans.flatMap((plan) => plan.findings)) {
    if (number !== null) reasons.set(reasonCode, (reasons.get(reasonCode) ?? 0) + 1);
  }
  return {
    asked: plans.length,
    ...{ drafting: inState("DRAFT"), submitted: inState("SUBMITTED"), inReview: inState("IN_REVIEW"), returned: inState("RETURNED") },
    ...{ approved: inState("APPROVED"), withdrawn: inState("WITHDRAWN"), amending: count(({ amending }) => amending) },
    overdue: count(({ light }) => light === "RED"),
    dueSoon: count(({ light }) => light === "YELLOW"),
    ...{ firstPass, decided },
    firstPassYield: decided === 0 ? null : firstPass / decided,
    rounds: mean(plans.filter(isDecided).map((plan) => roundsTaken(plan).length)),
    turnaroundHours: mean(plans.flatMap(({ rounds }) => rounds.flatMap(hoursOf))),
    reasons: [...reasons]
      .map(([reasonCode, number]) => ({ reasonCode, count: number }))
      .sort((a, b) => b.count - a.count || (a.reasonCode < b.reasonCode ? -1 : 1)),
  };
}

function rounded({ turnaroundHours, rounds, firstPassYield, ...rest }: Figures) {
  const cut = (value: unknown) => (typeof value === "number" ? value.toFixed(6) : value);
  return { ...rest, turnaroundHours: cut(turnaroundHours), rounds: cut(rounds), firstPassYield: cut(firstPassYield) };
}

describe("the figures of the tree", () => {
  test.each([
    ["the headquarters reviewer", "shen.jingyi@lanyue.example", 5],
    ["a division's reviewer", "zhou.yanzhi@lanyue.example", 3],
    ["a company's submitter", "tang.xiaolan@lanyue.example", 1],
    ["another group's reviewer", "jiang.muyun@hengtai.example", 1],
    ["the reviewer of a group with a withdrawn plan", "qiao.yunshu@jianghe.example", 1],
  ])("are those of the lists that %s sees", async (_who, email, campaigns) => {
    const actor = await asDemo(world, email);
    const seen = await campaignsOf(actor);
    expect(seen).toHaveLength(campaigns);
    for (const campaign of seen) {
      for (const { id, planFigures, plan } of await treeOf(actor, campaign)) {
        const plans = await plansOf(actor, { campaignId: campaign, organizationId: id });
        expect(rounded(planFigures)).toEqual(rounded(counted(plans)));
        expect(plan?.id ?? null).toBe(plans.find(({ organization }) => organization.id === id)?.id ?? null);
      }
    }
  });

  test("are what the filters of the list give", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    for (const campaign of await campaignsOf(actor)) {
      const [top] = await treeOf(actor, campaign);
      const counts = await Promise.all(
        [
          { states: ["DRAFT"] },
          { states: ["IN_REVIEW", "SUBMITTED"] },
          { states: ["APPROVED"] },
          { states: ["WITHDRAWN"] },
          { amending: true },
          { light: "RED" },
          { light: "YELLOW" },
        ].map(async (filter) => (await plansOf(actor, { campaignId: campaign, ...filter })).length),
      );
      const { drafting, inReview, submitted, approved, withdrawn, amending, overdue, dueSoon } = (top as OrganizationSeen).planFigures;
      expect(counts).toEqual([drafting, Number(inReview) + Number(submitted), approved, withdrawn, amending, overdue, dueSoon]);
    }
  });

  test("show a story in every state", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    const all = await Promise.all((await campaignsOf(actor)).map(async (campaign) => (await treeOf(actor, campaign))[0]?.planFigures));
    const largest = all.find((found) => found?.asked === 13);
    expect(largest).toMatchObject({
      asked: 13,
      drafting: 2,
      submitted: 2,
      inReview: 1,
      returned: 2,
      approved: 6,
      amending: 1,
      overdue: 1,
      firstPass: 4,
    });
  });

  test("are nothing for a campaign of another group", async () => {
    const actor = await asDemo(world, "jiang.muyun@hengtai.example");
    const [foreign = ""] = await campaignsOf(await asDemo(world, "shen.jingyi@lanyue.example"));
    for (const { plan, planFigures } of await treeOf(actor, foreign)) {
      expect(plan).toBeNull();
      expect(planFigures).toMatchObject({ asked: 0, decided: 0, firstPassYield: null, rounds: null, turnaroundHours: null, reasons: [] });
    }
  });
});
