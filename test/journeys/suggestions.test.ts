import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Actor, Versioned } from "../support/actor.js";
import { done } from "../support/outcome.js";
import { type PlanFrame, wholePlan } from "../support/plan.content.js";
import { contentOf } from "../support/plan.selection.js";
import {
  asksForPlans,
  notes,
  planOf,
  type Remark,
  returns,
  rewords,
  saves,
  startsReview,
  submits,
  takesOver,
} from "../support/plan.verbs.js";
import { type Group, World } from "../support/world.js";

let world: World;
let group: Group;
let unit: Versioned;
let manager: Actor;
let officer: Actor;
let reviewer: Actor;
let campaigns = 0;

beforeAll(async () => {
  world = await World.start();
  group = await world.group("suggesting");
  unit = await group.organization("S-1");
  manager = await group.actor("manager", "CAMPAIGN_MANAGER");
  officer = await group.actor("officer", "SUBMITTER", unit);
  reviewer = await group.actor("reviewer", "REVIEWER");
}, 120_000);
afterAll(() => world.stop());

const place = { section: "RECTIFICATION", rowId: "RECTIFICATION-1" };
const suggestion: Remark = {
  at: place,
  reason: "WORK_TABLE_NOT_DETAILED",
  demand: "写明频次和佐证",
  suggests: { task: "每周五抽查 20 人，合格率不低于 95%", evidence: "核验系统导出记录" },
};

async function planInReview() {
  const { plans, problems } = await asksForPlans(manager, group.top, [unit], `ZT-${++campaigns}`);
  const plan = plans[0] as { id: string };
  const frame: PlanFrame = { unit, branches: [], headquarters: group.top, problems };
  done(await saves(officer, plan, wholePlan(frame)));
  done(await submits(officer, plan));
  done(await startsReview(reviewer, plan));
  return plan;
}

/** A plan that came back with one finding, and what it suggests. */
async function returnedWith(remark: Remark) {
  const plan = await planInReview();
  done(await notes(reviewer, plan, remark));
  const [finding] = done(await returns(reviewer, plan)).plan.findings;
  return { plan, finding: finding as Versioned };
}

async function draftRow(plan: { readonly id: string }) {
  return (await contentOf(officer, plan)).workTable.find(({ id }) => id === place.rowId);
}

describe("a suggested replacement", () => {
  test("goes out with the finding, old to new, and is taken over in one step with the answer", async () => {
    const { plan, finding } = await returnedWith(suggestion);
    const [seen] = (await planOf(officer, plan)).findings;
    expect(seen?.suggestion.map(({ field, after }) => [field, after])).toEqual([
      ["task", "每周五抽查 20 人，合格率不低于 95%"],
      ["evidence", "核验系统导出记录"],
    ]);
    expect(seen?.suggestion[0]?.before).toContain("专题研讨");
    const before = await draftRow(plan);
    done(await takesOver(officer, finding));
    expect(await draftRow(plan)).toEqual({ ...before, task: "每周五抽查 20 人，合格率不低于 95%", evidence: "核验系统导出记录" });
    const after = await planOf(officer, plan);
    expect(after.findings[0]).toMatchObject({ state: "ANSWERED", answers: [{ round: 2, kind: "FIXED", text: "已按建议改文修改。" }] });
    expect(done(await submits(officer, plan)).plan).toMatchObject({ state: "SUBMITTED", round: 2 });
  });

  test("leaves alone what was edited beside it, and is refused where it no longer fits until both were seen", async () => {
    const { plan, finding } = await returnedWith(suggestion);
    const content = await contentOf(officer, plan);
    const edited = content.workTable.map((row) => (row.id === place.rowId ? { ...row, task: "每月抽查 5 人", steps: "先培训" } : row));
    done(await saves(officer, plan, { ...content, workTable: edited }));
    const refused = await takesOver(officer, finding);
    await expect(refused).toBeRefused("SUGGESTION_OUTDATED");
    expect(refused.userErrors).toHaveLength(1);
    expect(Object.fromEntries(refused.userErrors[0]?.params.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      field: "任务与措施",
      now: "每月抽查 5 人",
      suggested: "每周五抽查 20 人，合格率不低于 95%",
    });
    expect((await planOf(officer, plan)).findings[0]).toMatchObject({ state: "OPEN", answers: [] });
    const { draft } = await planOf(officer, plan);
    await expect(takesOver(officer, finding, (draft?.revision ?? 0) - 1)).toBeRefused("DRAFT_STALE");
    done(await takesOver(officer, finding, draft?.revision));
    expect(await draftRow(plan)).toMatchObject({ task: "每周五抽查 20 人，合格率不低于 95%", steps: "先培训" });
  });

  test("cannot be taken over once its row is gone", async () => {
    const { plan, finding } = await returnedWith(suggestion);
    const content = await contentOf(officer, plan);
    done(await saves(officer, plan, { ...content, workTable: content.workTable.filter(({ id }) => id !== place.rowId) }));
    await expect(takesOver(officer, finding, (await planOf(officer, plan)).draft?.revision)).toBeRefused("SUGGESTION_ROW_GONE");
  });

  test("is changed with the draft finding and never once that was sent; the side that reviews does not take it over", async () => {
    const plan = await planInReview();
    const { finding } = done(await notes(reviewer, plan, suggestion));
    const reworded = done(await rewords(reviewer, finding, { ...suggestion, suggests: { task: "每日抽查" } })).finding;
    expect(reworded.suggestion.map(({ field, after }) => [field, after])).toEqual([["task", "每日抽查"]]);
    const [sent] = done(await returns(reviewer, plan)).plan.findings;
    await expect(rewords(reviewer, sent as Versioned, suggestion)).toBeRefused("FINDING_SENT");
    await expect(takesOver(reviewer, sent as Versioned)).toBeRefused("FORBIDDEN");
    const id = Buffer.from(sent?.id ?? "", "base64url")
      .toString()
      .split(":")[1];
    const tampering = world.database.query("update app.review_findings set suggestion = '[]' where id = $1", [id]);
    await expect(tampering).rejects.toThrow("is never changed");
  });

  test("speaks of fields that stand there, in values that a plan may hold", async () => {
    const plan = await planInReview();
    const suggesting = (suggests: Record<string, string | null>, at: Remark["at"] = place) =>
      notes(reviewer, plan, { ...suggestion, at, suggests });
    await expect(suggesting({ organizationIds: "x" })).toBeRefused("SUGGESTION_FIELD_UNKNOWN", "input.suggestion.0.field");
    await expect(suggesting({ text: "x" }, { section: "COMMITMENT" })).toBeRefused("SUGGESTION_FIELD_UNKNOWN");
    await expect(suggesting({ task: "可以", endsOn: "2026-02-31" })).toBeRefused("DATE_INVALID", "input.suggestion.1.value");
    await expect(suggesting({ responsiblePerson: "长".repeat(201) })).toBeRefused("VALUE_TOO_LONG", "input.suggestion.0.value");
    const same = (await planOf(reviewer, plan)).findings;
    expect(same).toEqual([]);
    const { finding } = done(await suggesting({ responsiblePerson: "田思远" }));
    expect(finding.suggestion).toEqual([]);
    done(await returns(reviewer, plan));
    await expect(takesOver(officer, finding)).toBeRefused("SUGGESTION_MISSING");
  });
});
