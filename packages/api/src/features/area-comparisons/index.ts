import type { Feature } from "../../platform/feature.js";
import { AreaComparison } from "./area-comparison.entity.js";
import "./area-comparison.policy.js";
import { AreaComparisonResolver } from "./area-comparison.resolver.js";
import { serveAreaSheets } from "./area-sheet.routes.js";

/** Areas of a ledger compared one by one with the units of its campaign. */
export const areaComparisons: Feature = {
  name: "area-comparisons",
  nouns: [AreaComparison],
  resolvers: [AreaComparisonResolver],
  textLimits: { "CompareAreaInput.aspectId": 64 },
  routes: serveAreaSheets,
};
