import { closeOutWorkflow, problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { encodeId } from "../../platform/ids.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Problem } from "../problems/problem.entity.js";
import type { CloseOutAnswer } from "./close-out.entity.js";
import type { CloseOutAnswerInput, RequestCloseOutInput, WithdrawCloseOutInput } from "./close-out.inputs.js";
import { lockCloseOut } from "./close-out.queries.js";
import { closeOutGaps } from "./close-out-gaps.queries.js";
import { openCloseOut } from "./close-out-opening.queries.js";

const statementLength = 2_000;

/** Asks for a problem to be closed out: everything is done, and there is evidence for each criterion. From here on it stays as it is. */
export const requestCloseOut = command({
  action: "closeOut.request",
  subject: (tx, input: RequestCloseOutInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    requireStep(problemWorkflow, "requestCloseOut", problem.state);
    const checks = new InputChecks();
    const statement = checks.text("statement", input.statement, statementLength);
    const answers = await answersOf(tx, checks, problem, input.answers);
    checks.done();
    const answered = answers.filter(({ evidenceIds }) => evidenceIds.length > 0).map(({ id }) => id);
    refuseAll(await closeOutGaps(tx, problem, answered));
    const closeOut = await openCloseOut(tx, problem, statement, answers);
    return { closeOutId: closeOut.id, problemId: problem.id };
  },
});

/** Takes a request back that nobody has checked yet: work goes on. */
export const withdrawCloseOut = command({
  action: "closeOut.withdraw",
  versionOf: "run",
  subject: (tx, input: WithdrawCloseOutInput) => lockCloseOut(tx, input.closeOutId),
  async run(tx, closeOut, input) {
    requireStep(closeOutWorkflow, "withdraw", closeOut.state);
    if (closeOut.position > 0) throw new Refusal("CLOSE_OUT_CHECKED");
    expectVersion(closeOut, input.expectedVersion);
    const problem = await tx.lock(Problem, closeOut.problemId);
    await tx.step(closeOutWorkflow, "withdraw", closeOut, { decidedAt: tx.now });
    await tx.step(problemWorkflow, "returnCloseOut", problem, { stateSince: tx.now });
    tx.emit("problem.closeOutWithdrawn", problem, { closeOutId: closeOut.id });
    return { closeOutId: closeOut.id, problemId: problem.id };
  },
});

/** The criteria as they are, each with what was added for it and what the request names. */
async function answersOf(
  tx: Transaction,
  checks: InputChecks,
  problem: Problem,
  given: readonly CloseOutAnswerInput[],
): Promise<CloseOutAnswer[]> {
  const evidence = await tx.find(Evidence, { problemId: problem.id });
  const known = new Set(evidence.map(({ id }) => id));
  const isStale = ({ addedAt }: Pick<Evidence, "addedAt">) => problem.reopenedAt !== null && addedAt <= problem.reopenedAt;
  const stale = new Set(evidence.filter(isStale).map(({ id }) => id));
  for (const [position, { criterionId, evidenceIds }] of given.entries()) {
    if (!problem.closeOutCriteria.some(({ id }) => id === criterionId)) {
      checks.refuse(`answers.${position}.criterionId`, { code: "CRITERION_UNKNOWN" });
    }
    if (evidenceIds.some((id) => !known.has(id))) checks.refuse(`answers.${position}.evidenceIds`, { code: "EVIDENCE_UNKNOWN" });
    if (evidenceIds.some((id) => stale.has(id))) checks.refuse(`answers.${position}.evidenceIds`, { code: "EVIDENCE_BEFORE_RELAPSE" });
  }
  return problem.closeOutCriteria.map((criterion) => {
    const own = evidence.filter((one) => one.criterionId === criterion.id && !isStale(one)).map(({ id }) => id);
    const named = given.filter(({ criterionId }) => criterionId === criterion.id).flatMap(({ evidenceIds }) => evidenceIds);
    return { ...criterion, evidenceIds: [...new Set([...own, ...named])].map((id) => encodeId("Evidence", id)) };
  });
}
