import { backwardSchedule, type LeadTimes, type ScheduledRow } from "../schedule.js";
import { scheduledMeasures } from "../schedule-measures.js";
import { workRowNumbers } from "../work-row-numbers.js";
import { type ParameterValues, wholeNumber } from "./parameter.js";
import { at, type CheckInput, type Report, rule } from "./rule.js";
import { called } from "./wording.js";
import { placedWorkRows } from "./work-rows.js";

const parameters = {
  ownCheckDays: wholeNumber({ zh: "单位自查工作日", en: "Working days for the own check" }, 5, 0, 120),
  verificationDays: wholeNumber({ zh: "核验工作日", en: "Working days for verification" }, 10, 0, 120),
  publicityDays: wholeNumber({ zh: "公示工作日", en: "Working days for publicity" }, 5, 0, 120),
};

const adjustable = {
  zh: "请提前安排或压缩工期；工作表下方的“倒排工期”可一键调整。",
  en: "Start earlier or take less time; the schedule below the work table puts the dates right.",
};

const messages = {
  ENDS_TOO_LATE: {
    why: {
      zh: "{row}排不进自查开始前，差 {days} 个工作日，最晚 {latestStart} 开始、{latestEnd} 完成。",
      en: "{row} is {days} working days too late for the own check: it has to start by {latestStart} and end by {latestEnd}.",
    },
    remedy: adjustable,
  },
  KEEPS_WAITING: {
    why: {
      zh: "{row}完成得太晚，等它的 {successor} 排不进自查开始前：差 {days} 个工作日，最晚 {latestStart} 开始、{latestEnd} 完成。",
      en: "{row} is {days} working days too late for {successor}, which waits for it: it has to start by {latestStart} and end by {latestEnd}.",
    },
    remedy: adjustable,
  },
  STARTS_TOO_EARLY: {
    why: {
      zh: "{row} {startsOn} 开始，早于紧前工作 {predecessor} 的完成日期 {endsOn}。",
      en: "{row} starts on {startsOn}, before {predecessor}, which it waits for, ends on {endsOn}.",
    },
    remedy: {
      zh: "请把开始日期排到紧前工作完成之后；工作表下方的“倒排工期”可一键调整。",
      en: "Start it after its predecessor has ended; the schedule below the work table puts the dates right.",
    },
  },
  MEASURE_TOO_LATE: {
    why: {
      zh: "措施{row}排不进自查开始前，差 {days} 个工作日，最晚 {latestStart} 开始、{latestEnd} 完成。",
      en: "Measure {row} is {days} working days too late for the own check: it has to start by {latestStart} and end by {latestEnd}.",
    },
    remedy: adjustable,
  },
  ITEM_TOO_LATE: {
    why: {
      zh: "整改{row}排不进自查开始前，差 {days} 个工作日，最晚 {latestStart} 开始、{latestEnd} 完成。",
      en: "Item {row} is {days} working days too late for the own check: it has to start by {latestStart} and end by {latestEnd}.",
    },
    remedy: adjustable,
  },
} as const;

type Input = CheckInput<typeof parameters>;

/** R14: counted back from the close-out, the work and the measures end early enough for what follows them, and no row keeps another waiting. */
export const scheduleFeasible = rule({
  code: "R14",
  title: { zh: "倒排工期可行", en: "Backward schedule feasible" },
  source: {
    zh: "C5 倒排工期：从销号期限按工作日往前推，扣除公示、核验和自查的时间，整改工作和措施排得进去，先后衔接得上。",
    en: "C5, backward schedule: counted back in working days from the close-out, less publicity, verification and own check, work and measures fit, one after the other.",
  },
  weight: "ADVISORY",
  parameters,
  messages,
  check(input, report) {
    checkWorkTable(input, report);
    checkMeasures(input, report);
  },
});

function checkWorkTable({ content, context, parameters }: Input, report: Report<typeof messages>) {
  const { rows, overlaps } = backwardSchedule(content.workTable, context.campaign.endsOn, leadTimesOf(parameters), context.calendar);
  const late = new Map(rows.flatMap((row): [string, ScheduledRow][] => (row.slack < 0 ? [[row.rowId, row]] : [])));
  const early = new Map(overlaps.map((overlap) => [overlap.rowId, overlap]));
  const numbers = workRowNumbers(content.workTable);
  for (const { row, position } of placedWorkRows(content)) {
    const anchor = at(row.pillar, row.id, "startsOn");
    const found = late.get(row.id);
    if (found) {
      const { slack, latestStart, latestEnd, neededBy } = found;
      const params = { row: called(row.task, position), days: -slack, latestStart, latestEnd };
      if (neededBy === null) report("ENDS_TOO_LATE", anchor, params);
      else report("KEEPS_WAITING", anchor, { ...params, successor: numbers.of(neededBy) ?? "" });
    }
    const overlap = early.get(row.id);
    if (overlap) {
      const predecessor = numbers.of(overlap.predecessorId) ?? "";
      const dates = { startsOn: row.startsOn ?? "", endsOn: overlap.predecessorEndsOn };
      report("STARTS_TOO_EARLY", anchor, { row: called(row.task, position), predecessor, ...dates });
    }
  }
}

function checkMeasures({ content, context, parameters }: Input, report: Report<typeof messages>) {
  const deadlines = new Map([...context.ledgerProblems, ...context.problems].map(({ id, deadline }) => [id, deadline]));
  const { campaign, calendar } = context;
  const scheduled = scheduledMeasures(content.problemResponses, deadlines, campaign.endsOn, leadTimesOf(parameters), calendar);
  const items = new Map(content.problemResponses.map((item, position) => [item.id, { ...item, position }]));
  for (const { responseId, measureId, slack, latestStart, latestEnd } of scheduled.filter((each) => each.slack < 0)) {
    const { goal = "", position = 0, measures = [] } = items.get(responseId) ?? {};
    const number = measures.findIndex(({ id }) => id === measureId);
    const measure = measures[number];
    const anchor = at("PROBLEM_RESPONSES", responseId, measure ? `measures[${measure.id}].endsOn` : "endsOn");
    const dates = { days: -slack, latestStart, latestEnd };
    if (measure) report("MEASURE_TOO_LATE", anchor, { row: called(measure.text, number), ...dates });
    else report("ITEM_TOO_LATE", anchor, { row: called(goal, position), ...dates });
  }
}

/** The lead times that values of the parameters stand for. */
export function leadTimesOf(values: ParameterValues<typeof parameters>): LeadTimes {
  return { ownCheck: values.ownCheckDays, verification: values.verificationDays, publicity: values.publicityDays };
}
