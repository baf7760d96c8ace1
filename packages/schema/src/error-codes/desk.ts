/** Refusals about who has a review in hand, and whom reviewers ask. */
export const deskCodes = {
  REVIEW_IN_YOUR_HANDS: {
    zh: "该方案已由您办理，无须接手。",
    en: "You have this review in hand already; there is nothing to take over.",
  },
  REVIEW_NOT_IN_YOUR_HANDS: {
    zh: "该方案不在您手上，请先接手再办理。",
    en: "Somebody else has this review in hand. Take it over first.",
  },
  RECEIVER_CANNOT_REVIEW: {
    zh: "所选人员不能审核本方案：没有本级审核权限或账号，参与过编写、作过决定，或须回避。请从名单中另选。",
    en: "That person cannot review this plan: no account or no reviewer's role at this level, a part in writing it, a decision in this round, or a recusal. Choose another from the list.",
  },
  ADVISER_UNFIT: {
    zh: "不能请所选人员提意见：没有账号、看不到该方案，或属于提交一方、参与过编写、须回避。请从名单中另选。",
    en: "That person cannot be asked about this plan: no account, no right to read it, of the submitting side, or recused. Choose another from the list.",
  },
  OPINION_PENDING: {
    zh: "已请此人提意见，尚未答复。请等待，或先撤回。",
    en: "This person has been asked already and has not answered. Wait, or withdraw the request first.",
  },
  OPINION_DUE_PAST: {
    zh: "答复日期不能早于今天（{today}），请改选日期。",
    en: "The opinion cannot be due before today, {today}. Choose a later day.",
  },
  OPINION_TOO_LATE: {
    zh: "该级审核已有结论，意见不再需要。",
    en: "This level has decided already; the opinion is no longer needed.",
  },
  OPINION_NOT_YOURS: {
    zh: "意见只能由被请的人答复，由请的人撤回。",
    en: "Only the person who was asked gives the opinion, and only the person who asked withdraws the request.",
  },
  CIRCLE_NOT_YOURS: {
    zh: "内部讨论只供审核一方使用，请改为双方可见。",
    en: "Comments of the reviewing side are for that side only. Let both sides read it.",
  },
  MENTION_UNFIT: {
    zh: "所提到的人员中有人看不到这条讨论，请从名单中选择，或改为双方可见。",
    en: "Somebody who is mentioned could not read the comment. Choose from the list, or let both sides read it.",
  },
  COMMENT_NOT_YOURS: {
    zh: "讨论只能由发言人删除。",
    en: "Only its author removes a comment.",
  },
  COMMENT_REMOVED: {
    zh: "这条讨论已经删除。",
    en: "The comment has been removed already.",
  },
} as const;
