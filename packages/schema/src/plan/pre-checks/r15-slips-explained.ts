import type { WorkRow } from "../content.js";
import { firstEnds } from "../first-dates.js";
import type { Anchor } from "../section.js";
import { at, type Report, rule } from "./rule.js";
import { called } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const messages = {
  SLIPPED_WITHOUT_REASON: {
    why: {
      zh: "{row}由首次提交的 {first} 顺延到 {endsOn}，没有写原因。",
      en: "{row} has slipped from {first}, as first submitted, to {endsOn} and gives no reason.",
    },
    remedy: { zh: "请写明顺延原因；首次期限一直保留。", en: "Give the reason for the slip; the first date is kept." },
  },
  PAST_DUE: {
    why: { zh: "{row}应于 {endsOn} 完成，已过期，没有写完成日期。", en: "{row} was due on {endsOn} and is not said to be done." },
    remedy: {
      zh: "已完成的请填完成日期；没有完成的请改期并写明原因。",
      en: "Enter the day on which it was done, or a new date with the reason.",
    },
  },
  DONE_AHEAD: {
    why: { zh: "{row}的完成日期 {doneOn} 晚于今天。", en: "{row} is said to be done on {doneOn}, which is after today." },
    remedy: { zh: "请改为实际完成的日期，或清空。", en: "Enter the day on which it was done, or clear it." },
  },
} as const;

type Milestone = Pick<WorkRow, "endsOn" | "slipReason" | "doneOn">;

/** R15: a date that could not be kept has a successor and a reason, and is not forgotten. */
export const slipsExplained = rule({
  code: "R15",
  title: { zh: "顺延有新期限和原因", en: "Slips have a new date and a reason" },
  source: {
    zh: "C5、C9 倒排工期、责任不脱钩：任务和措施顺延的写明新期限和原因，首次期限保留。",
    en: "C5, C9, backward schedule, never released: a task or measure that slips has a new date and a reason, the first date is kept.",
  },
  weight: "BLOCKING",
  parameters: {},
  messages,
  check({ content, context }, report) {
    const first = firstEnds(context.submittedEnds);
    const look = (milestone: Milestone, first: string | null, anchor: (field: string) => Anchor, row: ReturnType<typeof called>) =>
      checkMilestone(milestone, first, context.today, anchor, row, report);
    for (const { row, position } of placedWorkRows(content)) {
      look(row, first(row.id), (field) => at(row.pillar, row.id, field), called(row.task, position));
    }
    for (const { id, measures } of content.problemResponses) {
      for (const [position, measure] of measures.entries()) {
        const anchor = (field: string) => at("PROBLEM_RESPONSES", id, `measures[${measure.id}].${field}`);
        look(measure, first(id, measure.id), anchor, called(measure.text, position));
      }
    }
  },
});

function checkMilestone(
  { endsOn, slipReason, doneOn }: Milestone,
  first: string | null,
  today: string,
  anchor: (field: string) => Anchor,
  row: ReturnType<typeof called>,
  report: Report<typeof messages>,
) {
  if (doneOn !== null && doneOn > today) report("DONE_AHEAD", anchor("doneOn"), { row, doneOn });
  if (endsOn === null) return;
  if (doneOn === null && endsOn < today) report("PAST_DUE", anchor("endsOn"), { row, endsOn });
  if (first !== null && endsOn > first && slipReason.trim() === "") {
    report("SLIPPED_WITHOUT_REASON", anchor("slipReason"), { row, first, endsOn });
  }
}
