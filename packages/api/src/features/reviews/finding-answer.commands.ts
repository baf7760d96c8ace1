import { type AnswerVerdict, findingWorkflow, planWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { Plan } from "../plans/plan.entity.js";
import { FindingAnswer } from "./finding-answer.entity.js";
import type { ReviewFinding } from "./review-finding.entity.js";
import type { AnswerFindingInput, ConfirmFindingInput, RaiseFindingAgainInput } from "./review-finding.inputs.js";
import { lockFinding } from "./review-finding.queries.js";

/** Answers a finding in the coming round; until that is submitted, another answer takes its place. */
export const answerFinding = command({
  action: "finding.answer",
  subject: (tx, input: AnswerFindingInput) => lockFinding(tx, input.findingId),
  async run(tx, finding, input) {
    const plan = await tx.lock(Plan, finding.planId);
    requireStep(planWorkflow, "submit", plan.state);
    requireStep(findingWorkflow, "answer", finding.state);
    if (input.text.trim() === "") throw new Refusal("VALUE_REQUIRED", {}, ["input", "text"]);
    await giveAnswer(tx, plan, finding, input);
    return { findingId: finding.id, planId: plan.id };
  },
});

/** The answer of the coming round, in the place of the one that was given before. */
export async function giveAnswer(
  tx: Transaction,
  plan: Plan,
  finding: ReviewFinding,
  { kind, text }: Pick<AnswerFindingInput, "kind" | "text">,
): Promise<void> {
  const round = plan.round + 1;
  const words = { kind, text, answeredById: tx.actor.personId, answeredAt: tx.now };
  const [given] = await tx.find(FindingAnswer, { findingId: finding.id, round }, { lock: true });
  if (given) await tx.change(given, words);
  else await tx.insert(FindingAnswer, { findingId: finding.id, planId: plan.id, round, ...words, verdictNote: "" });
  await tx.step(findingWorkflow, "answer", finding);
}

/** The answer of this round satisfies. */
export const confirmFinding = command({
  action: "finding.confirm",
  subject: (tx, input: ConfirmFindingInput) => lockFinding(tx, input.findingId),
  async run(tx, finding) {
    await judgeAnswer(tx, finding, "CONFIRMED", "");
    if (finding.state !== "CONFIRMED") await tx.step(findingWorkflow, "confirm", finding);
    return { findingId: finding.id, planId: finding.planId };
  },
});

/** The answer of this round does not satisfy: the finding is to be answered again. */
export const raiseFindingAgain = command({
  action: "finding.raiseAgain",
  subject: (tx, input: RaiseFindingAgainInput) => lockFinding(tx, input.findingId),
  async run(tx, finding, input) {
    await judgeAnswer(tx, finding, "RAISED_AGAIN", input.note);
    await tx.step(findingWorkflow, "raiseAgain", finding);
    return { findingId: finding.id, planId: finding.planId };
  },
});

/** Until the decision a verdict may be changed for the other one. */
async function judgeAnswer(tx: Transaction, finding: ReviewFinding, verdict: AnswerVerdict, verdictNote: string): Promise<void> {
  const plan = await tx.lock(Plan, finding.planId);
  requireStep(planWorkflow, "return", plan.state);
  const [answer] = await tx.find(FindingAnswer, { findingId: finding.id, round: plan.round }, { lock: true });
  if (!answer) throw new Refusal("FINDING_NOT_ANSWERED", {}, ["input", "findingId"]);
  await tx.change(answer, { verdict, verdictNote, verdictById: tx.actor.personId, verdictAt: tx.now });
}
