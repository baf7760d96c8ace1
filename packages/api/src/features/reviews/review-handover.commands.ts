import { planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { exists, sql } from "../../platform/select/index.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Person } from "../people/person.entity.js";
import { Plan } from "../plans/plan.entity.js";
import { ReviewFinding } from "./review-finding.entity.js";
import { ReviewHandover } from "./review-handover.entity.js";
import type { ClaimPlanReviewInput, HandOverPlanReviewInput } from "./review-handover.inputs.js";
import { inOtherHands, inOwnHands } from "./review-handover.queries.js";
import type { ReviewRound } from "./review-round.entity.js";
import { presentRound } from "./review-round.queries.js";
import { presentStage } from "./review-stage.queries.js";
import { mayReceive } from "./reviewing-side.queries.js";

/** Takes over a review that somebody else has in hand, who is told. Drafts of the earlier reviewer stay theirs: nobody asked them. */
export const claimPlanReview = command({
  action: "plan.claimReview",
  subject: (tx, input: ClaimPlanReviewInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    // That the review is over says more than that the plan has changed.
    requireStep(planWorkflow, "return", plan.state);
    const round = await presentRound(tx, plan);
    const { reviewerId: fromId } = round;
    refuseAll([inOwnHands(fromId, tx.actor.personId)]);
    expectVersion(plan, input.expectedVersion);
    await putInHands(tx, plan, round, { toId: tx.actor.personId, claimed: true, note: "", drafts: 0 });
    tx.emit("plan.reviewClaimed", plan, { round: plan.round, personIds: fromId === null ? [] : [fromId] });
    return { planId: plan.id };
  },
});

/**
 * Hands a review over to somebody who may do it, with a note. The giver's drafts go along and are the receiver's from then on, since
 * they go out in the name of whoever returns the plan; who wrote them first stays in the audit trail.
 */
export const handOverPlanReview = command({
  action: "plan.handOverReview",
  subject: (tx, input: HandOverPlanReviewInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    requireStep(planWorkflow, "return", plan.state);
    const round = await presentRound(tx, plan);
    refuseAll([inOtherHands(round.reviewerId, tx.actor.personId)]);
    expectVersion(plan, input.expectedVersion);
    const { id: toId } = await receiverOf(tx, plan, input.toPersonId);
    const drafts = await tx.find(ReviewFinding, { planId: plan.id, state: "DRAFT", authorId: tx.actor.personId }, { lock: true });
    await tx.changeAll(drafts, () => ({ authorId: toId }));
    await putInHands(tx, plan, round, { toId, claimed: false, note: input.note.trim(), drafts: drafts.length });
    tx.emit("plan.reviewHandedOver", plan, { round: plan.round, dueAt: plan.turnDueAt, personIds: [toId] });
    return { planId: plan.id };
  },
});

/** The person, if one whom the giver could have found in the list of possible reviewers. */
async function receiverOf(tx: Transaction, plan: Plan, personId: string): Promise<Person> {
  await tx.see(Person, personId);
  const [receiver] = await tx.look(
    Person,
    (person) => sql`${person.id} = ${personId}
      and ${exists<Plan>("Plan", (row) => sql`${row.id} = ${plan.id} and ${mayReceive(person, row)}`)}`,
  );
  if (!receiver) throw new Refusal("RECEIVER_CANNOT_REVIEW", {}, ["input", "toPersonId"]);
  return receiver;
}

/** Round and level say who has it in hand; the plan's revision grows, so that of two who act at once one is told. */
async function putInHands(
  tx: Transaction,
  plan: Plan,
  round: ReviewRound,
  handover: Pick<ReviewHandover, "claimed" | "note" | "drafts"> & { readonly toId: string | null },
): Promise<void> {
  const { id: planId, round: number, level } = plan;
  await tx.insert(ReviewHandover, { planId, round: number, level, fromId: round.reviewerId, handedAt: tx.now, ...handover });
  await tx.change(await presentStage(tx, plan), { reviewerId: handover.toId });
  await tx.change(round, { reviewerId: handover.toId });
  await tx.change(plan, { turnSince: plan.turnSince });
}
