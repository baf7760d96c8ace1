import type { Feature } from "../../platform/feature.js";
import { Plan } from "./plan.entity.js";
import { PlanResolver } from "./plan.resolver.js";
import { PlanAmendment } from "./plan-amendment.entity.js";
import { PlanDecisionResolver } from "./plan-decision.resolver.js";
import { PlanDraft } from "./plan-draft.entity.js";
import { PlanDraftResolver } from "./plan-draft.resolver.js";
import { PlanEditorsResolver } from "./plan-editors.resolver.js";
import { PlanFingerprint } from "./plan-fingerprint.entity.js";
import { servePlanPapers } from "./plan-paper.routes.js";
import { PlanReminder } from "./plan-reminder.entity.js";
import { PlanReminderResolver } from "./plan-reminder.resolver.js";
import { PlanVersion } from "./plan-version.entity.js";
import { PlanVersionResolver } from "./plan-version.resolver.js";
import { SimilarPlanResolver } from "./similar-plan.resolver.js";
import "./plan.policy.js";

/** Plans: writing, submitting, deciding. */
export const plans: Feature = {
  name: "plans",
  nouns: [Plan, PlanAmendment, PlanDraft, PlanVersion, PlanFingerprint, PlanReminder],
  resolvers: [
    PlanResolver,
    PlanDecisionResolver,
    PlanDraftResolver,
    PlanVersionResolver,
    SimilarPlanResolver,
    PlanReminderResolver,
    PlanEditorsResolver,
  ],
  routes: servePlanPapers,
  textLimits: {
    "PlanFilter.search": 200,
    "PlanContentInput.narrative": 40_000,
    "PlanContentInput.safeguards": 40_000,
    "ReturnPlanInput.contentHash": 64,
    "ApprovePlanInput.contentHash": 64,
    "ApprovePlanByOverrideInput.contentHash": 64,
  },
};
