import { findingWorkflow, planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { calendarOf } from "../calendar/calendar-day.queries.js";
import { heldUntil, type Override, recordDecision } from "../reviews/decision.queries.js";
import { notApprovable, notReturnable } from "../reviews/review-figures.queries.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { lapseOpinions } from "../reviews/review-opinion.queries.js";
import type { ReviewRound } from "../reviews/review-round.entity.js";
import { presentRound } from "../reviews/review-round.queries.js";
import { closeStage, giveApproval, levelAbove, openStage } from "../reviews/review-stage.queries.js";
import { Plan } from "./plan.entity.js";
import type { ApprovePlanInput, PlanDecisionInput, ReturnPlanInput, StartPlanReviewInput } from "./plan.inputs.js";
import { closeAmendments } from "./plan-amendment.queries.js";
import { reworkDueAt, workingDaysLater } from "./plan-deadline.js";
import { type PlanUnderReview, planUnderReview } from "./plan-under-review.queries.js";

/** Takes the plan in hand; who did is noted in the round. */
export const startPlanReview = command({
  action: "plan.startReview",
  subject: (tx, input: StartPlanReviewInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    await openStage(tx, plan);
    await tx.step(planWorkflow, "startReview", plan);
    const round = await presentRound(tx, plan);
    const reviewer = { reviewerId: tx.actor.personId, onBehalfOfId: tx.onBehalfOfId };
    await tx.change(round, { state: "IN_REVIEW", startedAt: round.startedAt ?? tx.now, ...reviewer });
    tx.emit("plan.reviewStarted", plan, { round: plan.round, level: plan.level });
    return { planId: plan.id };
  },
});

/** Gives the plan back with everything that was raised again and the decider's drafts, as one batch. */
export const returnPlan = command({
  action: "plan.return",
  subject: (tx, input: ReturnPlanInput) => tx.lock(Plan, input.planId),
  facts: planUnderReview,
  async run(tx, plan, input, found) {
    const { round, stage, campaign, opinions, figures } = underReview(plan, "return", found, input);
    refuseAll([notReturnable(figures, tx.actor.personId)]);
    const [drafts, calendar] = await Promise.all([
      tx.find(ReviewFinding, { planId: plan.id, state: "DRAFT", authorId: tx.actor.personId }, { lock: true }),
      calendarOf(tx),
    ]);
    await tx.stepAll(findingWorkflow, "send", drafts, (_draft, position) => ({
      number: plan.nextFinding + position,
      round: plan.round,
      sentAt: tx.now,
    }));
    const dueAt = reworkDueAt(calendar, tx.today, campaign?.reviewWorkingDays ?? 0, plan.submissionDueAt);
    await tx.step(planWorkflow, "return", plan, {
      nextFinding: plan.nextFinding + drafts.length,
      turnSince: tx.now,
      turnDueAt: dueAt,
      submissionDueAt: dueAt,
    });
    await closeStage(tx, stage, "RETURNED");
    await lapseOpinions(tx, plan, opinions);
    await decide(tx, round, "RETURNED", input);
    await recordDecision(tx, plan, round, { verdict: "RETURNED", note: input.note, level: plan.level, reworkDueAt: dueAt });
    tx.emit("plan.returned", plan, { round: plan.round, findings: drafts.length, dueAt }, { heldUntil: heldUntil(tx.now) });
    return { planId: plan.id };
  },
});

/**
 * Lets the plan pass. Where several reviewers must approve, the last of them moves it; where the campaign goes level by level, it moves
 * on to the organization above until there is none left to ask.
 */
export const approvePlan = command({
  action: "plan.approve",
  subject: (tx, input: ApprovePlanInput) => tx.lock(Plan, input.planId),
  facts: planUnderReview,
  async run(tx, plan, input, found) {
    const review = underReview(plan, "approve", found, input);
    refuseAll([notApprovable(review.figures)]);
    return pass(tx, plan, review, input);
  },
});

/**
 * An approval, whether nothing stood against the plan or a leader overrode what did. Where several reviewers must approve, the last of
 * them moves the plan; where the campaign goes level by level, it moves on to the organization above until there is none left to ask.
 */
export async function pass(
  tx: Transaction,
  plan: Plan,
  review: PlanUnderReview,
  input: PlanDecisionInput,
  override?: Override,
): Promise<{ planId: string }> {
  const { level } = plan;
  const { round, stage, approvals, campaign, opinions } = review;
  const missing = await giveApproval(tx, stage, approvals, input.note);
  if (missing > 0) await stillMissing(tx, plan, missing);
  else {
    await closeStage(tx, stage, "APPROVED");
    await lapseOpinions(tx, plan, opinions);
    const organizationId = await levelAbove(tx, plan, campaign);
    if (organizationId === null) await passWholly(tx, plan, review, input);
    else
      await passOn(tx, plan, round, {
        organizationId,
        dueAt: workingDaysLater(await calendarOf(tx), tx.today, campaign?.reviewWorkingDays ?? 0),
      });
  }
  await recordDecision(tx, plan, round, { verdict: "APPROVED", note: input.note, level }, override);
  return { planId: plan.id };
}

/** One approval more; others are still to come at this level. */
async function stillMissing(tx: Transaction, plan: Plan, missing: number): Promise<void> {
  await tx.change(plan, { turnSince: plan.turnSince });
  tx.emit("plan.approvalGiven", plan, { round: plan.round, level: plan.level, missing }, { heldUntil: heldUntil(tx.now) });
}

/** The same version goes up a level, where it waits for a reviewer of its own and has as many working days again. */
async function passOn(tx: Transaction, plan: Plan, round: ReviewRound, to: { readonly organizationId: string; readonly dueAt: Date }) {
  const { organizationId: reviewingOrganizationId, dueAt } = to;
  const level = plan.level + 1;
  await tx.step(planWorkflow, "passOn", plan, { level, reviewingOrganizationId, turnSince: tx.now, turnDueAt: dueAt });
  await tx.change(round, { state: "WAITING", reviewerId: null, onBehalfOfId: null, dueAt });
  tx.emit("plan.passedOn", plan, { round: plan.round, level, dueAt }, { heldUntil: heldUntil(tx.now) });
}

/** No level is left: the plan is in force. */
async function passWholly(tx: Transaction, plan: Plan, { round, amendments }: PlanUnderReview, input: PlanDecisionInput): Promise<void> {
  await tx.step(planWorkflow, "approve", plan, { approvedAt: tx.now, turnSince: tx.now, versionInForceId: plan.latestVersionId });
  await closeAmendments(tx, plan, amendments, "approve");
  await decide(tx, round, "APPROVED", input);
  tx.emit("plan.approved", plan, { round: plan.round }, { heldUntil: heldUntil(tx.now) });
}

/** What was found, if the plan waits for the decision and the version under review is the one that the decider has read. */
export function underReview(
  plan: Plan,
  step: "return" | "approve",
  found: PlanUnderReview | null,
  { contentHash }: PlanDecisionInput,
): PlanUnderReview {
  requireStep(planWorkflow, step, plan.state);
  if (!found) throw new Error(`Plan ${plan.id} has no round ${plan.round} at level ${plan.level}`);
  if (found.round.contentHash === contentHash) return found;
  throw new Fault("CONFLICT", { reason: "VERSION_STALE", params: { round: plan.round, contentHash: found.round.contentHash } });
}

/** From here on the database lets nobody change the round, unless the decision is taken back at once. */
async function decide(tx: Transaction, round: ReviewRound, state: "RETURNED" | "APPROVED", { note }: PlanDecisionInput): Promise<void> {
  await tx.change(round, { state, decidedAt: tx.now, decidedById: tx.actor.personId, onBehalfOfId: tx.onBehalfOfId, note });
}
