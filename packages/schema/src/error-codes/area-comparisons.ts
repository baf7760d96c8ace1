/** Refusals about areas compared with reality. */
export const areaComparisonCodes = {
  AREA_UNIT_NOT_PARTICIPANT: {
    zh: "“{organization}”没有参加本专项活动，无需对照。请选择参加单位。",
    en: "{organization} does not take part in the campaign, so there is nothing to compare. Choose a unit that does.",
  },
  AREA_NOT_OWN: {
    zh: "只能填写本单位的对照结果；其他单位请由该单位或专项活动负责人填写。",
    en: "You answer for your own unit only. Others are answered for by themselves or by the campaign manager.",
  },
  AREA_HAS_PROBLEMS: {
    zh: "该单位在“{area}”已登记 {count} 个问题，不能再填“{verdict}”。",
    en: "The unit has problems in {area} ({count}), so “{verdict}” cannot be the answer.",
  },
} as const;
