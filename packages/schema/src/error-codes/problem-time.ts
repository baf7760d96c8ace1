/** Refusals about the time that problems have, and what the superior decides about it. */
export const problemTimeCodes = {
  PROBLEM_REQUEST_PENDING: {
    zh: "已有一项申请在等待上级审批，请等其办结或先撤回。",
    en: "A request waits for the superior already. Wait for the decision or withdraw it.",
  },
  LETTER_OUT_OF_TURN: {
    zh: "“{level}”不能早于其下一级得到告知：变灯后须逐级上报，请推迟其天数。",
    en: "{level} would be told before those nearer to the problem. Each light goes one level higher: let it wait for more days.",
  },
  NO_REQUEST_WAITS: {
    zh: "没有待审批的申请，无需办理。",
    en: "No request waits for a decision; there is nothing to do.",
  },
  PROBLEM_REQUEST_OWN: {
    zh: "您提出了申请或承担该问题的责任，须由上级其他人审批（回避）。",
    en: "You asked for it or answer for the problem. Somebody else of the superior has to decide.",
  },
  PROBLEM_OVERDUE: {
    zh: "问题期限 {deadline} 已过，不能再申请延期。请尽快完成整改，或由上级另行处理。",
    en: "The deadline {deadline} has passed, so no more time can be asked for. Finish the work, or let the superior deal with it.",
  },
  PROBLEM_EXTENSION_NOT_LATER: {
    zh: "申请的期限须晚于现期限 {deadline}，请改正。",
    en: "The day asked for has to be after the present deadline {deadline}. Correct it.",
  },
  PROBLEM_NOT_TAKEN_ON: {
    zh: "责任单位承接后、销号申请前才能提出申请。",
    en: "This can be asked for once the unit has accepted the problem, and until its close-out is requested.",
  },
  STANDING_IS_SO: {
    zh: "该问题已是“{standing}”，无需申请。",
    en: "The problem stands as that already ({standing}); there is nothing to ask for.",
  },
  NOT_CONTINUOUS: {
    zh: "只有持续整改的问题需要定期复核。",
    en: "Only problems that are rectified continuously are verified again.",
  },
  VERIFIED_IN_FUTURE: {
    zh: "复核日期不能晚于今天（{today}），请改正。",
    en: "The day of verification cannot lie after today ({today}). Correct it.",
  },
} as const;
