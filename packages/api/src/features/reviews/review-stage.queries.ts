import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import type { Plan } from "../plans/plan.entity.js";
import { ReviewApproval } from "./review-approval.entity.js";
import { ReviewStage } from "./review-stage.entity.js";

/** A reviewer takes the version in hand at the present level. The plan is locked. */
export async function openStage(tx: Transaction, plan: Plan): Promise<void> {
  const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
  await tx.insert(ReviewStage, {
    planId: plan.id,
    round: plan.round,
    level: plan.level,
    organizationId: plan.reviewingOrganizationId,
    state: "IN_REVIEW",
    approvalsNeeded: campaign?.approvalsNeeded ?? 1,
    arrivedAt: plan.turnSince,
    dueAt: plan.turnDueAt,
    startedAt: tx.now,
    reviewerId: tx.actor.personId,
    onBehalfOfId: tx.onBehalfOfId,
    decidedAt: null,
    decidedById: null,
  });
}

/** The level at which the plan is reviewed now, held until the commit. The plan is locked. */
export async function presentStage(tx: Transaction, { id: planId, round, level }: Plan): Promise<ReviewStage> {
  const [stage] = await tx.find(ReviewStage, { planId, round, level }, { lock: true });
  if (!stage) throw new Error(`Plan ${planId} has no level ${level} in round ${round}`);
  return stage;
}

/** From here on the database lets nobody change the level. */
export async function closeStage(tx: Transaction, stage: ReviewStage, state: "RETURNED" | "APPROVED"): Promise<void> {
  await tx.change(stage, { state, decidedAt: tx.now, decidedById: tx.actor.personId, onBehalfOfId: tx.onBehalfOfId });
}

/** Gives the actor's approval; answers how many are still missing at this level. */
export async function giveApproval(tx: Transaction, stage: ReviewStage, given: readonly ReviewApproval[], note: string): Promise<number> {
  const { planId, round, id: stageId } = stage;
  const approval = { planId, stageId, round, approverId: tx.actor.personId, onBehalfOfId: tx.onBehalfOfId };
  await tx.insert(ReviewApproval, { ...approval, approvedAt: tx.now, note, undoneAt: null });
  return stage.approvalsNeeded - given.length - 1;
}

/**
 * Who reviews after the present level: the organization above it, up to the one that runs the campaign; null where the present level
 * is the last one. The reviewing organization is held until the commit, since its place says who stands above.
 */
export async function levelAbove(tx: Transaction, plan: Plan, campaign: Campaign | undefined): Promise<string | null> {
  if (campaign?.reviewLevels !== "LEVEL_BY_LEVEL" || plan.reviewingOrganizationId === campaign.organizationId) return null;
  const [reviewing] = await tx.find(Organization, { id: plan.reviewingOrganizationId }, { lock: true });
  return reviewing?.parentId ?? null;
}
