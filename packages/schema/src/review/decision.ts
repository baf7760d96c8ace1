import { enumeration, type ValueOf } from "../enumeration.js";

/** What a decision on a round says. */
export const decisionVerdicts = enumeration({
  RETURNED: ["退回", "Returned"],
  APPROVED: ["同意", "Approved"],
});

export type DecisionVerdict = ValueOf<typeof decisionVerdicts>;

/**
 * How long a decision can be taken back, in seconds: the screen offers it for the first of these, the server takes it until the
 * second, as a request is on its way for a moment, and what the decision announces is held until the third.
 */
export const undoSeconds = { offered: 10, accepted: 11, held: 12 } as const;
