import { enumeration, type ValueOf } from "../enumeration.js";
import { isPillarSection, type PlanSection } from "../plan/section.js";

/** The reason codes that a campaign starts with; it may set its own instead. */
export const defaultReasonCodes = enumeration({
  SCOPE_UNCLEAR: ["批次范围不清", "Batch scope unclear"],
  KEY_PERSONNEL_UNCLEAR: ["重点人员不清", "Key people unclear"],
  WORK_TABLE_NOT_DETAILED: ["工作表不细", "Work table not detailed"],
  STAFFING_NOT_DETAILED: ["人员设置不细", "Staffing not detailed"],
  DEADLINE_UNREASONABLE: ["时限不合理", "Deadline unreasonable"],
  ITEM_MISSING: ["缺项漏项", "Item missing"],
  MEASURE_NOT_TARGETED: ["措施不针对", "Measure not targeted"],
  ISOLATED_FIX_ONLY: ["就事论事", "Isolated fix only"],
  COPIED: ["照抄照搬", "Copied"],
  OTHER: ["其他", "Other"],
});

export type DefaultReasonCode = ValueOf<typeof defaultReasonCodes>;

const usualReasons: Partial<Record<PlanSection, DefaultReasonCode>> = {
  BATCHES: "SCOPE_UNCLEAR",
  KEY_PEOPLE: "KEY_PERSONNEL_UNCLEAR",
  GUIDANCE_GROUPS: "STAFFING_NOT_DETAILED",
  PROBLEM_RESPONSES: "MEASURE_NOT_TARGETED",
};

/** The reason that a finding on a section most often has: a reviewer begins with it. */
export function usualReason(section: PlanSection): DefaultReasonCode {
  return isPillarSection(section) ? "WORK_TABLE_NOT_DETAILED" : (usualReasons[section] ?? "ITEM_MISSING");
}
