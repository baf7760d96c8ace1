import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor } from "../support/actor.js";
import { asDemo, startDemo } from "../support/demo.js";
import type { World } from "../support/world.js";

// Every figure of the first gate is counted again from the plans that the same viewer sees.

let world: World;
beforeAll(async () => {
  world = await startDemo();
}, 60_000);
afterAll(() => world.stop());

interface Named {
  readonly id: string;
}

interface Round {
  readonly state: string;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string | null;
  readonly stages: readonly Stage[];
}

interface Stage {
  readonly state: string;
  readonly arrivedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string | null;
  readonly reviewer: Named | null;
  readonly decidedBy: Named | null;
  readonly approvals: readonly { readonly approvedAt: string; readonly approver: Named | null }[];
}

/** What one person did, or has in hand, at one level of a round. */
interface Act {
  readonly act: string;
  readonly who: string | undefined;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string | null;
}

interface Finding {
  readonly number: number | null;
  readonly weight: string;
  readonly reasonCode: string;
  readonly author: Named | null;
  readonly raisedAgainCount: number;
}

interface PlanSeen {
  readonly id: string;
  readonly quality: Readonly<Record<string, number | null>>;
  readonly rounds: readonly Round[];
  readonly findings: readonly Finding[];
  readonly versions: { readonly edges: readonly { readonly node: { readonly preChecks: readonly { rule: string; passed: boolean }[] } }[] };
}

interface ReviewerSeen {
  readonly person: Named | null;
  readonly reasons: readonly { readonly reasonCode: string; readonly count: number }[];
  readonly [figure: string]: unknown;
}

interface GateSeen {
  readonly decisions: number;
  readonly onTime: number;
  readonly onTimeShare: number | null;
  readonly rules: readonly { readonly rule: string; readonly checked: number; readonly failed: number }[];
  readonly reviewers: readonly ReviewerSeen[];
}

const quality = "quality { decisions returns onTime findings blockingFindings raisedAgain turnaroundHours }";

async function plansOf(actor: Actor, filter: object, order = "QUALITY"): Promise<PlanSeen[]> {
  const { plans } = await actor.sees<{ plans: { edges: { node: PlanSeen }[] } }>(
    `query ($filter: PlanFilter, $order: PlanOrder) { plans(first: 20, filter: $filter, order: $order) { edges { node { id ${quality}
      rounds { state submittedAt dueAt decidedAt stages { state arrivedAt dueAt decidedAt reviewer { id } decidedBy { id }
        approvals { approvedAt approver { id } } } }
      findings { number weight reasonCode raisedAgainCount author { id } }
      versions(first: 5) { edges { node { preChecks { rule passed } } } } } } } }`,
    { filter, order },
  );
  return plans.edges.map(({ node }) => node);
}

async function gatesOf(actor: Actor, campaign: string): Promise<{ id: string; gateFigures: GateSeen }[]> {
  const { organizations } = await actor.sees<{ organizations: { edges: { node: { id: string; gateFigures: GateSeen } }[] } }>(
    `query ($campaign: ID!) { organizations(first: 15) { edges { node { id gateFigures(campaignId: $campaign) { decisions onTime onTimeShare
      rules { rule checked failed }
      reviewers { person { id } inHand approved returned onTime turnaroundHours findings reasons { reasonCode count } } } } } } }`,
    { campaign },
  );
  return organizations.edges.map(({ node }) => node);
}

async function campaignsOf(actor: Actor): Promise<string[]> {
  const { campaigns } = await actor.sees<{ campaigns: { edges: { node: Named }[] } }>("{ campaigns { edges { node { id } } } }");
  return campaigns.edges.map(({ node }) => node.id);
}

const mean = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
const hoursOf = ({ submittedAt, decidedAt }: Pick<Round, "submittedAt" | "decidedAt">) =>
  (Date.parse(decidedAt ?? "") - Date.parse(submittedAt)) / 3_600_000;
const inTime = ({ dueAt, decidedAt }: Pick<Round, "dueAt" | "decidedAt">) =>
  decidedAt !== null && Date.parse(decidedAt) <= Date.parse(dueAt);
const decidedOf = <Decided extends Pick<Round, "decidedAt">>(rounds: readonly Decided[]) =>
  rounds.filter(({ decidedAt }) => decidedAt !== null);
const sentOf = ({ findings }: PlanSeen) => findings.filter(({ number }) => number !== null);

function qualityByHand(plan: PlanSeen): PlanSeen["quality"] {
  const decided = decidedOf(plan.rounds);
  return {
    decisions: decided.length,
    returns: decided.filter(({ state }) => state === "RETURNED").length,
    onTime: decided.filter(inTime).length,
    findings: sentOf(plan).length,
    blockingFindings: sentOf(plan).filter(({ weight }) => weight === "BLOCKING").length,
    raisedAgain: sentOf(plan).reduce((sum, { raisedAgainCount }) => sum + raisedAgainCount, 0),
    turnaroundHours: mean(decided.map(hoursOf)),
  };
}

