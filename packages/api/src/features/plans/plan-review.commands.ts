import { findingWorkflow, planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { heldUntil, type Override, recordDecision } from "../reviews/decision.queries.js";
import { notApprovable, notReturnable, reviewFigures } from "../reviews/review-figures.queries.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import type { ReviewRound } from "../reviews/review-round.entity.js";
import { presentRound } from "../reviews/review-round.queries.js";
import { Plan } from "./plan.entity.js";
import type { ApprovePlanInput, PlanDecisionInput, ReturnPlanInput, StartPlanReviewInput } from "./plan.inputs.js";
import { closeAmendment } from "./plan-amendment.queries.js";
import { reworkDueAt } from "./plan-deadline.js";

/** Takes the plan in hand; who did is noted in the round. */
export const startPlanReview = command({
  action: "plan.startReview",
  subject: (tx, input: StartPlanReviewInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    await tx.step(planWorkflow, "startReview", plan);
    await tx.change(await presentRound(tx, plan), { state: "IN_REVIEW", startedAt: tx.now, reviewerId: tx.actor.personId });
    tx.emit("plan.reviewStarted", plan, { round: plan.round });
    return { planId: plan.id };
  },
});

/** Gives the plan back with everything that was raised again and the decider's drafts, as one batch. */
export const returnPlan = command({
  action: "plan.return",
  subject: (tx, input: ReturnPlanInput) => tx.lock(Plan, input.planId),
  async run(tx, plan, input) {
    requireStep(planWorkflow, "return", plan.state);
    const round = await roundRead(tx, plan, input);
    refuseAll([notReturnable(await reviewFigures(tx, plan.id), tx.actor.personId)]);
    const drafts = await tx.find(ReviewFinding, { planId: plan.id, state: "DRAFT", authorId: tx.actor.personId }, { lock: true });
    await tx.stepAll(findingWorkflow, "send", drafts, (_draft, position) => ({
      number: plan.nextFinding + position,
      round: plan.round,
      sentAt: tx.now,
    }));
    const [campaign] = await tx.find(Campaign, { id: plan.campaignId });
    const dueAt = reworkDueAt(tx.today, campaign?.reviewWorkingDays ?? 0, plan.submissionDueAt);
    await tx.step(planWorkflow, "return", plan, {
      nextFinding: plan.nextFinding + drafts.length,
      turnSince: tx.now,
      turnDueAt: dueAt,
      submissionDueAt: dueAt,
    });
    await decide(tx, round, "RETURNED", input);
    await recordDecision(tx, plan, round);
    tx.emit("plan.returned", plan, { round: plan.round, findings: drafts.length, dueAt }, { heldUntil: heldUntil(tx.now) });
    return { planId: plan.id };
  },
});

/** Lets the plan pass the first gate. */
export const approvePlan = command({
  action: "plan.approve",
  subject: (tx, input: ApprovePlanInput) => tx.lock(Plan, input.planId),
  async run(tx, plan, input) {
    requireStep(planWorkflow, "approve", plan.state);
    const round = await roundRead(tx, plan, input);
    refuseAll([notApprovable(await reviewFigures(tx, plan.id))]);
    return pass(tx, plan, round, input);
  },
});

/** The plan passes, whether nothing stood against it or a leader overrode what did. */
export async function pass(
  tx: Transaction,
  plan: Plan,
  round: ReviewRound,
  input: PlanDecisionInput,
  override?: Override,
): Promise<{ planId: string }> {
  await tx.step(planWorkflow, "approve", plan, { approvedAt: tx.now, turnSince: tx.now, versionInForceId: plan.latestVersionId });
  await closeAmendment(tx, plan, "approve");
  await decide(tx, round, "APPROVED", input);
  await recordDecision(tx, plan, round, override);
  tx.emit("plan.approved", plan, { round: plan.round }, { heldUntil: heldUntil(tx.now) });
  return { planId: plan.id };
}

/** The present round, if its version is the one that the decider has read. */
export async function roundRead(tx: Transaction, plan: Plan, { contentHash }: PlanDecisionInput): Promise<ReviewRound> {
  const round = await presentRound(tx, plan);
  if (round.contentHash === contentHash) return round;
  throw new Fault("CONFLICT", { reason: "VERSION_STALE", params: { round: plan.round, contentHash: round.contentHash } });
}

/** From here on the database lets nobody change the round, unless the decision is taken back at once. */
async function decide(tx: Transaction, round: ReviewRound, state: "RETURNED" | "APPROVED", { note }: PlanDecisionInput): Promise<void> {
  await tx.change(round, { state, decidedAt: tx.now, decidedById: tx.actor.personId, note });
}
