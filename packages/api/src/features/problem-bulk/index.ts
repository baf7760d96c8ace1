import type { Feature } from "../../platform/feature.js";
import "./problem-bulk.policy.js";
import { ProblemBulkResolver } from "./problem-bulk.resolver.js";

/** The same done to many problems at once. */
export const problemBulk: Feature = {
  name: "problemBulk",
  nouns: [],
  resolvers: [ProblemBulkResolver],
  textLimits: { "ChangeProblemsInput.theme": 200, "ChangeProblemsInput.reason": 500 },
};
