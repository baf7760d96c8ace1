import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import type { NounClass } from "../../platform/policy.js";
import type { Transaction } from "../../platform/transaction.js";
import { Decision, type Restored } from "../reviews/decision.entity.js";
import { notUndoable } from "../reviews/decision.queries.js";
import { ReviewApproval } from "../reviews/review-approval.entity.js";
import { notOverridable, reviewFigures } from "../reviews/review-figures.queries.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { ReviewOpinion } from "../reviews/review-opinion.entity.js";
import { ReviewRound } from "../reviews/review-round.entity.js";
import { ReviewStage } from "../reviews/review-stage.entity.js";
import { Plan } from "./plan.entity.js";
import type { ApprovePlanByOverrideInput, UndoDecisionInput } from "./plan-decision.inputs.js";
import { pass, underReview } from "./plan-review.commands.js";
import { planUnderReview } from "./plan-under-review.queries.js";

/** A leader lets the plan pass in spite of open blocking findings or failed blocking pre-checks; why is shown for ever. */
export const approvePlanByOverride = command({
  action: "plan.approveByOverride",
  subject: (tx, input: ApprovePlanByOverrideInput) => tx.lock(Plan, input.planId),
  facts: planUnderReview,
  async run(tx, plan, input, found) {
    const review = underReview(plan, "approve", found, input);
    refuseAll([notOverridable(review.figures)]);
    if (input.reason.trim() === "") throw new Refusal("VALUE_REQUIRED", {}, ["input", "reason"]);
    const { open: overriddenFindings, failed: overriddenChecks } = review.figures;
    return pass(tx, plan, review, input, { overrideReason: input.reason.trim(), overriddenFindings, overriddenChecks });
  },
});

/**
 * Takes the decision back before anything of it has gone out: the plan, its round, its findings and what was asked about it are again what they were. That is
 * no step of the workflow, since nothing is decided by it; the decision stays on record as taken back.
 */
export const undoDecision = command({
  action: "plan.undoDecision",
  subject: (tx, input: UndoDecisionInput) => tx.lock(Plan, input.planId),
  async run(tx, plan) {
    const { decision: standing } = await reviewFigures(tx, plan.id);
    refuseAll([notUndoable(standing, plan, { now: tx.now, personId: tx.actor.personId })]);
    const decision = (await tx.find(Decision, { planId: plan.id, round: plan.round, undoneAt: null }, { lock: true })).at(-1);
    if (!decision || !(await recall(tx, plan, decision))) throw new Refusal("UNDO_OVERTAKEN");
    tx.actFor(decision.onBehalfOfId);
    await tx.change(decision, { undoneAt: tx.now });
    await takeBackApproval(tx, decision);
    for (const noun of [Plan, ReviewRound, ReviewStage, ReviewFinding, ReviewOpinion] as const) {
      await restore(
        tx,
        noun as NounClass<Plan>,
        decision.restores.filter((row) => row.noun === noun.name),
      );
    }
    return { planId: plan.id };
  },
});

/** The approval that was given with the decision stays on record, and counts no more. */
async function takeBackApproval(tx: Transaction, { planId, round, decidedById }: Decision): Promise<void> {
  const given = await tx.find(ReviewApproval, { planId, round, approverId: decidedById, undoneAt: null }, { lock: true });
  await tx.changeAll(given, () => ({ undoneAt: tx.now }));
}

/** What the decision announced goes nowhere; false when some of it has gone already. */
async function recall(tx: Transaction, plan: Plan, { decidedAt }: Decision): Promise<boolean> {
  const rows = await tx.sql`
    update app.outbox_events set recalled_at = ${tx.now}, dispatched_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and noun = 'Plan' and subject_id = ${plan.id} and created_at = ${decidedAt}
      and held_until > ${tx.now} and dispatched_at is null returning id`;
  return rows.length > 0;
}

/** Gives rows what they had before; refused when somebody has changed one of them since. */
async function restore<Noun extends Plan>(tx: Transaction, noun: NounClass<Noun>, restores: readonly Restored[]): Promise<void> {
  const known = new Map(restores.map((row) => [row.id, row]));
  const rows = await tx.find(noun, { id: [...known.keys()] as Noun["id"][] } as never, { lock: true });
  if (rows.some((row) => row.revision !== known.get(row.id)?.revision)) throw new Refusal("UNDO_OVERTAKEN");
  await tx.changeAll(rows, (row) => known.get(row.id)?.before as never);
}
