import { planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { refuseAll } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { FindingAnswer } from "../reviews/finding-answer.entity.js";
import { ReviewFinding } from "../reviews/review-finding.entity.js";
import { presentRound } from "../reviews/review-round.queries.js";
import { Plan } from "./plan.entity.js";
import type { WithdrawPlanInput } from "./plan.inputs.js";
import { notWithdrawable } from "./plan-withdrawal.queries.js";

/** Takes back what nobody has begun to review. The version and its round stay on record; what is submitted next is the next version. */
export const withdrawPlan = command({
  action: "plan.withdraw",
  subject: (tx, input: WithdrawPlanInput) => tx.lock(Plan, input.planId),
  versionOf: "run",
  async run(tx, plan, input) {
    // That a review has begun says more than that the plan has changed.
    requireStep(planWorkflow, "withdraw", plan.state);
    refuseAll([notWithdrawable(plan)]);
    expectVersion(plan, input.expectedVersion);
    const round = await presentRound(tx, plan);
    await carryAnswers(tx, plan);
    await tx.step(planWorkflow, "withdraw", plan, { turnSince: tx.now, turnDueAt: plan.submissionDueAt });
    await tx.change(round, { state: "WITHDRAWN", withdrawnAt: tx.now, withdrawnById: tx.actor.personId, note: input.reason });
    tx.emit("plan.withdrawn", plan, { round: plan.round });
    return { planId: plan.id };
  },
});

/** Answers of the withdrawn round were never judged: they stand for the coming one, until they are given anew. */
async function carryAnswers(tx: Transaction, plan: Plan): Promise<void> {
  const findings = await tx.find(ReviewFinding, { planId: plan.id, state: "ANSWERED" }, { lock: true });
  const answers = await tx.find(FindingAnswer, { findingId: findings.map(({ id }) => id), round: plan.round });
  await tx.insertAll(
    FindingAnswer,
    answers.map(({ findingId, planId, kind, text, answeredById, answeredAt }) => ({
      ...{ findingId, planId, kind, text, answeredById, answeredAt },
      round: plan.round + 1,
      verdictNote: "",
    })),
  );
}
