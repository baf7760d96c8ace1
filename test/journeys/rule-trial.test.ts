import type { PlanContent } from "@duban/schema";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { campaignOf, changesRules } from "../support/campaign.verbs.js";
import { done } from "../support/outcome.js";
import { wholePlan } from "../support/plan.content.js";
import { answers, asksForPlans, type CampaignAsked, notes, returns, saves, startsReview, submits } from "../support/plan.verbs.js";
import { withdraws } from "../support/plan-course.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let units: Versioned[];
let manager: Actor;
let campaign: CampaignAsked;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("qinling");
  units = [await group.organization("QL-1"), await group.organization("QL-2"), await group.organization("QL-3")];
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  campaign = await asksForPlans(manager, group.top, units, "QL-A");
  await submitsPlan(0, () => {});
  await submitsPlan(1, (content) => {
    for (const row of content.workTable) row.steps = "看情况推进";
  });
}, 120_000);
afterAll(() => world.stop());

async function submitsPlan(position: number, change: (content: PlanContent) => void): Promise<void> {
  const [unit, plan, problem] = [units[position], campaign.plans[position], campaign.problems[position]] as [
    Versioned,
    Versioned,
    Versioned,
  ];
  const officer = await group.actor(`officer ${position}`, "SUBMITTER", unit);
  const content = wholePlan({ unit, branches: [], headquarters: group.top, problems: [problem] });
  change(content);
  done(await saves(officer, plan, content));
  done(await submits(officer, plan));
}

interface TrialSeen {
  readonly tried: number;
  readonly submitted: number;
  readonly blockedNow: number;
  readonly blockedThen: number;
  readonly rules: readonly { readonly rule: string; readonly failedNow: number; readonly failedThen: number }[];
  readonly plans: readonly {
    readonly plan: { readonly id: string } | null;
    readonly blockedThen: boolean;
    readonly changed: readonly { readonly rule: string; readonly weight: string; readonly findings: readonly { readonly why: string }[] }[];
  }[];
}

const trial =
  "trial { tried submitted blockedNow blockedThen rules { rule failedNow failedThen } plans { plan { id } blockedThen changed { rule weight findings { why } } } }";
const wordy = { rule: "R07", enabled: true, weight: "BLOCKING", parameters: [{ name: "words", value: "看情况" }] };

function tries(actor: Actor, rules: readonly object[]) {
  return actor.tries<{ trial: TrialSeen }>("tryRuleSet", { campaignId: campaign.id, rules }, trial);
}

describe("rules tried before they are switched on", () => {
  test("say which plans that were submitted already they would have stopped, and where; nothing is changed", async () => {
    const before = await campaignOf(manager, campaign);
    const seen = done(await tries(manager, [wordy])).trial;
    expect(seen).toMatchObject({ tried: 2, submitted: 2, blockedNow: 0, blockedThen: 1 });
    expect(seen.rules).toContainEqual({ rule: "R07", failedNow: 0, failedThen: 1 });
    expect(seen.plans).toHaveLength(1);
    const [stopped] = seen.plans;
    expect(stopped).toMatchObject({ plan: { id: campaign.plans[1]?.id }, blockedThen: true });
    const [said, ...others] = stopped?.changed ?? [];
    expect(others).toEqual([]);
    expect(said).toMatchObject({ rule: "R07", weight: "BLOCKING" });
    expect(said?.findings).toHaveLength(8);
    expect(said?.findings[0]?.why).toContain("看情况");
    const after = await campaignOf(manager, campaign);
    expect([after.revision, after.ruleSet.version]).toEqual([before.revision, before.ruleSet.version]);
  });

  test("tell nothing new where nothing differs", async () => {
    expect(done(await tries(manager, [])).trial).toMatchObject({ tried: 2, blockedThen: 0, plans: [] });
  });

  test("know what was returned: sent again unchanged it is copied, after a withdrawal it is not", async () => {
    const copied = { rule: "R11", enabled: true, weight: "BLOCKING", parameters: [] };
    const off = { ...copied, enabled: false };
    done(await changesRules(manager, await campaignOf(manager, campaign), [off]));
    const officer = await group.actor("officer again", "SUBMITTER", units[0]);
    const reviewer = await group.actor("returner", "REVIEWER");
    const plan = campaign.plans[0] as Versioned;
    const saidOfIt = async () =>
      done(await tries(manager, [copied]))
        .trial.plans.filter((one) => one.plan?.id === plan.id)
        .flatMap(({ changed }) => changed.flatMap(({ findings }) => findings.map(({ why }) => why)))
        .filter((why) => why.includes("没有任何修改"));
    done(await withdraws(officer, plan));
    done(await submits(officer, plan));
    expect(await saidOfIt()).toEqual([]);
    done(await startsReview(reviewer, plan));
    done(await notes(reviewer, plan, { at: { section: "BATCHES" }, reason: "OTHER" }));
    const { findings } = done(await returns(reviewer, plan)).plan;
    for (const finding of findings) done(await answers(officer, finding));
    done(await submits(officer, plan));
    expect(await saidOfIt()).toHaveLength(1);
  });

  test("are refused where they cannot be applied, at their place", async () => {
    await expect(tries(manager, [{ ...wordy, rule: "R99" }])).toBeRefused("RULE_UNKNOWN", "input.rules.0.rule");
    const nonsense = { rule: "R06", enabled: true, weight: "BLOCKING", parameters: [{ name: "maximumGapDays", value: "-3" }] };
    const { userErrors } = await tries(manager, [nonsense]);
    expect(userErrors.map(({ path }) => path.join("."))).toEqual(["input.rules.0.parameters.0.value"]);
  });

  test("are tried on and count the plans that whoever tries them may read", async () => {
    const narrow = await group.actor("narrow manager", "CAMPAIGN_MANAGER", group.top, { includesSubtree: false });
    expect(done(await tries(narrow, [wordy])).trial).toMatchObject({ tried: 0, submitted: 0, plans: [] });
    done(await group.administrator.grants({ id: narrow.personId }, "VIEWER", units[1] as Versioned));
    expect(done(await tries(narrow, [wordy])).trial).toMatchObject({
      tried: 1,
      submitted: 1,
      plans: [{ plan: { id: campaign.plans[1]?.id } }],
    });
  });

  test("are for those who change them", async () => {
    const reviewer = await group.actor("reviewer", "REVIEWER");
    await expect(tries(reviewer, [wordy])).toBeRefused("FORBIDDEN");
    const local = await group.actor("local manager", "CAMPAIGN_MANAGER", units[0]);
    await expect(tries(local, [wordy])).toBeRefused("FORBIDDEN");
    const stranger = await (await world.group("other")).actor("stranger", "CAMPAIGN_MANAGER");
    await expect(tries(stranger, [wordy])).toBeRefused("NOT_FOUND");
  });
});
