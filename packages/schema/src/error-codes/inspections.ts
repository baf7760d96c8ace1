/** Refusals about problems that are registered as projects and inspected regularly. */
export const inspectionCodes = {
  NOT_A_PROJECT: {
    zh: "问题尚未立项，没有检查安排。请先立项并安排检查。",
    en: "The problem is not registered as a project, so no inspections are planned. Plan them first.",
  },
  INSPECTION_OWN: {
    zh: "您承担该问题的整改责任，请由其他人员检查（回避）。",
    en: "You answer for the problem; somebody else inspects it.",
  },
  INSPECTION_NO_DAYS: {
    zh: "按此安排，期限 {deadline} 前没有检查日，请缩短间隔或指定日期。",
    en: "No inspection would fall due before the deadline {deadline}. Shorten the interval or name days.",
  },
  INSPECTION_DAY_OUTSIDE: {
    zh: "检查日须在今天（{from}）至问题期限（{to}）之间，请改正。",
    en: "Inspections lie between today ({from}) and the deadline ({to}). Correct the days.",
  },
  INSPECTED_IN_FUTURE: {
    zh: "检查日期不能晚于今天（{today}），请改正。",
    en: "The day of the inspection cannot lie after today ({today}). Correct it.",
  },
  INSPECTION_PEOPLE: {
    zh: "请写明参加检查的人员（最多 {maximum} 人）。",
    en: "Say who was there, {maximum} people at most.",
  },
} as const;
