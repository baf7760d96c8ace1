import { enumeration, type ValueOf } from "../enumeration.js";

/** What a search finds. */
export const searchKinds = enumeration({
  ORGANIZATION: ["组织", "Organization"],
  CAMPAIGN: ["专项活动", "Campaign"],
  PLAN: ["方案", "Plan"],
});

export type SearchKind = ValueOf<typeof searchKinds>;

/** What is found by its text. */
export const textHitKinds = enumeration({
  PROBLEM: ["问题", "Problem"],
  MEASURE: ["整改措施", "Measure"],
  PLAN: ["方案", "Plan"],
});

export type TextHitKind = ValueOf<typeof textHitKinds>;
