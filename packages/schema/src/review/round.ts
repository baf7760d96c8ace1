import { enumeration, type ValueOf } from "../enumeration.js";

/** Where a review round stands. */
export const roundStates = enumeration({
  WAITING: ["待审核", "Waiting"],
  IN_REVIEW: ["审核中", "In review"],
  RETURNED: ["已退回", "Returned"],
  APPROVED: ["已同意", "Approved"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});

/** Whether a round still waits for its end. */
export function isRoundLive(state: RoundState): boolean {
  return state === "WAITING" || state === "IN_REVIEW";
}

export type RoundState = ValueOf<typeof roundStates>;

/** Where the review stands at one level of the tree, from when somebody takes it in hand. */
export const stageStates = enumeration({
  IN_REVIEW: ["审核中", "In review"],
  RETURNED: ["已退回", "Returned"],
  APPROVED: ["已同意", "Approved"],
});

export type StageState = ValueOf<typeof stageStates>;
