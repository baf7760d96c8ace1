import { contentLimits } from "@duban/schema";
import type { Feature } from "../../platform/feature.js";
import { Decision } from "./decision.entity.js";
import { FindingAnswer } from "./finding-answer.entity.js";
import { ReviewApproval } from "./review-approval.entity.js";
import { ReviewFinding } from "./review-finding.entity.js";
import { ReviewFindingResolver } from "./review-finding.resolver.js";
import { ReviewHandover } from "./review-handover.entity.js";
import { ReviewHandoverResolver } from "./review-handover.resolver.js";
import { ReviewOpinion } from "./review-opinion.entity.js";
import { ReviewOpinionResolver } from "./review-opinion.resolver.js";
import { ReviewRound } from "./review-round.entity.js";
import { ReviewStage } from "./review-stage.entity.js";
import "./review-finding.policy.js";
import "./review-handover.policy.js";
import "./review-opinion.policy.js";

/** What reviewers find, what submitters answer, and the rounds and levels in which it happens. */
export const reviews: Feature = {
  name: "reviews",
  nouns: [Decision, ReviewRound, ReviewStage, ReviewApproval, ReviewFinding, FindingAnswer, ReviewHandover, ReviewOpinion],
  resolvers: [ReviewFindingResolver, ReviewHandoverResolver, ReviewOpinionResolver],
  textLimits: {
    "HandOverPlanReviewInput.note": 500,
    "DraftFindingInput.reasonCode": 64,
    "UpdateFindingInput.reasonCode": 64,
    "SuggestedFieldInput.field": 200,
    "SuggestedFieldInput.value": contentLimits.narrative,
  },
};
