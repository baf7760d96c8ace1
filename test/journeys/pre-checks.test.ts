import type { PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done, type Outcome } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { asksForPlans, planOf, saves, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let frame: PlanFrame;
let manager: Actor;
let officer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("yanshan");
  unit = await group.organization("YS-1");
  frame = { unit, branches: [], headquarters: group.top, problems: [] };
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
}, 120_000);
afterAll(() => world.stop());

/** A new campaign, the plan that it asked the unit for, and what the plan is to say. */
async function asked(change: (content: PlanContent) => void = () => {}) {
  const campaign = await asksForPlans(manager, group.top, [unit], `YJ-${++campaigns}`);
  const content = wholePlan({ ...frame, problems: campaign.problems });
  change(content);
  return { campaign, plan: campaign.plans[0] as { id: string }, content };
}

/** Rule and field of each place that a submission was refused for. */
function refusedAt({ userErrors }: Outcome<unknown>): string[][] {
  return userErrors.map(({ params }) => {
    const value = (wanted: string) => params.find(({ name }) => name === wanted)?.value ?? "";
    return [value("rule"), value("section"), value("field")];
  });
}

function first<Item>(list: readonly Item[]): Item {
  return list[0] as Item;
}

describe("what a submission is refused for", () => {
  test("a rectification that is called immediate and takes longer, and a plan that nobody signed", async () => {
    const { plan, content } = await asked((draft) => {
      draft.commitment = null;
      first(draft.problemResponses).rectificationType = null;
    });
    done(await saves(officer, plan, content));
    expect(refusedAt(await submits(officer, plan))).toEqual([
      ["R04", "PROBLEM_RESPONSES", "rectificationType"],
      ["R13", "COMMITMENT", ""],
    ]);
    first(content.problemResponses).rectificationType = "IMMEDIATE";
    content.commitment = { signedBy: "秦牧", post: "党委书记", signedOn: inDays(1), text: "对整改负总责。" };
    done(await saves(officer, plan, content));
    expect(refusedAt(await submits(officer, plan))).toEqual([["R13", "COMMITMENT", "signedOn"]]);
    content.commitment = { ...content.commitment, signedOn: inDays(0) };
    done(await saves(officer, plan, content));
    expect(done(await submits(officer, plan)).plan.state).toBe("SUBMITTED");
  });

  test("vague words are those of the campaign's list, and stand in the way once the campaign says so", async () => {
    const { campaign, plan, content } = await asked((draft) => {
      first(draft.workTable).steps = "看情况推进";
    });
    done(await saves(officer, plan, content));
    const words = { rule: "R07", weight: "BLOCKING", parameters: [{ name: "words", value: "看情况，差不多" }] };
    const { ruleSet } = done(await changesRules(manager, await campaignOf(manager, campaign), [words])).campaign;
    expect(ruleSet.rules.find(({ rule }) => rule === "R07")?.parameters).toEqual([{ name: "words", value: "看情况，差不多" }]);
    expect(refusedAt(await submits(officer, plan))).toEqual([["R07", "LEARNING", "steps"]]);
    first(content.workTable).steps = "看情况推进，每月不少于两次";
    done(await saves(officer, plan, content));
    expect(done(await submits(officer, plan)).plan.state).toBe("SUBMITTED");
    expect((await planOf(officer, plan)).latestVersion?.preChecks.every(({ passed }) => passed)).toBe(true);
  });

  test("a list of vague words that is too long is refused at its place", async () => {
    const { campaign } = await asked();
    const value = Array.from({ length: 101 }, (_, at) => `词${at}`).join();
    const outcome = await changesRules(manager, await campaignOf(manager, campaign), [
      { rule: "R07", parameters: [{ name: "words", value }] },
    ]);
    expect(outcome).toBeRefused("RULE_PARAMETER_INVALID", "input.rules.0.parameters.0.value");
  });
});
