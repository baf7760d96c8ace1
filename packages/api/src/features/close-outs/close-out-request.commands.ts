import { closeOutTerms, closeOutWorkflow, problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, refuseAll } from "../../platform/errors.js";
import { encodeId } from "../../platform/ids.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Campaign } from "../campaigns/campaign.entity.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { CloseOut, type CloseOutAnswer } from "./close-out.entity.js";
import type { CloseOutAnswerInput, RequestCloseOutInput, WithdrawCloseOutInput } from "./close-out.inputs.js";
import { firstPublicity, lockCloseOut } from "./close-out.queries.js";
import { closeOutGaps } from "./close-out-gaps.queries.js";

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
    const [campaign] = await tx.find(Campaign, { id: problem.campaignId });
    if (!campaign) throw new Fault("NOT_FOUND");
    const before = await tx.find(CloseOut, { problemId: problem.id });
    const terms = closeOutTerms(campaign.closeOutTerms).find(({ severity }) => severity === problem.severity);
    if (!terms) throw new Error(`There are no terms for ${problem.severity}`);
    const closeOut = await tx.insert(CloseOut, {
      ...{ problemId: problem.id, number: before.length + 1, state: closeOutWorkflow.initial, statement, answers },
      ...{ levels: [...terms.levels], needsSiteCheck: terms.siteCheck, publicityDays: terms.publicityDays },
      ...{ position: 0, levelSince: tx.now },
      ...(await firstPublicity(tx, terms.levels.length === 1 ? terms.publicityDays : 0)),
      ...{ requestedById: tx.actor.personId, requestedAt: tx.now, decidedAt: null },
    });
    await tx.step(problemWorkflow, "requestCloseOut", problem, { stateSince: tx.now });
    tx.emit("problem.closeOutRequested", problem, { closeOutId: closeOut.id });
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
