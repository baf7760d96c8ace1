import { rowsOf } from "../../platform/rows-together.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { ReviewApproval } from "../reviews/review-approval.entity.js";
import { type ReviewFigures, reviewFigures } from "../reviews/review-figures.queries.js";
import { ReviewOpinion } from "../reviews/review-opinion.entity.js";
import { ReviewRound } from "../reviews/review-round.entity.js";
import { ReviewStage } from "../reviews/review-stage.entity.js";
import type { Plan } from "./plan.entity.js";
import { PlanAmendment } from "./plan-amendment.entity.js";

/** All that a decision on a plan has to know, beside the plan. */
export interface PlanUnderReview {
  readonly round: ReviewRound;
  /** The level at which it is reviewed now. */
  readonly stage: ReviewStage;
  /** Given at this level, and not taken back. */
  readonly approvals: readonly ReviewApproval[];
  readonly campaign: Campaign | undefined;
  /** Asked for at this level, and not given. */
  readonly opinions: readonly ReviewOpinion[];
  /** What changes an approved plan, if it does. */
  readonly amendments: readonly PlanAmendment[];
  readonly figures: ReviewFigures;
}

/** Finds it in one round trip; what a decision changes of it is held until the commit. Null where nothing is under review. The plan is locked. */
export async function planUnderReview(tx: Transaction, plan: Plan): Promise<PlanUnderReview | null> {
  const { id: planId, round, level, campaignId } = plan;
  const [found, figures] = await Promise.all([
    tx.findTogether({
      rounds: rowsOf(ReviewRound, { planId, number: round }, { lock: true }),
      stages: rowsOf(ReviewStage, { planId, round, level }, { lock: true }),
      approvals: rowsOf(ReviewApproval, { planId, round, undoneAt: null }),
      campaigns: rowsOf(Campaign, { id: campaignId }),
      opinions: rowsOf(ReviewOpinion, { planId, round, level, state: "PENDING" }, { lock: true }),
      amendments: rowsOf(PlanAmendment, { planId, state: "OPEN" }, { lock: true }),
    }),
    reviewFigures(tx, planId),
  ]);
  const { rounds, stages, approvals, campaigns, opinions, amendments } = found;
  const [presentRound, stage, campaign] = [rounds[0], stages[0], campaigns[0]];
  if (!presentRound || !stage) return null;
  const ofStage = approvals.filter(({ stageId }) => stageId === stage.id);
  return { round: presentRound, stage, approvals: ofStage, campaign, opinions, amendments, figures };
}
