import type { Enumeration } from "../enumeration.js";
import { lights } from "../light.js";
import type { Text } from "../locale.js";
import { outcomeDirections, outcomeStates, outcomeTargetKinds } from "../outcome/target.js";
import { rectificationTypes } from "../plan/rectification-type.js";
import { problemKinds } from "./kind.js";
import { problemSeverities } from "./severity.js";
import { problemStates } from "./workflow.js";

/** A column of a list of the ledger, as it is taken out into a spreadsheet. */
export interface LedgerColumn {
  readonly field: string;
  readonly title: Text;
  /** In characters. */
  readonly width: number;
  readonly holds?: "text" | "date" | "number" | "yesNo";
  readonly choices?: Enumeration<string>;
}

type Settings = Partial<Pick<LedgerColumn, "width" | "holds" | "choices">>;

/** A column by its field and its title in both languages. */
export const column = (field: string, zh: string, en: string, settings: Settings = {}): LedgerColumn => ({
  field,
  title: { zh, en },
  width: 14,
  ...settings,
});

/** The width of a text of some sentences. */
export const long = { width: 40 };
const date = { width: 12, holds: "date" } as const;

const identity = [
  column("code", "编号", "Number"),
  column("ledger", "台账", "Ledger", { width: 24 }),
  column("kind", "来源", "Source", { choices: problemKinds }),
  column("documentNumber", "文号", "Document number", { width: 20 }),
  column("handedDownOn", "交办日期", "Handed down on", date),
];

const answering = [
  column("leadingExecutive", "挂帅领导", "Leading executive", { width: 20 }),
  column("leadDepartment", "牵头部门", "Lead department", { width: 20 }),
  column("unitCode", "责任单位编码", "Responsible unit code"),
  column("unit", "责任单位", "Responsible unit", { width: 20 }),
  column("cooperators", "配合单位", "Co-operating units", { width: 24 }),
  column("responsiblePerson", "责任人", "Responsible person", { width: 20 }),
];

const standing = [
  column("deadline", "期限", "Deadline", date),
  column("firstDeadline", "首次期限", "First deadline", date),
  column("state", "办理环节", "State", { choices: problemStates }),
  column("light", "状态", "Light", { choices: lights }),
  column("progressPercent", "完成（%）", "Progress (%)", { holds: "number", width: 10 }),
];

/** The columns of the list of problems (问题清单), in the order of the ledgers in use. */
export const problemColumns: readonly LedgerColumn[] = [
  ...identity,
  column("confidential", "保密", "Confidential", { holds: "yesNo", width: 8 }),
  column("severity", "严重程度", "Severity", { choices: problemSeverities }),
  column("title", "问题", "Problem", long),
  column("description", "问题描述", "Description", long),
  column("theme", "主题", "Theme"),
  column("area", "领域", "Area"),
  column("aspect", "方面", "Aspect"),
  column("amountInvolved", "涉及金额（元）", "Amount involved (yuan)"),
  column("characterization", "定性", "Characterization", { width: 24 }),
  column("characterizationBasis", "定性依据", "Basis", { width: 24 }),
  column("repeated", "重复发现", "Repeated", { holds: "yesNo", width: 8 }),
  column("frequency", "频次", "Frequency"),
  column("cause", "原因", "Cause", long),
  column("requirement", "整改要求", "Requirement", long),
  column("goal", "整改目标", "Goal", long),
  ...answering,
  column("rectificationType", "整改类型", "Type", { choices: rectificationTypes }),
  column("measures", "整改措施", "Measures", long),
  ...standing,
  column("progressNote", "进展", "Progress note", long),
  column("difficulties", "困难", "Difficulties", long),
];

/** The columns of the list of responsibilities (责任清单). */
export const responsibilityColumns: readonly LedgerColumn[] = [
  ...identity.slice(0, 2),
  column("title", "问题", "Problem", long),
  ...answering,
  ...standing,
];

/** The columns of the list of measures (措施清单). */
export const measureColumns: readonly LedgerColumn[] = [
  column("code", "问题编号", "Problem number"),
  column("problem", "问题", "Problem", long),
  column("position", "序号", "No.", { holds: "number", width: 8 }),
  column("title", "整改措施", "Measure", long),
  column("steps", "步骤", "Steps", long),
  column("unit", "责任单位", "Responsible unit", { width: 20 }),
  column("owner", "责任人", "Owner", { width: 20 }),
  column("startsOn", "开始日期", "Starts on", date),
  column("endsOn", "完成时限", "Ends on", date),
  column("firstEndsOn", "首次时限", "First end", date),
  column("slips", "顺延原因", "Why put off", long),
  column("funds", "资金（元）", "Funds (yuan)"),
  column("deliverable", "成果", "Deliverable", { width: 24 }),
  column("progressPercent", "完成（%）", "Progress (%)", { holds: "number", width: 10 }),
  column("doneOn", "办结日期", "Done on", date),
  column("light", "状态", "Light", { choices: lights }),
  column("note", "说明", "Note", long),
];

/** The columns of the list of outcomes (成果清单). */
export const outcomeColumns: readonly LedgerColumn[] = [
  column("code", "问题编号", "Problem number"),
  column("problem", "问题", "Problem", long),
  column("position", "序号", "No.", { holds: "number", width: 8 }),
  column("kind", "类别", "Kind", { choices: outcomeTargetKinds }),
  column("title", "成果目标", "Outcome target", long),
  column("unit", "责任单位", "Responsible unit", { width: 20 }),
  column("owner", "责任人", "Owner", { width: 20 }),
  column("measuredIn", "计量单位", "Unit", { width: 10 }),
  column("baseline", "基线值", "Baseline"),
  column("baselineOn", "基线日期", "Day of the baseline", date),
  column("direction", "达成条件", "Met when", { choices: outcomeDirections, width: 10 }),
  column("targetValue", "目标值", "Target"),
  column("firstTargetValue", "原定目标值", "First target"),
  column("latestValue", "最新读数", "Latest reading"),
  column("latestOn", "读数日期", "Read on", date),
  column("latestNote", "读数说明", "Note of the reading", long),
  column("state", "成果", "Outcome", { choices: outcomeStates }),
  column("dueOn", "达成时限", "Due on", date),
  column("firstDueOn", "原定时限", "First due on", date),
  column("light", "状态", "Light", { choices: lights }),
  column("waiverReason", "豁免理由", "Why waived", long),
];

/** The lists of the ledger that can be taken out. */
export const ledgerListNames = {
  problems: { zh: "问题清单", en: "Problems" },
  measures: { zh: "措施清单", en: "Measures" },
  responsibilities: { zh: "责任清单", en: "Responsibilities" },
  outcomes: { zh: "成果清单", en: "Outcomes" },
} as const satisfies Readonly<Record<string, Text>>;

export type LedgerListName = keyof typeof ledgerListNames;

/** The columns of each list. */
export const ledgerColumns: Readonly<Record<LedgerListName, readonly LedgerColumn[]>> = {
  problems: problemColumns,
  measures: measureColumns,
  responsibilities: responsibilityColumns,
  outcomes: outcomeColumns,
};
