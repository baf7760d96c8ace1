/** Refusals about suggested replacements. */
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
} as const;
