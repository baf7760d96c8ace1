/** Refusals about suggested replacements, and about decisions that are overridden or taken back. */
export const workbenchCodes = {
  SUGGESTION_FIELD_UNKNOWN: {
    zh: "所标注的位置没有可以建议改写的字段“{field}”，请在该行的字段里选择。",
    en: "There is no field {field} to suggest words for at this anchor. Choose one of the row's fields.",
  },
  SUGGESTION_MISSING: {
    zh: "该意见没有附建议改文，请直接修改并答复。",
    en: "The finding carries no suggestion. Change the plan yourself and answer it.",
  },
  SUGGESTION_OUTDATED: {
    zh: "“{field}”在意见发出后已改为“{now}”，与建议的“{suggested}”对不上。请对照两种写法，保留现文，或确认仍用建议改文替换。",
    en: "{field} has been changed to “{now}” since the finding was sent and no longer fits the suggested “{suggested}”. Compare both; keep yours, or confirm that the suggestion replaces it.",
  },
  SUGGESTION_ROW_GONE: {
    zh: "建议改文所指的行已经删除，无法采纳。请直接修改并答复。",
    en: "The row that the suggestion speaks of has been deleted; it cannot be taken over. Change the plan yourself and answer.",
  },
  PHRASE_EXISTS: {
    zh: "本单位在这个原因下已有同样的常用语，请改用已有的一条。",
    en: "The organization keeps the same phrase for this reason already. Use that one.",
  },
  NOTHING_TO_OVERRIDE: {
    zh: "没有未关闭的阻断意见，也没有未过的阻断预审，无须破例，直接同意即可。",
    en: "No blocking finding is open and no blocking pre-check has failed. There is nothing to override; approve the plan.",
  },
  NOTHING_TO_UNDO: {
    zh: "这一轮没有可以撤销的结论。",
    en: "There is no decision on this round to undo.",
  },
  DECISION_NOT_YOURS: {
    zh: "结论只能由作出的人撤销。",
    en: "Only the person who took a decision undoes it.",
  },
  UNDO_TOO_LATE: {
    zh: "结论作出已超过 {seconds} 秒，通知已发出，不能再撤销。",
    en: "The decision was taken more than {seconds} seconds ago and has gone out; it can no longer be undone.",
  },
  UNDO_OVERTAKEN: {
    zh: "结论作出后已有人办理该方案，不能再撤销。请按现在的状态继续办理。",
    en: "Somebody has acted on the plan since the decision; it can no longer be undone. Go on from where the plan stands now.",
  },
} as const;