function gateByHand(plans: readonly PlanSeen[]) {
  const stages = plans.flatMap((plan) => plan.rounds.flatMap((round) => round.stages));
  const acts = stages.flatMap(actsIn);
  const decided = decidedOf(stages);
  const onTime = decided.filter(inTime).length;
  const checks = plans.flatMap(({ versions }) => versions.edges.flatMap(({ node }) => node.preChecks));
  const rules = [...new Set(checks.map(({ rule }) => rule))].map((rule) => {
    const ofRule = checks.filter((check) => check.rule === rule);
    return { rule, checked: ofRule.length, failed: ofRule.filter(({ passed }) => !passed).length };
  });
  const people = new Set([...acts.map(({ who }) => who), ...plans.flatMap((plan) => sentOf(plan).map(({ author }) => author?.id))]);
  people.delete(undefined);
  return {
    decisions: decided.length,
    onTime,
    onTimeShare: decided.length === 0 ? null : onTime / decided.length,
    rules: rules.filter(({ failed }) => failed > 0).sort((a, b) => b.failed - a.failed || (a.rule < b.rule ? -1 : 1)),
    reviewers: [...people].map((id) =>
      reviewerByHand(
        id as string,
        acts.filter(({ who }) => who === id),
        plans,
      ),
    ),
  };
}

function actsIn({ state, arrivedAt, dueAt, decidedAt, reviewer, decidedBy, approvals }: Stage): Act[] {
  const at = { submittedAt: arrivedAt, dueAt };
  return [
    ...(state === "IN_REVIEW" ? [{ act: state, who: reviewer?.id, ...at, decidedAt: null }] : []),
    ...(state === "RETURNED" ? [{ act: state, who: decidedBy?.id, ...at, decidedAt }] : []),
    ...approvals.map(({ approvedAt, approver }) => ({ act: "APPROVED", who: approver?.id, ...at, decidedAt: approvedAt })),
  ];
}

function reviewerByHand(id: string, acts: readonly Act[], plans: readonly PlanSeen[]) {
  const count = (act: string) => acts.filter((one) => one.act === act).length;
  const codes = plans.flatMap((plan) => sentOf(plan).filter(({ author }) => author?.id === id)).map(({ reasonCode }) => reasonCode);
  const reasons = [...new Set(codes)].map((reasonCode) => ({ reasonCode, count: codes.filter((code) => code === reasonCode).length }));
  return {
    person: { id },
    ...{ inHand: count("IN_REVIEW"), approved: count("APPROVED"), returned: count("RETURNED") },
    onTime: acts.filter(inTime).length,
    turnaroundHours: mean(decidedOf(acts).map(hoursOf)),
    findings: codes.length,
    reasons: reasons.sort((a, b) => b.count - a.count || (a.reasonCode < b.reasonCode ? -1 : 1)),
  };
}

/** Hours to a millionth: two ways of adding differ behind that. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "number" && !Number.isInteger(one) ? one.toFixed(6) : one)));
}

const byPerson = (left: ReviewerSeen, right: ReviewerSeen) => ((left.person?.id ?? "") < (right.person?.id ?? "") ? -1 : 1);
const sorted = (gate: GateSeen) => ({ ...gate, reviewers: gate.reviewers.toSorted(byPerson) });

describe("the figures of the first gate", () => {
  test.each([
    ["the headquarters reviewer", "shen.jingyi@lanyue.example"],
    ["a division's reviewer", "zhou.yanzhi@lanyue.example"],
    ["another group's reviewer", "jiang.muyun@hengtai.example"],
  ])("are those of the plans that %s sees", async (_who, email) => {
    const actor = await asDemo(world, email);
    let decisions = 0;
    for (const campaign of await campaignsOf(actor)) {
      for (const { id, gateFigures } of await gatesOf(actor, campaign)) {
        const plans = await plansOf(actor, { campaignId: campaign, organizationId: id });
        expect(rounded(sorted(gateFigures))).toEqual(rounded(sorted(gateByHand(plans))));
        for (const plan of plans) expect(rounded(plan.quality)).toEqual(rounded(qualityByHand(plan)));
        decisions += gateFigures.decisions;
      }
    }
    expect(decisions).toBeGreaterThan(0);
  });

  test("the league begins with what passed with least trouble and ends with what is not decided", async () => {
    const actor = await asDemo(world, "shen.jingyi@lanyue.example");
    const plans = await plansOf(actor, {});
    const place = ({ quality: { decisions, returns, findings } }: PlanSeen) => [decisions === 0 ? 1 : 0, returns, findings].map(Number);
    const places = plans.map(place);
    expect(places).toEqual(places.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)));
    expect(new Set(places.map(String)).size).toBeGreaterThan(2);
  });

  test("are nothing for a campaign of another group", async () => {
    const actor = await asDemo(world, "jiang.muyun@hengtai.example");
    const [foreign = ""] = await campaignsOf(await asDemo(world, "shen.jingyi@lanyue.example"));
    for (const { gateFigures } of await gatesOf(actor, foreign)) {
      expect(gateFigures).toEqual({ decisions: 0, onTime: 0, onTimeShare: null, rules: [], reviewers: [] });
    }
  });
});
