import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** A campaign opens with the request for plans and closes once. A template is kept to begin others from, until it is closed too. */
export const campaignWorkflow = workflow({
  initial: "DRAFT",
  steps: {
    open: { from: ["DRAFT"], to: "OPEN" },
    keep: { from: ["DRAFT"], to: "TEMPLATE" },
    close: { from: ["OPEN", "TEMPLATE"], to: "CLOSED" },
  },
});

export type CampaignState = StateOf<typeof campaignWorkflow>;

export const campaignStates = enumeration<CampaignState>({
  DRAFT: ["筹备中", "In preparation"],
  OPEN: ["进行中", "Open"],
  CLOSED: ["已结束", "Closed"],
  TEMPLATE: ["样板", "Template"],
});
