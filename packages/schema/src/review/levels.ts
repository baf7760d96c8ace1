import { enumeration, type ValueOf } from "../enumeration.js";

/** How far up a plan is reviewed. */
export const reviewLevels = enumeration({
  DIRECT: ["直接上级一级审核", "By the organization directly above"],
  LEVEL_BY_LEVEL: ["逐级审核至总部", "Level by level up to headquarters"],
});

export type ReviewLevels = ValueOf<typeof reviewLevels>;

/** At most so many reviewers have to approve at a level. */
export const mostApprovals = 5;
