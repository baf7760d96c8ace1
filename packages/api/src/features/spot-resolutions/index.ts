import type { Feature } from "../../platform/feature.js";
import "./spot-resolution.policy.js";
import { SpotResolutionResolver } from "./spot-resolution.resolver.js";

/** Problems that are resolved where they are found (立行立改). */
export const spotResolutions: Feature = {
  name: "spot-resolutions",
  nouns: [],
  resolvers: [SpotResolutionResolver],
  textLimits: {
    "ResolveProblemOnTheSpotInput.measure": 500,
    "ResolveProblemOnTheSpotInput.criterion": 300,
    "SpotEvidenceInput.title": 200,
  },
};
