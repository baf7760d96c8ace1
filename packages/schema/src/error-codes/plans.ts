/** Refusals about writing and submitting plans. */
export const planCodes = {
  PRE_CHECK_FAILED: {
    zh: "预审 {rule}“{title}”未通过：{why}{remedy}",
    en: "Pre-check {rule} “{title}” failed: {why} {remedy}",
  },
  FINDINGS_UNANSWERED: {
    zh: "还有 {unanswered} 条审核意见未答复，请逐条答复后再提交。",
    en: "Findings without an answer: {unanswered}. Answer each, then submit.",
  },
  NOT_YOUR_TURN: {
    zh: "方案现由{side}办理，请等待对方办结。",
    en: "The plan is with {side} now. Wait until they are done.",
  },
  PLAN_CLOSED: {
    zh: "方案已办结，不能再修改。",
    en: "The plan is decided and cannot change.",
  },
  DRAFT_STALE: {
    zh: "“{person}”已于 {savedAt} 保存了新的内容，您依据的不是最新草稿。请载入最新草稿，合并后再保存，您的输入不会丢失。",
    en: "{person} saved newer content at {savedAt}; yours is based on an older draft. Load the latest, merge and save again; your input is kept.",
  },
  NOTHING_SUBMITTED: {
    zh: "方案还没有提交过任何版本，无法办理。",
    en: "No version of the plan has been submitted yet.",
  },
} as const;
