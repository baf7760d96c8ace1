import type { Feature } from "../../platform/feature.js";
import { Evidence } from "./evidence.entity.js";
import "./evidence.policy.js";
import { EvidenceResolver } from "./evidence.resolver.js";

/** What shows that problems are resolved. */
export const evidence: Feature = {
  name: "evidence",
  nouns: [Evidence],
  resolvers: [EvidenceResolver],
  textLimits: { "AddEvidenceInput.title": 200, "AddEvidenceInput.criterionId": 64 },
};
