import type { PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { answers, asksForPlans, type CampaignAsked, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let units: Versioned[];
let manager: Actor;
let first: Actor;
let second: Actor;
let reviewer: Actor;
let campaign: CampaignAsked;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("taihang");
  units = [await group.organization("TH-1"), await group.organization("TH-2")];
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  first = await group.actor("first", "SUBMITTER", units[0]);
  second = await group.actor("second", "SUBMITTER", units[1]);
  reviewer = await group.actor("reviewer", "REVIEWER");
  campaign = await asksForPlans(manager, group.top, units, "TH-A");
  done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R11", weight: "BLOCKING" }]));
}, 120_000);
afterAll(() => world.stop());

/** Characters in an order that nobody else has written. */
function writing(seed: number): string {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (state % 6_000));
  };
  return Array.from({ length: 900 }, next).join("");
}

function planSaying(position: 0 | 1, narrative: string): PlanContent {
  const [unit, problem] = [units[position], campaign.problems[position]] as [Versioned, { id: string }];
  return { ...wholePlan({ unit, branches: [], headquarters: group.top, problems: [problem] }), narrative };
}

const planAt = (position: 0 | 1) => campaign.plans[position] as { id: string };

interface SimilarSeen {
  readonly percent: number;
  readonly plan: { readonly organization: { readonly id: string } } | null;
  readonly passages: readonly { readonly mine: Side; readonly theirs: Side }[];
}

interface Side {
  readonly section: string;
  readonly pieces: readonly { readonly text: string; readonly common: boolean }[];
}

async function similarTo(actor: Actor, plan: { readonly id: string }): Promise<readonly SimilarSeen[]> {
  const side = "section rowId field pieces { text common }";
  const query = `query ($id: ID!) { plan(id: $id) { similarPlans { percent plan { organization { id } } passages { mine { ${side} } theirs { ${side} } } } } }`;
  return (await actor.sees<{ plan: { similarPlans: SimilarSeen[] } }>(query, { id: plan.id })).plan.similarPlans;
}

async function likenessOf(actor: Actor, plan: { readonly id: string }) {
  const query = "query ($id: ID!) { plan(id: $id) { draft { likeness { nearest { percent section } unchanged } } } }";
  return (await actor.sees<{ plan: { draft: { likeness: unknown } } }>(query, { id: plan.id })).plan.draft.likeness;
}

describe("a plan copied from another organization's", () => {
  test("is refused once the campaign says so; its writer learns how much, not whose nor what", async () => {
    done(await saves(first, planAt(0), planSaying(0, writing(1))));
    expect(await likenessOf(first, planAt(0))).toEqual({ nearest: null, unchanged: false });
    done(await submits(first, planAt(0)));

    done(await saves(second, planAt(1), planSaying(1, `${writing(1)}。结合本单位实际执行。`)));
    expect(await likenessOf(second, planAt(1))).toEqual({
      nearest: { percent: expect.any(Number), section: "NARRATIVE" },
      unchanged: false,
    });
    const { userErrors } = await submits(second, planAt(1));
    expect(userErrors.map(({ code }) => code)).toEqual(["PRE_CHECK_FAILED"]);
    const said = JSON.stringify(userErrors);
    expect(said).toMatch(/R11.*\d\d%/);
    for (const secret of [units[0]?.id ?? "", "TH-1", writing(1).slice(0, 8)]) expect(said).not.toContain(secret);
  });

  test("reaches the reviewer beside the one it is like, with what both say marked; its writer sees nothing of it", async () => {
    done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R11", weight: "ADVISORY" }]));
    done(await submits(second, planAt(1)));
    const [found, ...others] = await similarTo(reviewer, planAt(1));
    expect(others).toEqual([]);
    expect(found?.plan?.organization.id).toBe(units[0]?.id);
    expect(found?.percent).toBeGreaterThan(80);
    const narrative = found?.passages.find(({ mine }) => mine.section === "NARRATIVE");
    expect(narrative?.mine.pieces).toEqual([
      { text: writing(1), common: true },
      { text: "。结合本单位实际执行。", common: false },
    ]);
    expect(narrative?.theirs.pieces).toEqual([{ text: writing(1), common: true }]);
    expect(await similarTo(second, planAt(1))).toEqual([]);
    const local = await group.actor("local reviewer", "REVIEWER", units[1]);
    expect(await similarTo(local, planAt(1))).toEqual([]);
    done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R11", enabled: false }]));
    expect(await similarTo(reviewer, planAt(1))).toEqual([]);
  });

  test("is like it no more once it is written anew", async () => {
    done(await startsReview(reviewer, planAt(1)));
    done(await notes(reviewer, planAt(1), { at: { section: "NARRATIVE" }, reason: "COPIED" }));
    const { findings } = done(await returns(reviewer, planAt(1))).plan;
    done(await answers(second, findings[0] as { id: string }));
    expect(await likenessOf(second, planAt(1))).toMatchObject({ unchanged: true });
    done(await changesRules(manager, await campaignOf(manager, campaign), [{ rule: "R11", weight: "BLOCKING" }]));
    const { userErrors } = await submits(second, planAt(1));
    expect(userErrors.map(({ message }) => message).join()).toMatch(/没有任何修改/);
    done(await saves(second, planAt(1), planSaying(1, writing(2))));
    expect(await likenessOf(second, planAt(1))).toMatchObject({ unchanged: false });
    done(await submits(second, planAt(1)));
    expect((await planOf(reviewer, planAt(1))).round).toBe(2);
  });
});
