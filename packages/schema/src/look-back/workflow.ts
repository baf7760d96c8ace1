import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** A look-back is recorded once. Those that are left when a problem relapses lapse: the next close-out brings its own. */
export const lookBackWorkflow = workflow({
  initial: "DUE",
  steps: {
    record: { from: ["DUE"], to: "DONE" },
    lapse: { from: ["DUE"], to: "LAPSED" },
  },
});

export type LookBackState = StateOf<typeof lookBackWorkflow>;

export const lookBackStates = enumeration<LookBackState>({
  DUE: ["待开展", "To be done"],
  DONE: ["已开展", "Done"],
  LAPSED: ["不再开展", "Lapsed"],
});
