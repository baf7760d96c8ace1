import { emptyPlanContent, emptyWorkRow, type PlanContent, type WorkRow } from "@duban/schema";
import { expect, test } from "@jest/globals";
import { isNotable, reviewModel } from "./review-model";
import type { PreCheck, ReviewFinding } from "./review-queries";

function workRow(id: string, task: string): WorkRow {
  return { ...emptyWorkRow(id, "RECTIFICATION"), task };
}

function planOf(...rows: WorkRow[]): PlanContent {
  return { ...emptyPlanContent(), workTable: rows };
}

function findingAt(rowId: string | null, round = 1): ReviewFinding {
  return {
    id: `on-${rowId}`,
    number: 1,
    state: "ANSWERED",
    round,
    reasonCode: "WORK_TABLE_NOT_DETAILED",
    weight: "BLOCKING",
    anchor: { section: "RECTIFICATION", rowId, field: null },
    demand: "写明频次",
    suggestion: [],
    sentAt: null,
    revision: 1,
    raisedAgainCount: 0,
    author: null,
    answers: [],
    viewerSteps: [],
  };
}

const failed = {
  rule: "R06",
  weight: "BLOCKING",
  passed: false,
  title: "",
  source: "",
  findings: [{ anchor: { section: "RECTIFICATION", rowId: "b", field: "steps" }, why: "", remedy: "" }],
} as PreCheck;

const before = { number: 1, content: planOf(workRow("a", "进一步加强管理"), workRow("b", "每周抽查"), workRow("c", "旧行")) };
const content = planOf(workRow("a", "建立管理台账"), workRow("b", "每周抽查"), workRow("d", "新行"));

function rectification(findings: ReviewFinding[] = [], preChecks: PreCheck[] = []) {
  const model = reviewModel({ content, before, findings, preChecks });
  const view = model.sections.find(({ section }) => section === "RECTIFICATION");
  if (!view) throw new Error("The section is missing");
  return { model, view };
}

test("rows tell what happened to them, and those that went stand last", () => {
  const { view } = rectification();
  expect(view.rows.map(({ row, kind }) => [row.id, kind])).toEqual([
    ["a", "CHANGED"],
    ["b", "SAME"],
    ["d", "ADDED"],
    ["c", "REMOVED"],
  ]);
});

test("a finding hangs on its row and knows that the text has changed", () => {
  const { model, view } = rectification([findingAt("a")]);
  expect(view.rows[0]?.findings).toHaveLength(1);
  expect(model.placed.get("on-a")).toMatchObject({ position: 1, lost: false, changed: true });
});

test("a finding whose row is gone falls back to its section and never vanishes", () => {
  const { model, view } = rectification([findingAt("c")]);
  expect(view.ownFindings).toHaveLength(1);
  expect(model.placed.get("on-c")).toMatchObject({ place: { section: "RECTIFICATION", rowId: null }, lost: true });
});

test("a failed check keeps its row and section in sight though nothing changed there", () => {
  const model = reviewModel({ content: before.content, before, findings: [], preChecks: [failed] });
  expect(model.changes).toEqual([]);
  expect(model.sections.filter(isNotable).map(({ section }) => section)).toEqual(["RECTIFICATION"]);
});
