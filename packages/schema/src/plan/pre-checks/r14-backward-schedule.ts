import { backwardSchedule, type LeadTimes } from "../schedule.js";
import { type ParameterValues, wholeNumber } from "./parameter.js";
import { at, rule } from "./rule.js";
import { called } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const parameters = {
  ownCheckDays: wholeNumber({ zh: "单位自查工作日", en: "Working days for the own check" }, 5, 0, 120),
  verificationDays: wholeNumber({ zh: "核验工作日", en: "Working days for verification" }, 10, 0, 120),
  publicityDays: wholeNumber({ zh: "公示工作日", en: "Working days for publicity" }, 5, 0, 120),
};

/** R14: counted back from the end of the campaign, the work ends early enough for what follows it. A measure is held to its problem's deadline, by R03. */
export const scheduleFeasible = rule({
  code: "R14",
  title: { zh: "倒排工期可行", en: "Backward schedule feasible" },
  source: {
    zh: "C5 倒排工期：从销号期限按工作日往前推，扣除公示、核验和自查的时间，整改工作排得进去。",
    en: "C5, backward schedule: counted back in working days from the close-out, less publicity, verification and own check, the work fits.",
  },
  weight: "ADVISORY",
  parameters,
  messages: {
    ENDS_TOO_LATE: {
      why: {
        zh: "{row}排不进自查开始前，差 {days} 个工作日，最晚 {latestStart} 开始、{latestEnd} 完成。",
        en: "{row} is {days} working days too late for the own check: it has to start by {latestStart} and end by {latestEnd}.",
      },
      remedy: {
        zh: "请提前安排或压缩工期；工作表下方的“倒排工期”可一键调整。",
        en: "Start earlier or take less time; the schedule below the work table puts the dates right.",
      },
    },
  },
  check({ content, context, parameters }, report) {
    const { rows } = backwardSchedule(content.workTable, context.campaign.endsOn, leadTimesOf(parameters), context.calendar);
    const late = new Map(rows.flatMap((row) => (row.slack < 0 ? [[row.rowId, row]] : [])));
    for (const { row, position } of placedWorkRows(content)) {
      const found = late.get(row.id);
      if (!found) continue;
      const { slack, latestStart, latestEnd } = found;
      const params = { row: called(row.task, position), days: -slack, latestStart, latestEnd };
      report("ENDS_TOO_LATE", at(row.pillar, row.id, "startsOn"), params);
    }
  },
});

/** The lead times that values of the parameters stand for. */
export function leadTimesOf(values: ParameterValues<typeof parameters>): LeadTimes {
  return { ownCheck: values.ownCheckDays, verification: values.verificationDays, publicity: values.publicityDays };
}
