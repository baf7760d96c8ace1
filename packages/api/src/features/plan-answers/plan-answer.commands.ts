import { planAnswerParts } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { criteriaOf, losesShown } from "./answer-criteria.js";
import { PlanAnswer } from "./plan-answer.entity.js";
import type { SettlePlanDifferenceInput } from "./plan-answer.inputs.js";
import { canTakeOver, differencesOf } from "./plan-answer.queries.js";

/** Settles a difference between an approved plan and the ledger. What a superior has approved counts as agreed to. */
export const settlePlanDifference = command({
  action: "planAnswer.settle",
  versionOf: "run",
  subject: (tx, input: SettlePlanDifferenceInput) => lockAnswer(tx, input.planAnswerId),
  async run(tx, answer, { expectedVersion, part, choice }) {
    expectVersion(answer, expectedVersion);
    const params = { part: planAnswerParts.labels[part] };
    const difference = (await differencesOf(tx, answer.id)).find((one) => one.part === part && !one.kept);
    if (!difference) throw new Refusal("DIFFERENCE_SETTLED", params, ["input", "part"]);
    const kept = answer.kept.filter((one) => one.part !== part);
    if (choice === "KEEP") {
      await tx.change(answer, { kept: [...kept, { part, plan: difference.plan }] });
      tx.touch(Problem, answer.problemId);
    } else {
      if (!canTakeOver(part)) throw new Refusal("DIFFERENCE_NEEDS_STEP", params, ["input", "choice"]);
      await takeCriteria(tx, answer);
      await tx.change(answer, { kept });
    }
    return { planAnswerId: answer.id, problemId: answer.problemId };
  },
});

/** The answer, held: whoever changes what belongs to a problem holds the problem first. */
async function lockAnswer(tx: Transaction, id: string): Promise<PlanAnswer> {
  const { problemId } = await tx.see(PlanAnswer, id);
  await tx.lock(Problem, problemId);
  return tx.lock(PlanAnswer, id);
}

async function takeCriteria(tx: Transaction, { problemId, said }: PlanAnswer): Promise<void> {
  const [problem] = await tx.find(Problem, { id: problemId }, { lock: true });
  if (!problem) throw new Error(`There is no problem ${problemId}`);
  refuseAll([whyFrozen(problem)]);
  const evidence = await tx.find(Evidence, { problemId });
  const wanted = criteriaOf(said.criteria);
  const [lost] = losesShown(problem.closeOutCriteria, wanted, new Set(evidence.map(({ criterionId }) => criterionId)));
  if (lost) {
    const count = evidence.filter(({ criterionId }) => criterionId === lost.id).length;
    throw new Refusal("CRITERION_HAS_EVIDENCE", { criterion: lost.text, count }, ["input", "choice"]);
  }
  await tx.change(problem, { closeOutCriteria: wanted, criteriaAcceptedAt: tx.now, criteriaAcceptedById: tx.actor.personId });
}
