import type { PlanContent, ProblemResponse, WorkRow } from "../content.js";
import { workOrder } from "../predecessors.js";
import type { Anchor, PlanSection } from "../section.js";
import { workRowNumbers } from "../work-row-numbers.js";
import type { PreCheckContext } from "./context.js";
import { at, type Report, rule } from "./rule.js";
import { called } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const messages = {
  DATE_MISSING: {
    why: { zh: "{row}没有起止日期或只填了一个。", en: "{row} lacks its start, its end or both." },
    remedy: { zh: "请填写开始和结束日期。", en: "Enter both." },
  },
  ENDS_BEFORE_START: {
    why: {
      zh: "{row}的结束日期 {endsOn} 早于开始日期 {startsOn}。",
      en: "{row} ends on {endsOn}, before its start on {startsOn}.",
    },
    remedy: { zh: "请调整起止日期。", en: "Change one of the dates." },
  },
  OUTSIDE_CAMPAIGN: {
    why: {
      zh: "{row}的日期 {date} 不在活动期间（{from} 至 {to}）内。",
      en: "{row} has the date {date}, outside the campaign ({from} to {to}).",
    },
    remedy: { zh: "请调整到活动期间内。", en: "Move it inside the campaign." },
  },
  OUTSIDE_RESPONSE: {
    why: {
      zh: "措施{row}的日期 {date} 超出该问题整改的起止（{from} 至 {to}）。",
      en: "Measure {row} has the date {date}, outside its item ({from} to {to}).",
    },
    remedy: { zh: "请调整措施日期，或调整整改的起止。", en: "Change the measure's date or the item's dates." },
  },
  PREDECESSOR_UNKNOWN: {
    why: { zh: "{row}的紧前工作有 {count} 项已不在工作表中。", en: "{row} waits for {count} rows that are not in the work table." },
    remedy: { zh: "请重新选择紧前工作。", en: "Choose its predecessors anew." },
  },
  PREDECESSORS_CIRCULAR: {
    why: {
      zh: "{row}的紧前工作绕成了一圈（{through}），哪一项都无法先开始。",
      en: "The predecessors of {row} go round in a circle ({through}), so that none can begin.",
    },
    remedy: { zh: "请去掉其中一项紧前工作。", en: "Take one of the predecessors out." },
  },
  AFTER_DEADLINE: {
    why: {
      zh: "问题 {code} 计划 {endsOn} 完成，晚于下达的期限 {deadline}。",
      en: "Problem {code} is to be done on {endsOn}, after its deadline {deadline}.",
    },
    remedy: {
      zh: "请提前完成日期；确实做不到的，先申请延期。",
      en: "Finish earlier; where that is impossible, ask for an extension first.",
    },
  },
} as const;

/** R03: dates are there, in order, inside the campaign and within the deadlines of the problems; no work waits for itself, or for what is not there. */
export const datesInOrder = rule({
  code: "R03",
  title: { zh: "日期合理", en: "Dates in order" },
  source: {
    zh: "C3、C5 明确时限、倒排工期：起止顺序正确，紧前工作不绕圈，在活动期间和问题期限之内。",
    en: "C3, C5: time limits set and scheduled backward: in order, no work waiting for itself, inside the campaign, within the problems' deadlines.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages,
  check({ content, context }, report) {
    for (const [position, batch] of content.batches.entries()) {
      checkSpan(batch, anchors("BATCHES", batch.id), called(batch.name, position), context, report, true);
    }
    for (const { row, position } of placedWorkRows(content)) {
      checkSpan(row, anchors(row.pillar, row.id), called(row.task, position), context, report, false);
    }
    checkPredecessors(content, report);
    checkResponses(content, context, report);
  },
});

interface Span {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

type RowTitle = ReturnType<typeof called>;
type AnchorOf = (field: "startsOn" | "endsOn") => Anchor;

function anchors(section: PlanSection, rowId: string, prefix = ""): AnchorOf {
  return (field) => at(section, rowId, prefix + field);
}

/** Missing dates of work rows are left to R06, which asks for the whole row. */
function checkSpan(
  span: Span,
  anchor: AnchorOf,
  row: RowTitle,
  context: PreCheckContext,
  report: Report<typeof messages>,
  required: boolean,
) {
  checkOrder(span, anchor, row, report, required);
  const { startsOn: from, endsOn: to } = context.campaign;
  for (const field of ["startsOn", "endsOn"] as const) {
    const date = span[field];
    if (date !== null && (date < from || date > to)) report("OUTSIDE_CAMPAIGN", anchor(field), { row, date, from, to });
  }
}

function checkOrder(span: Span, anchor: AnchorOf, row: RowTitle, report: Report<typeof messages>, required: boolean) {
  const { startsOn, endsOn } = span;
  if (startsOn === null || endsOn === null) {
    if (required) report("DATE_MISSING", anchor(startsOn === null ? "startsOn" : "endsOn"), { row });
  } else if (endsOn < startsOn) report("ENDS_BEFORE_START", anchor("endsOn"), { row, startsOn, endsOn });
}

function checkPredecessors(content: PlanContent, report: Report<typeof messages>) {
  const ids = new Set(content.workTable.map(({ id }) => id));
  const numbers = workRowNumbers(content.workTable);
  const numbersOf = (rows: readonly WorkRow[]) => rows.map(({ id }) => numbers.of(id)).join(" → ");
  const closing = new Map(workOrder(content.workTable).circles.map(({ row, through }) => [row, numbersOf(through)]));
  for (const { row, position } of placedWorkRows(content)) {
    const anchor = at(row.pillar, row.id, "predecessorIds");
    const count = row.predecessorIds.filter((id) => !ids.has(id)).length;
    if (count > 0) report("PREDECESSOR_UNKNOWN", anchor, { row: called(row.task, position), count });
    const through = closing.get(row);
    if (through !== undefined) report("PREDECESSORS_CIRCULAR", anchor, { row: called(row.task, position), through });
  }
}

/** A problem may outlast the campaign (continuous rectification): its own deadline bounds it. */
function checkResponses(content: PlanContent, context: PreCheckContext, report: Report<typeof messages>) {
  const problems = new Map([...context.ledgerProblems, ...context.problems].map((problem) => [problem.id, problem]));
  const { startsOn: from, endsOn: to } = context.campaign;
  for (const [position, response] of content.problemResponses.entries()) {
    const row = called(response.goal, position);
    const anchor = anchors("PROBLEM_RESPONSES", response.id);
    checkOrder(response, anchor, row, report, true);
    const { startsOn, endsOn } = response;
    if (startsOn !== null && startsOn < from) {
      report("OUTSIDE_CAMPAIGN", anchor("startsOn"), { row, date: startsOn, from, to });
    }
    const problem = problems.get(response.problemId);
    if (problem && endsOn !== null && endsOn > problem.deadline) {
      report("AFTER_DEADLINE", anchor("endsOn"), { code: problem.code, endsOn, deadline: problem.deadline });
    }
    checkMeasures(response, report);
  }
}

function checkMeasures(response: ProblemResponse, report: Report<typeof messages>) {
  const { startsOn: from, endsOn: to } = response;
  for (const [position, measure] of response.measures.entries()) {
    const row = called(measure.text, position);
    const anchor = anchors("PROBLEM_RESPONSES", response.id, `measures[${measure.id}].`);
    checkOrder(measure, anchor, row, report, true);
    if (from === null || to === null) continue;
    for (const field of ["startsOn", "endsOn"] as const) {
      const date = measure[field];
      if (date !== null && (date < from || date > to)) report("OUTSIDE_RESPONSE", anchor(field), { row, date, from, to });
    }
  }
}
