import { enumeration, type ValueOf } from "../enumeration.js";

/** Who reads a comment: the reviewing side only, or both sides. */
export const commentCircles = enumeration({
  INTERNAL: ["审核内部", "Reviewing side"],
  SHARED: ["双方可见", "Both sides"],
});

export type CommentCircle = ValueOf<typeof commentCircles>;
