/** Eight areas that are compared one by one with the group's reality, and four aspects of the inspection's feedback. */
export const areas = [
  "贯彻落实决策部署",
  "干事创业担当作为",
  "漠视职工利益",
  "形式主义官僚主义",
  "领导人员亲属经商",
  "违规违纪收送礼品",
  "基层组织软弱涣散",
  "安全环保欠账",
  "巡视反馈 · 政治建设",
  "巡视反馈 · 主业经营",
  "巡视反馈 · 选人用人",
  "巡视反馈 · 监督执纪",
] as const;

/** The areas that are compared: those that are not the inspection's. */
export const comparedAreas: readonly string[] = areas.slice(0, 8);
