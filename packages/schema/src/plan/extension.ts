import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** More time to submit a plan is asked for before the deadline and decided by who reviews; once the plan is submitted, the question lapses. */
export const extensionWorkflow = workflow({
  initial: "REQUESTED",
  steps: {
    grant: { from: ["REQUESTED"], to: "GRANTED" },
    refuse: { from: ["REQUESTED"], to: "REFUSED" },
    lapse: { from: ["REQUESTED"], to: "LAPSED" },
  },
});

export type ExtensionState = StateOf<typeof extensionWorkflow>;

export const extensionStates = enumeration<ExtensionState>({
  REQUESTED: ["待审批", "Asked for"],
  GRANTED: ["已准予", "Granted"],
  REFUSED: ["未准予", "Refused"],
  LAPSED: ["已失效", "Lapsed"],
});
