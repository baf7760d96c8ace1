import { describe, expect, test } from "@jest/globals";
import { goodPlan } from "./plan.fixture.js";
import { readPlanContent } from "./read-content.js";
import { rowsOf } from "./rows.js";
import type { Anchor, PlanSection } from "./section.js";
import { misfits, suggestedChanges, suggestibleFields, withSuggestion } from "./suggestion.js";

const plan = goodPlan();

function anchorOf(section: PlanSection): Anchor {
  return { section, rowId: (rowsOf(plan, section)[0] as { id: string } | undefined)?.id ?? null, field: null };
}

const work = anchorOf("RECTIFICATION");
const response = anchorOf("PROBLEM_RESPONSES");

describe("what may be suggested", () => {
  test("words, days and choices of a row and of the rows within it, never what names other things", () => {
    const fields = [...(suggestibleFields(plan, response)?.keys() ?? [])];
    const measure = plan.problemResponses[0]?.measures[0]?.id;
    expect(fields).toEqual(expect.arrayContaining(["goal", "endsOn", "rectificationType", `measures[${measure}].text`]));
    expect(fields.filter((field) => /problemId|^measures$|^criteria$/.test(field))).toEqual([]);
    expect([...(suggestibleFields(plan, anchorOf("BATCHES"))?.keys() ?? [])]).not.toContain("organizationIds");
  });

  test("the words of a section without rows, but no file, no commitment, no section as a whole", () => {
    expect([...(suggestibleFields(plan, anchorOf("NARRATIVE"))?.keys() ?? [])]).toEqual(["narrative"]);
    expect(suggestibleFields(plan, anchorOf("COMMITMENT"))).toBeNull();
    expect(suggestibleFields(plan, { section: "RECTIFICATION", rowId: null })).toBeNull();
    expect(suggestibleFields(plan, { section: "RECTIFICATION", rowId: "nowhere" })).toBeNull();
  });
});

describe("taking a suggestion over", () => {
  const before = suggestibleFields(plan, work)?.get("task") ?? "";
  const suggestion = [{ field: "task", before, after: "每周抽查 20 人，合格率不低于 95%" }];

  test("replaces the fields it names and nothing else", () => {
    const after = withSuggestion(plan, work, suggestion);
    expect(rowsOf(after, "RECTIFICATION")[0]?.task).toBe("每周抽查 20 人，合格率不低于 95%");
    expect({ ...after, workTable: [] }).toEqual({ ...plan, workTable: [] });
    expect(rowsOf(after, "RECTIFICATION").slice(1)).toEqual(rowsOf(plan, "RECTIFICATION").slice(1));
  });

  test("reaches nested rows, numbers, days without a value and forms, and what comes out is a content", () => {
    const measure = plan.problemResponses[0]?.measures[0]?.id;
    const nested = withSuggestion(plan, response, [
      { field: `measures[${measure}].text`, before: "", after: "逐人核验" },
      { field: "endsOn", before: "", after: null },
    ]);
    expect(nested.problemResponses[0]).toMatchObject({ endsOn: null, measures: [{ text: "逐人核验" }] });
    const counted = withSuggestion(plan, anchorOf("BATCHES"), [{ field: "headCount", before: null, after: "12" }]);
    expect(counted.batches[0]?.headCount).toBe(12);
    const led = withSuggestion(plan, anchorOf("SAFEGUARDS"), [{ field: "leadership.contactName", before: "", after: "吴一帆" }]);
    expect(led.leadership.contactName).toBe("吴一帆");
    for (const content of [nested, counted, led]) expect(readPlanContent(content).problems).toEqual([]);
  });

  test("fits while the row says what it said then, or says already what was suggested", () => {
    expect(misfits(plan, work, suggestion)).toEqual([]);
    expect(misfits(withSuggestion(plan, work, suggestion), work, suggestion)).toEqual([]);
  });

  test("does not fit what somebody has put otherwise, and says what stands there now", () => {
    const edited = withSuggestion(plan, work, [{ field: "task", before, after: "每月抽查" }]);
    expect(misfits(edited, work, suggestion)).toEqual([{ ...suggestion[0], now: "每月抽查" }]);
    expect(misfits({ ...plan, workTable: [] }, work, suggestion)).toBeNull();
  });

  test("shows old to new, prose by words", () => {
    const [change] = suggestedChanges([{ field: "task", before: "加强管理", after: "建立管理台账" }]);
    expect(change?.words.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["ADDED", "SAME"]));
    expect(suggestedChanges([{ field: "endsOn", before: null, after: "2026-12-20" }])[0]?.words).toEqual([]);
  });
});
