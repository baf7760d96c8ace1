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
} as const;
