import { enumeration, type ValueOf } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/**
 * 加签: a reviewer asks somebody for an opinion, who gives it once, unless the reviewer no longer needs it: it is taken back, or lapses
 * with the decision that was taken without it.
 */
export const opinionWorkflow = workflow({
  initial: "PENDING",
  steps: {
    give: { from: ["PENDING"], to: "GIVEN" },
    withdraw: { from: ["PENDING"], to: "WITHDRAWN" },
    lapse: { from: ["PENDING"], to: "LAPSED" },
  },
});

export type OpinionState = StateOf<typeof opinionWorkflow>;

export const opinionStates = enumeration<OpinionState>({
  PENDING: ["待答复", "Pending"],
  GIVEN: ["已答复", "Given"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
  LAPSED: ["随结论失效", "Lapsed with the decision"],
});

/** What an opinion comes to. */
export const opinionVerdicts = enumeration({
  CONCUR: ["赞成", "Concurs"],
  CONCERNS: ["有保留", "Has concerns"],
  OPPOSED: ["反对", "Opposed"],
});

export type OpinionVerdict = ValueOf<typeof opinionVerdicts>;
