import type { NoticeRule } from "./rule.js";

/** What people are told of how approved plans and the ledger stay joined. */
export const planLedgerNotices = {
  PLAN_JOINED: {
    label: { zh: "方案已接入台账", en: "A plan has reached the ledger" },
    words: {
      zh: "{organization}的方案第 {round} 版已接入台账，涉及 {count} 个问题；措施、期限和责任人随方案走",
      en: "{organization}: version {round} of the plan stands on the ledger. Problems concerned: {count}; measures, dates and owners follow the plan",
    },
    urgent: false,
    channel: "APP",
  },
} as const satisfies Readonly<Record<string, NoticeRule>>;
