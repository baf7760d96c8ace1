import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** A campaign opens with the request for plans and closes once. */
export const campaignWorkflow = workflow({
  initial: "DRAFT",
  steps: {
    open: { from: ["DRAFT"], to: "OPEN" },
    close: { from: ["OPEN"], to: "CLOSED" },
  },
});

export type CampaignState = StateOf<typeof campaignWorkflow>;

export const campaignStates = enumeration<CampaignState>({
  DRAFT: ["筹备中", "In preparation"],
  OPEN: ["进行中", "Open"],
  CLOSED: ["已结束", "Closed"],
});
