import type { Feature } from "../../platform/feature.js";
import { ProblemRequest } from "./problem-request.entity.js";
import "./problem-request.policy.js";
import { ProblemRequestResolver } from "./problem-request.resolver.js";
import { ProblemVerification } from "./problem-verification.entity.js";

/** What the superior decides about problems: more time, another standing; and whether what is kept up for good still holds. */
export const problemRequests: Feature = {
  name: "problem-requests",
  nouns: [ProblemRequest, ProblemVerification],
  resolvers: [ProblemRequestResolver],
};
