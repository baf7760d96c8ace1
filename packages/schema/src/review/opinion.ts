import { enumeration, type ValueOf } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** 加签: a reviewer asks somebody for an opinion, who gives it once, unless the reviewer no longer needs it. */
export const opinionWorkflow = workflow({
  initial: "PENDING",
  steps: {
    give: { from: ["PENDING"], to: "GIVEN" },
    withdraw: { from: ["PENDING"], to: "WITHDRAWN" },
  },
});

export type OpinionState = StateOf<typeof opinionWorkflow>;

export const opinionStates = enumeration<OpinionState>({
  PENDING: ["待答复", "Pending"],
  GIVEN: ["已答复", "Given"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});

/** What an opinion comes to. */
export const opinionVerdicts = enumeration({
  CONCUR: ["赞成", "Concurs"],
  CONCERNS: ["有保留", "Has concerns"],
  OPPOSED: ["反对", "Opposed"],
});

export type OpinionVerdict = ValueOf<typeof opinionVerdicts>;
