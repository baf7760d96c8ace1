import type { RefusalDetail } from "../../platform/errors.js";

/** Why a review cannot be taken over: one has it already. */
export function inOwnHands(reviewerId: string | null, personId: string | null): RefusalDetail | null {
  return reviewerId === personId ? { code: "REVIEW_IN_YOUR_HANDS" } : null;
}

/** Why a review cannot be handed on: somebody else has it. */
export function inOtherHands(reviewerId: string | null, personId: string | null): RefusalDetail | null {
  return reviewerId === personId ? null : { code: "REVIEW_NOT_IN_YOUR_HANDS" };
}
