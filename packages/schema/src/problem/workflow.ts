import { enumeration } from "../enumeration.js";
import { type StateOf, type StepOf, workflow } from "../workflow.js";

/**
 * The way of a problem on the ledger. Assigned, it has somebody who answers for it at every level; the unit takes it on, or gives it back
 * with a reason, and until then the assignment may be taken back; work starts when there are measures. It is struck off (销号) on evidence, checked level by level; until then it may be returned
 * to work, with what is still demanded. Looked back on and found to have relapsed, it is reopened: new measures are made, and work starts again.
 */
export const problemWorkflow = workflow({
  initial: "REGISTERED",
  steps: {
    assign: { from: ["REGISTERED"], to: "ASSIGNED" },
    accept: { from: ["ASSIGNED"], to: "ACCEPTED" },
    refuse: { from: ["ASSIGNED"], to: "REGISTERED" },
    recall: { from: ["ASSIGNED"], to: "REGISTERED" },
    start: { from: ["ACCEPTED", "REOPENED"], to: "IN_RECTIFICATION" },
    requestCloseOut: { from: ["IN_RECTIFICATION"], to: "CLOSE_OUT_REQUESTED" },
    returnCloseOut: { from: ["CLOSE_OUT_REQUESTED"], to: "IN_RECTIFICATION" },
    close: { from: ["CLOSE_OUT_REQUESTED"], to: "CLOSED" },
    reopen: { from: ["CLOSED"], to: "REOPENED" },
  },
});

export type ProblemState = StateOf<typeof problemWorkflow>;
export type ProblemStep = StepOf<typeof problemWorkflow>;

export const problemStates = enumeration<ProblemState>({
  REGISTERED: ["待交办", "Registered"],
  ASSIGNED: ["待承接", "Assigned"],
  ACCEPTED: ["已承接", "Accepted"],
  IN_RECTIFICATION: ["整改中", "In rectification"],
  CLOSE_OUT_REQUESTED: ["申请销号", "Close-out requested"],
  CLOSED: ["已销号", "Closed out"],
  REOPENED: ["反弹重开", "Reopened"],
});
