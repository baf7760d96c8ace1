import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** A responsibility is handed over when the successor has said yes; until then the former one answers. */
export const handOverWorkflow = workflow({
  initial: "WAITING",
  steps: {
    accept: { from: ["WAITING"], to: "ACCEPTED" },
    decline: { from: ["WAITING"], to: "DECLINED" },
    withdraw: { from: ["WAITING"], to: "WITHDRAWN" },
  },
});

export type HandOverState = StateOf<typeof handOverWorkflow>;

export const handOverStates = enumeration<HandOverState>({
  WAITING: ["待接手", "Waiting"],
  ACCEPTED: ["已接手", "Accepted"],
  DECLINED: ["未接手", "Declined"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});
