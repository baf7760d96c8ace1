/** Refusals about outcome targets, their readings, and what is resolved on the spot. */
export const outcomeCodes = {
  FIGURE_INVALID: {
    zh: "请填写数值：整数部分最多 15 位，小数最多 6 位，不用千分号，如 98.5。",
    en: "Give a figure such as 98.5: at most 15 digits before the point and 6 after it, without separators.",
  },
  OUTCOME_TARGET_EASIER: {
    zh: "目标值 {target} 比基线值 {baseline} 还要宽松，请检查数值，或改选“不低于/不高于”。",
    en: "The target {target} asks for less than the baseline {baseline}. Check the figures, or whether it is at least or at most.",
  },
  OUTCOME_AFTER_DEADLINE: {
    zh: "达成时限 {dueOn} 晚于问题期限 {deadline}，请提前；确需更长时间的，请先申请延期。",
    en: "The day {dueOn} lies after the problem's deadline {deadline}. Set an earlier one, or ask for an extension first.",
  },
  BASELINE_IN_FUTURE: {
    zh: "基线日期不能晚于今天（{today}），请改正。",
    en: "The day of the baseline cannot lie after today ({today}). Correct it.",
  },
  OUTCOME_TARGET_BINDING: {
    zh: "整改已经开始，成果目标不能再由责任单位修改或删除，请联系主办组织。",
    en: "Work has started, so the unit no longer changes or removes its targets. Ask the organization that runs the campaign.",
  },
  OUTCOME_HAS_READINGS: {
    zh: "该成果目标已有读数，须留存备查，不能删除；不再要求的，请上级说明理由后豁免。",
    en: "The target has readings, which are kept, so it is not removed. If it is no longer wanted, the superior waives it with a reason.",
  },
  OUTCOME_WAIVED: {
    zh: "该成果目标已由上级豁免，不再改动。",
    en: "The superior has waived this target, so it stays as it is.",
  },
  OUTCOME_MET_ALREADY: {
    zh: "该成果目标已经达成，无需豁免。",
    en: "The target is met already; there is nothing to waive.",
  },
  OUTCOME_WAIVER_OWN: {
    zh: "您对该问题或该目标负有责任，请由其他人员决定是否豁免（回避）。",
    en: "You answer for this problem or this target; somebody else decides whether it is waived.",
  },
  READING_IN_FUTURE: {
    zh: "读数日期不能晚于今天（{today}），请改正。",
    en: "The day of a reading cannot lie after today ({today}). Correct it.",
  },
  READING_BEFORE_BASELINE: {
    zh: "读数日期不能早于基线日期（{baselineOn}），请改正。",
    en: "The day of a reading cannot lie before that of the baseline ({baselineOn}). Correct it.",
  },
  RULE_NEEDS_DOCUMENT: {
    zh: "长效制度以文件为证，请选择本问题的一件“制度文件”类佐证；没有的，请先添加。",
    en: "A lasting rule is shown by its document. Choose evidence of this problem of the kind document; add it first if there is none.",
  },
  EVIDENCE_OF_OUTCOME: {
    zh: "该佐证是成果目标读数的依据，须留存，不能移除。可另行补充新的佐证和读数。",
    en: "A reading of an outcome target rests on this evidence, so it is kept. Add newer evidence and another reading beside it.",
  },
  OUTCOME_NOT_MET: {
    zh: "成果目标“{target}”{standing}，请登记达标的读数，或由上级说明理由后豁免。",
    en: "Outcome target {target}: {standing}. Record a reading that meets it, or have the superior waive it with a reason.",
  },
  SPOT_WITHOUT_EVIDENCE: {
    zh: "当场整改要有佐证，请至少上传一个文件或一张照片。",
    en: "What was resolved on the spot is shown by evidence. Add at least one file or photo.",
  },
  SPOT_NOT_OWN: {
    zh: "只能把本单位自查或调研发现的问题登记为当场整改；其他问题由专项活动负责人登记。",
    en: "You may record as resolved on the spot what your own unit found in self-checks or research. The campaign manager does so for others.",
  },
} as const;
