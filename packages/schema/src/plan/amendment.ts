import { enumeration, type ValueOf } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** A change of an approved plan: it takes the place of what was approved, or that stays in force. */
export const amendmentWorkflow = workflow({
  initial: "OPEN",
  steps: {
    approve: { from: ["OPEN"], to: "APPROVED" },
    drop: { from: ["OPEN"], to: "DROPPED" },
  },
});

export type AmendmentState = StateOf<typeof amendmentWorkflow>;

export const amendmentStates = enumeration<AmendmentState>({
  OPEN: ["变更中", "Under way"],
  APPROVED: ["已变更", "Approved"],
  DROPPED: ["已放弃", "Dropped"],
});

/** What has become of a submitted version; derived from its round and from what is in force. */
export const versionStates = enumeration({
  WAITING: ["待审核", "Waiting"],
  IN_REVIEW: ["审核中", "In review"],
  RETURNED: ["已退回", "Returned"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
  IN_FORCE: ["执行中", "In force"],
  SUPERSEDED: ["已被取代", "Superseded"],
});

export type VersionState = ValueOf<typeof versionStates>;
