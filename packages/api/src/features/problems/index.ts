import type { Feature } from "../../platform/feature.js";
import { Problem } from "./problem.entity.js";
import { ProblemResolver } from "./problem.resolver.js";
import "./problem.policy.js";

/** Problems handed down by campaigns. */
export const problems: Feature = {
  name: "problems",
  nouns: [Problem],
  resolvers: [ProblemResolver],
  textLimits: { "ProblemInput.title": 500, "ProblemInput.theme": 200 },
};
