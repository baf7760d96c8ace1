import type { exchange as source } from "../zh-CN/exchange";

export const exchange: Record<keyof typeof source, string> = {
  "ledgerTasks.title": "On the ledger",
  "ledgerTasks.due": "earliest due {date}",
  "problems.filter.executive": "Leading executive",
  "problems.filter.department": "Lead department",
};
