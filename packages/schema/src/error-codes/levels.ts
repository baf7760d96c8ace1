/** Refusals about what may happen to a plan besides return and approval. */
export const levelCodes = {
  EXTENSION_TOO_LATE: {
    zh: "提交时限 {dueAt} 已过，不能再申请延期，请尽快提交。",
    en: "The deadline {dueAt} has passed; an extension is asked for before it. Submit as soon as you can.",
  },
  EXTENSION_PENDING: {
    zh: "已有一项延期申请待审批，请等待结果。",
    en: "An extension has been asked for and not been decided yet. Wait for the answer.",
  },
  EXTENSION_NOT_LATER: {
    zh: "新时限须晚于现时限 {dueAt}，请改选日期。",
    en: "The new deadline must lie after the present one, {dueAt}. Choose a later day.",
  },
  EXTENSION_AFTER_CAMPAIGN: {
    zh: "新时限不能晚于专项活动结束日 {endsOn}，请改选日期。",
    en: "The new deadline cannot lie after the campaign's last day, {endsOn}. Choose an earlier day.",
  },
  NO_AMENDMENT: {
    zh: "方案没有正在进行的变更，无可放弃。",
    en: "No amendment of the plan is under way; there is nothing to drop.",
  },
  AMENDMENT_UNCHANGED: {
    zh: "变更稿与执行中的版本完全一致，请先修改，或放弃变更。",
    en: "The amendment says exactly what the version in force says. Change something, or drop the amendment.",
  },
  REVIEW_BEGUN: {
    zh: "下一级审核已同意，方案正在逐级上报，不能撤回。",
    en: "A level below has approved and the plan is on its way up; it can no longer be withdrawn.",
  },
  APPROVED_ALREADY: {
    zh: "您已在本轮同意该方案，每人每轮只作一次决定，其余由其他审核人办理。",
    en: "You have approved the plan in this round; everybody decides once. The rest is for other reviewers.",
  },
} as const;
