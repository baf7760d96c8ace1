/** Refusals about the schedule of a problem's measures. */
export const measureCodes = {
  PREDECESSOR_UNKNOWN: {
    zh: "紧前措施不属于本问题，请重新选择。",
    en: "That predecessor is no measure of this problem. Choose again.",
  },
  MEASURES_CIRCULAR: {
    zh: "紧前措施绕成了一圈（{through}），请去掉其中一项。",
    en: "The predecessors go round in a circle ({through}). Take one of them out.",
  },
  SCHEDULE_FITS: {
    zh: "各项措施都排得进，无需调整。",
    en: "All measures fit; there is nothing to put right.",
  },
  SCHEDULE_WITHOUT_ROOM: {
    zh: "到期限 {deadline} 已排不下，请压缩工期、调整紧前措施，或在期限前申请延期。",
    en: "Until the deadline {deadline} there is no room left. Shorten measures, change what waits for what, or ask for an extension in time.",
  },
} as const;
