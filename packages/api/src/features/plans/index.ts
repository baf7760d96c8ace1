import type { Feature } from "../../platform/feature.js";
import { Plan } from "./plan.entity.js";
import { PlanResolver } from "./plan.resolver.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { PlanDraftResolver } from "./plan-draft.resolver.js";
import { servePlanPapers } from "./plan-paper.routes.js";
import { PlanVersion } from "./plan-version.entity.js";
import { PlanVersionResolver } from "./plan-version.resolver.js";
import "./plan.policy.js";

/** Plans: writing, submitting, deciding. */
export const plans: Feature = {
  name: "plans",
  nouns: [Plan, PlanDraft, PlanVersion],
  resolvers: [PlanResolver, PlanDraftResolver, PlanVersionResolver],
  routes: servePlanPapers,
  textLimits: {
    "PlanFilter.search": 200,
    "PlanContentInput.narrative": 40_000,
    "PlanContentInput.safeguards": 40_000,
    "ReturnPlanInput.contentHash": 64,
    "ApprovePlanInput.contentHash": 64,
  },
};
