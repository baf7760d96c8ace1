import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, thinPlan, wholePlan } from "../support/plan.content.js";
import {
  answers,
  approves,
  asksForPlans,
  confirms,
  discards,
  notes,
  onlyAdvises,
  openSteps,
  overrides,
  planOf,
  returns,
  saves,
  startsReview,
  submits,
  undoes,
} from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let leader: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("deciding");
  unit = await group.organization("D-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
  leader = await group.actor("leader", "LEADER");
}, 120_000);
afterAll(() => world.stop());

async function planInReview(content = wholePlan, ...advisory: string[]) {
  const campaign = await asksForPlans(manager, group.top, [unit], `JL-${++campaigns}`);
  if (advisory.length > 0) await onlyAdvises(manager, campaign, advisory);
  const plan = campaign.plans[0] as { id: string };
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems: campaign.problems };
  done(await saves(officer, plan, content(frame)));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  return { plan, campaign, frame };
}

const remark = { at: { section: "BATCHES" }, reason: "SCOPE_UNCLEAR" };
const idOf = ({ id }: { id: string }) => Buffer.from(id, "base64url").toString().split(":")[1];

/** What the decision announced. */
function announced(plan: { id: string }) {
  return world.database.query<{ event: string; held: boolean; gone: boolean; recalled: boolean }>(
    `select event, held_until is not null as held, dispatched_at is not null as gone, recalled_at is not null as recalled
     from app.outbox_events where subject_id = $1 and event in ('plan.returned', 'plan.approved') order by sequence`,
    [idOf(plan)],
  );
}

/** Everything of a plan that a decision moves, but for revisions, which only grow. */
async function whole(plan: { id: string }) {
  const [row] = await world.database.query<{ all: object }>(
    `select json_build_object('plan', to_jsonb(p) - 'revision',
        'rounds', (select jsonb_agg(to_jsonb(r) - 'revision' order by r.number) from app.review_rounds r where r.plan_id = p.id),
        'findings', (select jsonb_agg(to_jsonb(f) - 'revision' order by f.id) from app.review_findings f where f.plan_id = p.id),
        'answers', (select jsonb_agg(to_jsonb(a) - 'revision' order by a.id) from app.finding_answers a where a.plan_id = p.id)) as all
     from app.plans p where p.id = $1`,
    [idOf(plan)],
  );
  return row?.all;
}

/** As if the last decision had been taken so many seconds earlier. */
function ages(plan: { id: string }, seconds: number) {
  return world.database.query(
    `set session_replication_role = replica;
     update app.decisions set decided_at = decided_at - interval '${seconds} seconds' where plan_id = '${idOf(plan)}';
     set session_replication_role = origin`,
  );
}

