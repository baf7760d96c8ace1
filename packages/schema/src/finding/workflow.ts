import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/**
 * A finding is drafted by the reviewer, sent with the return, answered, then confirmed or raised again; it never
 * disappears. An answer may be replaced until re-submission and a verdict changed until the decision, hence the steps
 * that start where they or their opposite end; whose turn it is, the plan's state says.
 */
export const findingWorkflow = workflow({
  initial: "DRAFT",
  steps: {
    send: { from: ["DRAFT"], to: "OPEN" },
    answer: { from: ["OPEN", "ANSWERED"], to: "ANSWERED" },
    confirm: { from: ["ANSWERED", "OPEN"], to: "CONFIRMED" },
    raiseAgain: { from: ["ANSWERED", "CONFIRMED", "OPEN"], to: "OPEN" },
  },
});

export type FindingState = StateOf<typeof findingWorkflow>;

export const findingStates = enumeration<FindingState>({
  DRAFT: ["草稿", "Draft"],
  OPEN: ["待答复", "To be answered"],
  ANSWERED: ["已答复", "Answered"],
  CONFIRMED: ["已确认", "Confirmed"],
});
