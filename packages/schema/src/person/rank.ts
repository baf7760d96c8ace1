import { enumeration, type ValueOf } from "../enumeration.js";

/** Ranks of posts, lowest first; DEPUTY and HEAD are the executives of an enterprise. */
export const ranks = enumeration({
  STAFF: ["一般员工", "Staff"],
  SECTION_DEPUTY: ["科级副职", "Section deputy"],
  SECTION_HEAD: ["科级正职", "Section head"],
  DIVISION_DEPUTY: ["处级副职", "Division deputy"],
  DIVISION_HEAD: ["处级正职", "Division head"],
  DEPUTY: ["企业副职", "Deputy head of enterprise"],
  HEAD: ["企业正职", "Head of enterprise"],
});

export type Rank = ValueOf<typeof ranks>;

/** Whether a rank is the minimum or above it. */
export function rankAtLeast(rank: Rank, minimum: Rank): boolean {
  return ranks.values.indexOf(rank) >= ranks.values.indexOf(minimum);
}
