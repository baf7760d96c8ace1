/** Refusals about what came to the ledger from an approved plan, and about campaigns with open problems. */
export const planLedgerCodes = {
  MEASURE_OF_PLAN: {
    zh: "该措施来自已同意的方案 {plan}，其内容、起止日期和责任人随方案走，不能在台账上直接更改或删除。请提出方案变更，获同意后台账随之更新。",
    en: "This measure came from the approved plan {plan}: what it says, its dates and its owner follow the plan and are not changed or removed on the ledger. Propose an amendment of the plan; once approved, the ledger follows.",
  },
  DIFFERENCE_SETTLED: {
    zh: "方案与台账在“{part}”上没有差异，无需处理。请刷新页面。",
    en: "Plan and ledger do not differ any more ({part}); there is nothing to settle. Reload the page.",
  },
  DIFFERENCE_NEEDS_STEP: {
    zh: "“{part}”不能直接改写：换人请办理责任交接，改期限请申请延期；也可以保留台账。",
    en: "{part}: the ledger does not take that over by itself. Hand the responsibility over, or ask for an extension of the deadline; or keep what the ledger says.",
  },
  CAMPAIGN_HAS_OPEN_PROBLEMS: {
    zh: "专项活动还有 {count} 个问题未销号。活动结束不等于责任解除：请先销号，或写明由谁、怎样继续整改的理由后再结束，这些问题仍留在台账上。",
    en: "Problems of the campaign that are not struck off: {count}. Nobody is released by its end: close them out first, or state how and by whom the work goes on and close the campaign with that; the problems stay on the ledger.",
  },
} as const;
