import { contentHash, type PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Actor, inDays, type Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done, type Outcome } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { contentOf, versionOf } from "../support/plan.selection.js";
import { answers, asksForPlans, notes, planOf, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let frame: PlanFrame;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("yanshan");
  unit = await group.organization("YS-1");
  frame = { unit, branches: [], headquarters: group.top, problems: [] };
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
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

describe("what a major problem needs", () => {
  test("its cause blocks; siblings, funds and contingency are advised, and nothing is an amount", async () => {
    const { plan, content } = await asked((draft) => {
      Object.assign(first(draft.problemResponses), { cause: "", siblingCheck: "", funds: null, contingency: "" });
    });
    done(await saves(officer, plan, content));
    expect(refusedAt(await submits(officer, plan))).toEqual([["R09", "PROBLEM_RESPONSES", "cause"]]);
    Object.assign(first(content.problemResponses), { cause: "进场后无人核对人证是否一致", funds: 0 });
    done(await saves(officer, plan, content));
    const { latestVersion } = done(await submits(officer, plan)).plan;
    expect(latestVersion?.preChecks.flatMap(({ rule, passed }) => (passed ? [] : rule))).toEqual(["R10", "R12"]);
  });

  test("funds are an amount with two decimals", async () => {
    const { plan, content } = await asked();
    for (const funds of [-1, 0.001, 1e12]) {
      first(content.problemResponses).funds = funds;
      await expect(saves(officer, plan, content)).toBeRefused("VALUE_INVALID", "input.content.problemResponses.0.funds");
    }
    first(content.problemResponses).funds = 1234.56;
    done(await saves(officer, plan, content));
    expect(first((await contentOf(officer, plan)).problemResponses).funds).toBe(1234.56);
  });
});

describe("dates that slip", () => {
  test("need a reason at the next submission; the first ones are kept, whatever is sent", async () => {
    const { plan, content } = await asked();
    first(content.workTable).firstEndsOn = inDays(-100);
    done(await saves(officer, plan, content));
    done(await submits(officer, plan));
    expect(first((await versionOf(officer, plan)).workTable).firstEndsOn).toBeNull();
    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, { at: { section: "LEARNING" }, reason: "DEADLINE_UNREASONABLE" }));
    const returned = done(await returns(reviewer, plan)).plan;
    done(await answers(officer, first(returned.findings)));

    const measure = first(first(content.problemResponses).measures);
    first(content.workTable).endsOn = inDays(30);
    measure.endsOn = inDays(39);
    done(await saves(officer, plan, content));
    expect(refusedAt(await submits(officer, plan))).toEqual([["R15", "LEARNING", "slipReason"]]);
    first(content.workTable).slipReason = "讲师档期推迟";
    done(await saves(officer, plan, content));
    expect(done(await submits(officer, plan)).plan.round).toBe(2);
    const second = await versionOf(officer, plan);
    expect(first(second.workTable)).toMatchObject({ endsOn: inDays(30), firstEndsOn: inDays(24), slipReason: "讲师档期推迟" });
    expect(first(first(second.problemResponses).measures).firstEndsOn).toBe(inDays(40));
  });

  test("a task that is over has a day on which it was done", async () => {
    const { plan, content } = await asked((draft) => {
      Object.assign(first(draft.workTable), { startsOn: inDays(0), endsOn: inDays(0) });
    });
    first(content.workTable).doneOn = inDays(1);
    done(await saves(officer, plan, content));
    expect(refusedAt(await submits(officer, plan))).toEqual([["R15", "LEARNING", "doneOn"]]);
  });
});

describe("versions that the product stored before it knew a field", () => {
  test("read with it, keep their hash, and are compared with later ones", async () => {
    const { plan, content } = await asked();
    for (const response of content.problemResponses) Object.assign(response, { siblingCheck: "", funds: null, contingency: "" });
    done(await saves(officer, plan, content));
    const { latestVersion } = done(await submits(officer, plan)).plan;
    await world.database.query(`do $$ begin
      set local session_replication_role = replica;
      update app.plan_versions set content = jsonb_set(content, '{problemResponses,0}',
        (content -> 'problemResponses' -> 0) - '{siblingCheck,funds,contingency}'::text[]);
    end $$`);
    const read = await versionOf(officer, plan);
    expect(first(read.problemResponses)).toMatchObject({ siblingCheck: "", funds: null, contingency: "" });
    expect(await contentHash(read)).toBe(latestVersion?.contentHash);
  });
});
