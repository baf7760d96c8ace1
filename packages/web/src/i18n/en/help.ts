import type { help as source } from "../zh-CN/help";

export const help: Record<keyof typeof source, string> = {
  "help.what": "What is this?",
  "help.weight":
    "Blocking: the plan cannot be approved before the answer is confirmed. Advisory: for improvement, does not stand in the way.",
  "help.ruleWeight":
    "A plan that fails a blocking rule cannot be submitted; an advisory rule only warns. Changes hold from the next submission.",
  "help.reviewWorkingDays": "Within so many working days of the submission the reviewers decide; later is overdue. Holidays do not count.",
  "help.batches":
    "Organizations that do their work in the same stretch of time. Each is in one batch; plans give dates and people by batch.",
  "help.headCount": "How many people actually take part in this batch, without those who only look on.",
  "help.rank": "The leader of a guidance group holds the rank of deputy or above (rule R17) and does not guide the home organization.",
  "help.scopes": "The token can do what is ticked and no more, and never more than you may yourself within the chosen organization.",
};
