import { enumeration } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** An organization is closed, never deleted: plans and decisions go on naming it. */
export const organizationWorkflow = workflow({
  initial: "OPEN",
  steps: { close: { from: ["OPEN"], to: "CLOSED" } },
});

export type OrganizationState = StateOf<typeof organizationWorkflow>;

export const organizationStates = enumeration<OrganizationState>({
  OPEN: ["正常", "Open"],
  CLOSED: ["已撤销", "Closed"],
});
