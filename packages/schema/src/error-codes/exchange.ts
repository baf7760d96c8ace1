/** Refusals about what is done to many problems at once, and about ledgers that are taken out and brought in. */
export const exchangeCodes = {
  BULK_NOT_ALLOWED: {
    zh: "您不能对该问题办理此项操作，已跳过。",
    en: "You may not do this to the problem; it is left as it is.",
  },
  BULK_PERSON_REQUIRED: {
    zh: "还没有为责任单位“{organization}”选定责任人，请补选。",
    en: "No responsible person is named for {organization}. Choose one.",
  },
  PROBLEM_REMINDED_ALREADY: {
    zh: "{hours} 小时内已催办过，请稍后再催。",
    en: "There was a reminder within the last {hours} hours. Wait before sending another.",
  },
  EXPORT_TOO_LARGE: {
    zh: "符合筛选的有 {count} 项，一次最多导出 {maximum} 项。请增加筛选后再导出。",
    en: "The filter keeps {count} rows; at most {maximum} are taken out at once. Narrow the list first.",
  },
  CELL_UNIT_UNKNOWN: {
    zh: "找不到单位“{text}”，请填写组织编码或全称。",
    en: "There is no organization {text}. Write its code or its whole name.",
  },
  CELL_ASPECT_UNKNOWN: {
    zh: "本台账没有方面“{text}”，请从模板的下拉表中选择。",
    en: "This ledger has no aspect {text}. Choose one from the template's list.",
  },
} as const;
