import { enumeration, type ValueOf } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** How an inspection found the work on a problem. */
export const inspectionResults = enumeration({
  ON_COURSE: ["进展正常", "On course"],
  SLOW: ["进展迟缓", "Slow"],
  NOT_MOVING: ["未推进", "Not moving"],
});

export type InspectionResult = ValueOf<typeof inspectionResults>;

/** An inspection is recorded once; those that are left when the schedule changes, or the problem is struck off, lapse. */
export const inspectionWorkflow = workflow({
  initial: "DUE",
  steps: {
    record: { from: ["DUE"], to: "DONE" },
    lapse: { from: ["DUE"], to: "LAPSED" },
  },
});

export type InspectionState = StateOf<typeof inspectionWorkflow>;

export const inspectionStates = enumeration<InspectionState>({
  DUE: ["待检查", "To be done"],
  DONE: ["已检查", "Done"],
  LAPSED: ["不再检查", "Lapsed"],
});
