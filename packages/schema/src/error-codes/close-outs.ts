/** Refusals about evidence, criteria, and the close-out of problems. */
export const closeOutCodes = {
  CLOSE_OUT_WAITING: {
    zh: "问题正在申请销号，核验期间不能修改。请等核验结束；如被退回，可继续整改。",
    en: "The problem waits to be closed out and cannot be changed meanwhile. Wait for the checks; if it is returned, work goes on.",
  },
  PROBLEM_CLOSED: {
    zh: "问题已销号，内容不再改动。",
    en: "The problem is closed out and stays as it is.",
  },
  EVIDENCE_IN_FUTURE: {
    zh: "形成日期不能晚于今天（{today}），请改正。",
    en: "The day from which the evidence is cannot lie after today ({today}). Correct it.",
  },
  EVIDENCE_KEPT: {
    zh: "该佐证已随销号申请提交，须留存备查，不能删除。可另行补充新的佐证。",
    en: "This evidence went with a request to close the problem out, so it is kept. Add newer evidence beside it.",
  },
  CRITERION_UNKNOWN: {
    zh: "所选销号标准不属于该问题，请刷新后重新选择。",
    en: "That criterion does not belong to the problem. Reload and choose again.",
  },
  CRITERION_HAS_EVIDENCE: {
    zh: "销号标准“{criterion}”已有 {count} 件佐证，不能删除。可修改其文字，或先移除佐证。",
    en: "Evidence stands under the criterion {criterion} ({count}). Change its words, or remove the evidence first.",
  },
  CRITERIA_ACCEPTED: {
    zh: "销号标准已经上级认可，只能由主办组织修改。",
    en: "The organization above has agreed to the criteria; only it changes them now.",
  },
  CRITERIA_REQUIRED: {
    zh: "还没有销号标准，请先逐条列出。",
    en: "There are no criteria for the close-out yet. List them first.",
  },
  CRITERIA_NOT_ACCEPTED: {
    zh: "销号标准尚未经主办组织认可，请联系其认可。",
    en: "The organization that runs the campaign has not agreed to the criteria. Ask it to.",
  },
  MEASURES_OPEN: {
    zh: "还有 {count} 项整改措施没有完成（{titles}），请先办结。",
    en: "Measures that are not done yet: {count} ({titles}). Complete them first.",
  },
  CRITERION_WITHOUT_EVIDENCE: {
    zh: "销号标准“{criterion}”还没有佐证，请上传或选用已有佐证。",
    en: "There is no evidence yet for the criterion {criterion}. Add it, or choose from what is there.",
  },
  EVIDENCE_UNKNOWN: {
    zh: "所选佐证不属于该问题，请刷新后重新选择。",
    en: "That evidence does not belong to the problem. Reload and choose again.",
  },
  CLOSE_OUT_CHECKED: {
    zh: "已有一级核验通过，申请不能撤回；如需补充，请联系核验人退回。",
    en: "A level has passed the request already, so it stays. If something is missing, ask whoever checks to return it.",
  },
  CLOSE_OUT_OWN_REQUEST: {
    zh: "销号申请由您提出，请由其他人员核验（回避）。",
    en: "You asked for this close-out; somebody else checks it.",
  },
  CLOSE_OUT_OWN_EVIDENCE: {
    zh: "您为该问题提交过佐证或登记过成果读数，请由其他人员核验（回避）。",
    en: "You added evidence to this problem or recorded its outcome; somebody else checks it.",
  },
  CLOSE_OUT_ANSWERS: {
    zh: "您对该问题负有整改责任，请由其他人员核验（回避）。",
    en: "You answer for this problem; somebody else checks it.",
  },
  CLOSE_OUT_OWN_UNIT: {
    zh: "您在责任单位“{organization}”任职，请由其他人员核验（回避）。",
    en: "You hold a post in the responsible unit {organization}; somebody else checks at this level.",
  },
  CLOSE_OUT_RECUSED: {
    zh: "您已对“{organization}”回避（{reason}），请由其他人员核验。",
    en: "You are recused from {organization} ({reason}); somebody else checks.",
  },
  CLOSE_OUT_CHECKED_ALREADY: {
    zh: "您已在前一级核验过这次申请，请由其他人员核验。",
    en: "You have checked this request at a level before; somebody else does at this one.",
  },
  PASS_NOT_SATISFIED: {
    zh: "满意度为“不满意”时不能通过，请以“群众不满意”退回并写明补充要求。",
    en: "What people are not satisfied with does not pass. Return it as 'staff not satisfied' and say what is still demanded.",
  },
  DEMAND_IN_PAST: {
    zh: "补充整改的完成日期不能早于今天（{today}），请改正。",
    en: "The day for what is still demanded cannot lie before today ({today}). Correct it.",
  },
  SITE_CHECK_REQUIRED: {
    zh: "该问题须先现场核查（至少两人），请登记核查情况后再作最后一级核验。",
    en: "This problem has to be looked at on site by at least two people. Record that before the last check.",
  },
  SITE_CHECK_TWO_PEOPLE: {
    zh: "现场核查至少要有两人，请补充。",
    en: "At least two people check on site. Name another.",
  },
  SITE_CHECK_BY_ANSWERER: {
    zh: "“{person}”对该问题负有责任，不能参加现场核查，请另选。",
    en: "{person} answers for this problem and does not check on site. Choose somebody else.",
  },
  SITE_CHECK_IN_FUTURE: {
    zh: "核查日期不能晚于今天（{today}），请改正。",
    en: "The day of the check cannot lie after today ({today}). Correct it.",
  },
  CLOSE_OUT_IN_PUBLICITY: {
    zh: "整改结果正在公示，{until} 期满后才能作最后一级核验。",
    en: "The result is made public until {until}; the last check follows after that.",
  },
  LEVELS_REQUIRED: {
    zh: "至少要有一级核验，请选择。",
    en: "At least one level has to check. Choose one.",
  },
} as const;
