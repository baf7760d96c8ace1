/** Refusals about findings, answers and decisions. */
export const reviewCodes = {
  FINDING_REQUIRED: {
    zh: "退回方案须至少有一条审核意见，请先写明要改什么。",
    en: "A return needs at least one finding. Say first what has to change.",
  },
  FINDINGS_OPEN: {
    zh: "还有 {open} 条阻断意见未确认，不能同意。请逐条确认，或退回方案。",
    en: "Blocking findings not confirmed: {open}. Confirm each or return the plan.",
  },
  FINDINGS_DRAFTED: {
    zh: "还有 {drafts} 条草稿意见未发出，请退回方案时一并发出，或先删除。",
    en: "Draft findings not sent: {drafts}. Return the plan to send them, or discard them.",
  },
  ANSWERS_UNJUDGED: {
    zh: "还有 {unjudged} 条答复未确认也未重提，请逐条处理。",
    en: "Answers neither confirmed nor raised again: {unjudged}. Judge each.",
  },
  VERSION_STALE: {
    zh: "方案已提交到第 {round} 轮，您看到的不是最新版本。请载入最新版本后再作决定。",
    en: "The plan stands at round {round}; what you see is not its latest version. Load that and decide again.",
  },
  OWN_ORGANIZATION: {
    zh: "您在“{organization}”任职，不能审核本单位的方案，请由其他审核人办理。",
    en: "You hold a post in {organization} and do not review its plans. Let another reviewer do this.",
  },
  BLOCKING_PRE_CHECK_FAILED: {
    zh: "有 {failed} 条阻断预审未通过，不能同意，请退回方案。",
    en: "Blocking pre-checks failed: {failed}. The plan cannot be approved; return it.",
  },
  FINDING_SENT: {
    zh: "意见已发出，不能再修改或删除。",
    en: "The finding has been sent; it can be neither changed nor discarded.",
  },
  FINDING_NOT_YOURS: {
    zh: "草稿意见只能由起草人修改或删除。",
    en: "Only its author changes or discards a draft finding.",
  },
  FINDING_NOT_ANSWERED: {
    zh: "该意见在本轮还没有答复，无从确认或重提。",
    en: "The finding has no answer in this round; there is nothing to judge.",
  },
  REASON_CODE_UNKNOWN: {
    zh: "本活动没有原因代码“{code}”，请从列表中选择。",
    en: "The campaign has no reason code {code}. Choose one from the list.",
  },
  ANCHOR_UNKNOWN: {
    zh: "所标注的位置不在送审版本中，请重新选择章节或行。",
    en: "The anchor does not exist in the version under review. Choose a section or row again.",
  },
  DEMAND_REQUIRED: {
    zh: "请写明要求提交单位怎么改。",
    en: "Say what the submitter is required to do.",
  },
} as const;
