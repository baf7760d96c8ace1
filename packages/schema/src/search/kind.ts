import { enumeration, type ValueOf } from "../enumeration.js";

/** What a search finds. */
export const searchKinds = enumeration({
  ORGANIZATION: ["组织", "Organization"],
  CAMPAIGN: ["专项活动", "Campaign"],
  PLAN: ["方案", "Plan"],
});

export type SearchKind = ValueOf<typeof searchKinds>;
