import { addDays, daysBetween } from "../../calendar-date.js";
import { pillars } from "../../campaign/pillar.js";
import type { PlanContent } from "../content.js";
import type { Anchor } from "../section.js";
import type { PreCheckContext } from "./context.js";
import { wholeNumber } from "./parameter.js";
import { at, type Report, rule } from "./rule.js";
import { called, emptyFields, fieldsListed } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const messages = {
  PILLAR_THIN: {
    why: {
      zh: "“{pillar}”只安排了 {count} 项工作，至少应有 {minimum} 项。",
      en: "{pillar} has {count} rows of work; at least {minimum} are needed.",
    },
    remedy: { zh: "请把这一环节的工作细化到具体任务。", en: "Break this pillar down into tasks." },
  },
  ROW_THIN: {
    why: { zh: "{row}缺：{fields}。", en: "{row} lacks: {fields}." },
    remedy: {
      zh: "请写明步骤、起止、成果和完成佐证。",
      en: "Give steps, dates, deliverable and how completion is shown.",
    },
  },
  GAP: {
    why: {
      zh: "{from} 至 {to} 共 {days} 天没有安排工作，超过 {maximum} 天。",
      en: "Nothing is planned from {from} to {to}: {days} days, more than {maximum}.",
    },
    remedy: {
      zh: "请补充这段时间的工作，或调整前后任务的日期。",
      en: "Plan work for that time or move the tasks around it.",
    },
  },
} as const;

/** R06: the work table of the four pillars is worked out. */
export const workTableFull = rule({
  code: "R06",
  title: { zh: "工作表安排细致", en: "Work table worked out" },
  source: {
    zh: "I7 “四个贯穿始终”工作表安排不细：四项都有安排，任务有步骤、成果和佐证，没有空白时段。",
    en: "I7, work table of the four pillars thin: every pillar covered, tasks with steps, deliverable and evidence, no empty stretch.",
  },
  weight: "BLOCKING",
  parameters: {
    minimumRowsPerPillar: wholeNumber({ zh: "每项至少几行", en: "Rows of each pillar at least" }, 2, 1, 100),
    maximumGapDays: wholeNumber({ zh: "允许的空白天数", en: "Days without work at most" }, 30, 1, 366),
  },
  messages,
  check({ content, context, parameters }, report) {
    checkPillars(content, context, parameters.minimumRowsPerPillar, report);
    for (const { row, position } of placedWorkRows(content)) {
      const missing = emptyFields(row, ["task", "steps", "startsOn", "endsOn", "deliverable", "evidence"]);
      if (missing.length === 0) continue;
      const params = { row: called(row.task, position), fields: fieldsListed(row.pillar, missing) };
      report("ROW_THIN", at(row.pillar, row.id, missing[0]), params);
    }
    if (content.workTable.length > 0) checkGaps(content, context, parameters.maximumGapDays, report);
  },
});

function checkPillars(content: PlanContent, context: PreCheckContext, minimum: number, report: Report<typeof messages>) {
  for (const pillar of context.campaign.pillars) {
    const count = content.workTable.reduce((sum, row) => sum + (row.pillar === pillar ? 1 : 0), 0);
    if (count < minimum) report("PILLAR_THIN", at(pillar), { pillar: pillars.labels[pillar], count, minimum });
  }
}

/** The time that work has to fill: that of the plan's batches, or the campaign's while no batch has dates. */
function frameOf(content: PlanContent, context: PreCheckContext): { from: string; to: string } {
  const { startsOn, endsOn } = context.campaign;
  const starts = content.batches.flatMap((batch) => (batch.startsOn === null ? [] : [batch.startsOn])).sort();
  const ends = content.batches.flatMap((batch) => (batch.endsOn === null ? [] : [batch.endsOn])).sort();
  const frame = { from: starts[0] ?? startsOn, to: ends.at(-1) ?? endsOn };
  if (frame.from < startsOn) frame.from = startsOn;
  if (frame.to > endsOn) frame.to = endsOn;
  return frame;
}

function checkGaps(content: PlanContent, context: PreCheckContext, maximum: number, report: Report<typeof messages>) {
  const { from, to } = frameOf(content, context);
  const spans = content.workTable.flatMap(({ startsOn, endsOn, id, pillar }) =>
    startsOn !== null && endsOn !== null && startsOn <= endsOn ? [{ startsOn, endsOn, id, pillar }] : [],
  );
  spans.sort((one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0));
  let covered = addDays(from, -1);
  for (const span of spans) {
    if (span.startsOn > to) break;
    if (span.startsOn > covered) {
      reportGap(covered, addDays(span.startsOn, -1), maximum, at(span.pillar, span.id, "startsOn"), report);
    }
    if (span.endsOn > covered) covered = span.endsOn;
  }
  reportGap(covered, to, maximum, at(context.campaign.pillars.at(-1) ?? "RECTIFICATION"), report);
}

/** The days after the last one covered, up to and including the last one free. */
function reportGap(covered: string, to: string, maximum: number, anchor: Anchor, report: Report<typeof messages>) {
  const days = daysBetween(covered, to);
  if (days > maximum) report("GAP", anchor, { from: addDays(covered, 1), to, days, maximum });
}
