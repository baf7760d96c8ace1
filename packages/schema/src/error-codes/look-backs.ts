/** Refusals about looking back on problems that are closed out, and reopening them. */
export const lookBackCodes = {
  PROBLEM_NOT_CLOSED: {
    zh: "问题尚未销号，不能回头看。",
    en: "The problem is not closed out, so there is nothing to look back on.",
  },
  LOOK_BACK_OWN: {
    zh: "您承担过该问题的整改责任、申请过销号、作过本单位自查或提交过佐证，请由其他人员回头看（回避）。",
    en: "You answered for the problem, asked for its close-out, checked it for the unit or added evidence. Somebody else looks back on it.",
  },
  LOOK_BACK_OWN_UNIT: {
    zh: "您在责任单位“{organization}”任职，请由其他人员回头看（回避）。",
    en: "You hold a post in the responsible unit {organization}; somebody else looks back on the problem.",
  },
  LOOK_BACK_RECUSED: {
    zh: "您已对“{organization}”回避（{reason}），请由其他人员回头看。",
    en: "You are recused from {organization} ({reason}); somebody else looks back on the problem.",
  },
  LOOK_BACK_DATE: {
    zh: "回头看日期须在销号日（{from}）至今天（{to}）之间，请改正。",
    en: "The day of the look-back lies between the close-out ({from}) and today ({to}). Correct it.",
  },
  LOOK_BACK_MONTHS: {
    zh: "回头看时点须为 1 至 {months} 个月，最多 {count} 个，请改正。",
    en: "Look-backs fall due after 1 to {months} months, {count} at most. Correct them.",
  },
  SAMPLE_POOL_EMPTY: {
    zh: "“{organization}”及下级在该专项活动中还没有已销号的问题，无可抽查。",
    en: "No problem of the campaign is closed out at {organization} or below, so there is nothing to draw from.",
  },
  SAMPLE_TOO_LARGE: {
    zh: "按此比例将抽取 {count} 项，超过一次最多 {maximum} 项，请降低比例或按单位分次抽取。",
    en: "That share would draw {count}, more than the {maximum} that one sample may have. Lower it, or draw by unit.",
  },
  SAMPLE_DUE_IN_PAST: {
    zh: "完成期限不能早于今天（{today}），请改正。",
    en: "The day by which they are due cannot lie before today ({today}). Correct it.",
  },
  DEADLINE_NOT_AHEAD: {
    zh: "重新整改的期限须晚于今天（{today}），请改正。",
    en: "The new deadline has to lie after today ({today}). Correct it.",
  },
  ANSWERER_LEFT: {
    zh: "原{role}已不在任或已撤销，请在此指定接任者，再重开问题。",
    en: "The former one ({role}) is no longer in office or open. Name a successor here to reopen the problem.",
  },
  MEASURES_REQUIRED_AGAIN: {
    zh: "问题反弹重开，请先制定新的整改措施，再开始整改。",
    en: "The problem has relapsed. Add a new measure before work starts again.",
  },
  EVIDENCE_BEFORE_RELAPSE: {
    zh: "所选佐证形成于反弹之前，不能再证明已整改，请补充新的佐证。",
    en: "That evidence is from before the relapse and proves nothing any more. Add newer evidence.",
  },
} as const;
