/** Refusals about letters and printed plans. */
export const paperCodes = {
  ROUND_NOT_DECIDED: {
    zh: "第 {round} 轮还没有审核结论，暂无通知或批复。请在作出结论后再取。",
    en: "Round {round} has not been decided; there is no letter yet. Take it after the decision.",
  },
} as const;
