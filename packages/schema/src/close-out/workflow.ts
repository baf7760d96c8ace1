import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** The way of a request to close a problem out (销号申请): from level to level, until the last one passes it or any refuses it. */
export const closeOutWorkflow = workflow({
  initial: "CHECKING",
  steps: {
    passOn: { from: ["CHECKING"], to: "CHECKING" },
    close: { from: ["CHECKING"], to: "CLOSED" },
    refuse: { from: ["CHECKING"], to: "REFUSED" },
    withdraw: { from: ["CHECKING"], to: "WITHDRAWN" },
  },
});

export type CloseOutState = StateOf<typeof closeOutWorkflow>;

export const closeOutStates = enumeration<CloseOutState>({
  CHECKING: ["核验中", "Being checked"],
  CLOSED: ["已销号", "Closed out"],
  REFUSED: ["已退回", "Returned"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});