describe("a decision taken back", () => {
  test("puts a return back exactly: the plan, its round, the drafts; what it announced goes nowhere", async () => {
    const { plan } = await planInReview();
    done(await notes(reviewer, plan, remark));
    done(await notes(reviewer, plan, { ...remark, weight: "ADVISORY" }));
    const before = await whole(plan);
    const returned = done(await returns(reviewer, plan)).plan;
    expect(returned).toMatchObject({ state: "RETURNED" });
    expect(openSteps(returned)).toContain("undoDecision");
    expect(await announced(plan)).toEqual([{ event: "plan.returned", held: true, gone: false, recalled: false }]);
    const undone = done(await undoes(reviewer, plan)).plan;
    expect(undone.findings.map(({ state, number }) => [state, number])).toEqual([
      ["DRAFT", null],
      ["DRAFT", null],
    ]);
    expect(await whole(plan)).toEqual(before);
    expect(await announced(plan)).toEqual([{ event: "plan.returned", held: true, gone: true, recalled: true }]);
    await expect(undoes(reviewer, plan)).toBeRefused("NOTHING_TO_UNDO");
    const [draft] = undone.findings;
    done(await discards(reviewer, draft as Versioned));
    expect(done(await returns(reviewer, plan)).plan.findings.map(({ number }) => number)).toEqual([1]);
  });

  test("puts an approval back, verdicts and all, and stays on record for those who may decide", async () => {
    const { plan, frame } = await planInReview();
    done(await notes(reviewer, plan, remark));
    const [finding] = done(await returns(reviewer, plan)).plan.findings;
    done(await answers(officer, finding as Versioned));
    done(await saves(officer, plan, wholePlan(frame)));
    done(await submits(officer, plan));
    done(await startsReview(reviewer, plan));
    done(await confirms(reviewer, finding as Versioned));
    const before = await whole(plan);
    done(await approves(reviewer, plan));
    done(await undoes(reviewer, plan));
    expect(await whole(plan)).toEqual(before);
    const query = "query ($id: ID!) { plan(id: $id) { rounds { number decisions { verdict undoneAt decidedBy { id } } } } }";
    const decisions = async (actor: Actor) =>
      (
        await actor.sees<{ plan: { rounds: { decisions: { verdict: string; undoneAt: string | null }[] }[] } }>(query, plan)
      ).plan.rounds.map((round) => round.decisions.map(({ verdict, undoneAt }) => [verdict, undoneAt !== null]));
    expect(await decisions(leader)).toEqual([[["RETURNED", false]], [["APPROVED", true]]]);
    expect(await decisions(officer)).toEqual([[["RETURNED", false]], []]);
    done(await approves(reviewer, plan));
    expect((await decisions(leader))[1]).toEqual([
      ["APPROVED", true],
      ["APPROVED", false],
    ]);
  });

  test("is refused to others, once somebody has acted on it, and when it is too late", async () => {
    const { plan } = await planInReview();
    done(await notes(reviewer, plan, remark));
    const [finding] = done(await returns(reviewer, plan)).plan.findings;
    await expect(undoes(leader, plan)).toBeRefused("DECISION_NOT_YOURS");
    await expect(undoes(officer, plan)).toBeRefused("FORBIDDEN");
    done(await answers(officer, finding as Versioned));
    await expect(undoes(reviewer, plan)).toBeRefused("UNDO_OVERTAKEN");
    expect(await planOf(reviewer, plan)).toMatchObject({ state: "RETURNED", findings: [{ state: "ANSWERED", number: 1 }] });

    const { plan: other } = await planInReview();
    done(await approves(reviewer, other));
    await ages(other, 12);
    await expect(undoes(reviewer, other)).toBeRefused("UNDO_TOO_LATE");
    expect(openSteps(await planOf(reviewer, other))).not.toContain("undoDecision");
    expect(await planOf(reviewer, other)).toMatchObject({ state: "APPROVED" });
  });

  test("goes out by itself once it can no longer be taken back", async () => {
    const { plan } = await planInReview();
    done(await approves(reviewer, plan));
    const until = Date.now() + 25_000;
    const gone = async () => (await announced(plan))[0]?.gone === true;
    const decided = Date.now();
    while (!(await gone()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await announced(plan)).toEqual([{ event: "plan.approved", held: true, gone: true, recalled: false }]);
    expect(Date.now() - decided).toBeGreaterThan(11_000);
  }, 40_000);
});

describe("an override", () => {
  const overridden = async (actor: Actor, { id }: { id: string }) =>
    (
      await actor.sees<{ plan: { override: object | null } }>(
        "query ($id: ID!) { plan(id: $id) { override { overrideReason overriddenFindings overriddenChecks decidedBy { id } } } }",
        { id },
      )
    ).plan.override;

  test("by a leader passes what a reviewer cannot, and its reason is shown for ever", async () => {
    const { plan } = await planInReview();
    done(await notes(leader, plan, remark));
    const [finding] = done(await returns(leader, plan)).plan.findings;
    done(await answers(officer, finding as Versioned, "确有困难", "EXPLAINED"));
    done(await submits(officer, plan));
    done(await startsReview(leader, plan));
    await expect(approves(leader, plan)).toBeRefused("FINDINGS_OPEN");
    await expect(overrides(reviewer, plan, "不该由审核人破例")).toBeRefused("FORBIDDEN");
    await expect(overrides(leader, plan, "  ")).toBeRefused("VALUE_REQUIRED", "input.reason");
    expect(openSteps(await planOf(leader, plan))).toContain("approvePlanByOverride");
    expect(done(await overrides(leader, plan, "检修窗口不能推迟")).plan).toMatchObject({ state: "APPROVED", openFindingCount: 1 });
    const shown = { overrideReason: "检修窗口不能推迟", overriddenFindings: 1, overriddenChecks: 0, decidedBy: { id: leader.personId } };
    for (const actor of [officer, reviewer, manager]) expect(await overridden(actor, plan)).toEqual(shown);
  });

  test("counts the blocking pre-checks that had failed, is undone like any decision, and silences nobody's draft", async () => {
    const { plan, campaign } = await planInReview(thinPlan, "R05", "R06", "R16", "R17", "R02");
    const { revision } = (
      await manager.sees<{ campaign: Versioned }>("query ($id: ID!) { campaign(id: $id) { revision } }", { id: campaign.id })
    ).campaign;
    const rules = [{ rule: "R16", enabled: true, weight: "BLOCKING" }];
    done(await manager.tries("changeRuleSet", { campaignId: campaign.id, expectedVersion: revision, rules }, "campaign { id }"));
    // The rules in force at the submission judge it; a plan that passed them has nothing to override.
    await expect(overrides(leader, plan, "破例")).toBeRefused("NOTHING_TO_OVERRIDE");
    await world.database.query(
      `set session_replication_role = replica;
       update app.plan_versions set pre_checks = (select jsonb_agg(case when c ->> 'rule' = 'R16' then c || '{"weight":"BLOCKING"}' else c end)
         from jsonb_array_elements(pre_checks) c) where plan_id = '${idOf(plan)}';
       set session_replication_role = origin`,
    );
    const { finding } = done(await notes(reviewer, plan, remark));
    await expect(overrides(leader, plan, "破例")).toBeRefused("FINDINGS_DRAFTED");
    done(await discards(reviewer, finding));
    const before = await whole(plan);
    done(await overrides(leader, plan, "先行批准，范围随后补报"));
    expect(await overridden(officer, plan)).toMatchObject({ overriddenFindings: 0, overriddenChecks: 1 });
    done(await undoes(leader, plan));
    expect(await whole(plan)).toEqual(before);
    expect(await overridden(officer, plan)).toBeNull();
  });
});
