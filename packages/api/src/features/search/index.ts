import type { Feature } from "../../platform/feature.js";
import { fillInitials } from "./initials.jobs.js";
import { SearchEntry } from "./search-entry.entity.js";
import { SearchEntryResolver } from "./search-entry.resolver.js";
import { TextHitResolver } from "./text-hit.resolver.js";
import "./search-entry.policy.js";

/** Going to things by their names, and finding them by what their texts say. */
export const search: Feature = {
  name: "search",
  nouns: [SearchEntry],
  resolvers: [SearchEntryResolver, TextHitResolver],
  textLimits: { "Query.search.text": 200, "Query.searchTexts.text": 200, "Query.textHitCounts.text": 200 },
  jobs: [fillInitials],
};
