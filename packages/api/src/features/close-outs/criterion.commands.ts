import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { problemPlace } from "../problems/problem-place.queries.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import type { ProblemCriterion } from "./criterion.entity.js";
import type { AcceptCloseOutCriteriaInput, ProblemCriterionInput, SetCloseOutCriteriaInput } from "./criterion.inputs.js";
import { whyCriteriaKept, whyNothingToAccept } from "./criterion.queries.js";

const textLength = 300;
const mostCriteria = 20;

/** Says by what a problem counts as resolved. What the superior side sets is accepted with that; a unit's waits for it. */
export const setCloseOutCriteria = command({
  action: "closeOut.setCriteria",
  subject: (tx, input: SetCloseOutCriteriaInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const { campaignPath } = await problemPlace(tx, problem.id);
    const superior = tx.actor.may("closeOut.acceptCriteria", campaignPath);
    if (!superior) refuseAll([whyCriteriaKept(problem)]);
    const checks = new InputChecks();
    const closeOutCriteria = criteriaOf(checks, input.criteria, problem.closeOutCriteria);
    const kept = new Set(closeOutCriteria.map(({ id }) => id));
    const evidence = await tx.find(Evidence, { problemId: problem.id });
    for (const { id, text } of problem.closeOutCriteria.filter((criterion) => !kept.has(criterion.id))) {
      const count = evidence.filter(({ criterionId }) => criterionId === id).length;
      if (count > 0) checks.refuse("criteria", { code: "CRITERION_HAS_EVIDENCE", params: { criterion: text, count } });
    }
    checks.done();
    const accepted = superior && closeOutCriteria.length > 0;
    await tx.change(problem, {
      closeOutCriteria,
      criteriaAcceptedAt: accepted ? tx.now : null,
      criteriaAcceptedById: accepted ? tx.actor.personId : null,
    });
    return { problemId: problem.id };
  },
});

/** Agrees to the criteria that a unit has proposed. */
export const acceptCloseOutCriteria = command({
  action: "closeOut.acceptCriteria",
  subject: (tx, input: AcceptCloseOutCriteriaInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem) {
    refuseAll([whyFrozen(problem), whyNothingToAccept(problem)]);
    await tx.change(problem, { criteriaAcceptedAt: tx.now, criteriaAcceptedById: tx.actor.personId });
    return { problemId: problem.id };
  },
});

/** The criteria as they are kept; those that stay keep their ids. */
function criteriaOf(
  checks: InputChecks,
  criteria: readonly ProblemCriterionInput[],
  before: readonly ProblemCriterion[],
): ProblemCriterion[] {
  if (criteria.length > mostCriteria) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostCriteria }, ["input", "criteria"]);
  const ids = new Set(before.map(({ id }) => id));
  return criteria.map(({ id, text, evidenceKind }, position) => {
    if (id && !ids.delete(id)) checks.refuse(`criteria.${position}.id`, { code: "CRITERION_UNKNOWN" });
    return { id: id ?? uuid(), text: checks.line(`criteria.${position}.text`, text, textLength), evidenceKind };
  });
}
