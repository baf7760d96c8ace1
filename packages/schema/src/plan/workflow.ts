import { enumeration } from "../enumeration.js";
import { type StateOf, type StepOf, workflow } from "../workflow.js";

/**
 * The way of an implementation plan through its first-pass review. Where a campaign reviews level by level, an approval passes the plan
 * on to the next organization above, where it waits to be reviewed again. An amendment takes an approved plan through it once more, as the
 * next version; what was approved stays in force meanwhile, and when the amendment is dropped.
 */
export const planWorkflow = workflow({
  initial: "DRAFT",
  steps: {
    submit: { from: ["DRAFT", "RETURNED", "WITHDRAWN"], to: "SUBMITTED" },
    withdraw: { from: ["SUBMITTED"], to: "WITHDRAWN" },
    startReview: { from: ["SUBMITTED"], to: "IN_REVIEW" },
    return: { from: ["IN_REVIEW"], to: "RETURNED" },
    approve: { from: ["IN_REVIEW"], to: "APPROVED" },
    passOn: { from: ["IN_REVIEW"], to: "SUBMITTED" },
    amend: { from: ["APPROVED"], to: "DRAFT" },
    dropAmendment: { from: ["DRAFT", "RETURNED", "WITHDRAWN"], to: "APPROVED" },
  },
});

export type PlanState = StateOf<typeof planWorkflow>;
export type PlanStep = StepOf<typeof planWorkflow>;

export const planStates = enumeration<PlanState>({
  DRAFT: ["起草中", "Drafting"],
  SUBMITTED: ["已提交", "Submitted"],
  IN_REVIEW: ["审核中", "In review"],
  RETURNED: ["已退回", "Returned"],
  APPROVED: ["已同意", "Approved"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});
