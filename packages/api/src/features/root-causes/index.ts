import type { Feature } from "../../platform/feature.js";
import { RootCause } from "./root-cause.entity.js";
import "./root-cause.policy.js";
import { RootCauseResolver } from "./root-cause.resolver.js";

/** What comes from what among the themes and problems of a campaign. */
export const rootCauses: Feature = {
  name: "root-causes",
  nouns: [RootCause],
  resolvers: [RootCauseResolver],
  textLimits: { "RootCauseEndInput.themeId": 64 },
};
