import { mergeMeasures, planAnswerWorkflow, plannedMeasures, problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import type { Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Measure } from "../measures/measure.entity.js";
import { recountTimes } from "../measures/problem-schedule.queries.js";
import { Plan } from "../plans/plan.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { isTakenOn } from "../problems/problem-steps.queries.js";
import { passAllOn } from "../responsibilities/responsibility.queries.js";
import { changedCriteria } from "./answer-criteria.js";
import { type Joining, joiningOf, type Response, responsesOf } from "./joining.queries.js";
import { PlanAnswer } from "./plan-answer.entity.js";
import { type Nameable, nameableIn } from "./plan-answer.queries.js";

/** Names the plan whose version in force is to stand on the ledger. */
export interface JoinPlanInput {
  readonly planId: string;
}

/** A problem whose measures follow the plan from now on. */
interface Joined {
  readonly problem: Problem;
  readonly answer: PlanAnswer;
  readonly response: Response;
}

/**
 * Takes what the plan's version in force says over to the ledger: measures, close-out criteria, and who answers where nobody does yet. What
 * stands is never replaced silently. The number of statements does not follow the number of problems, and done twice it changes nothing.
 */
export const joinPlan = command({
  action: "plan.join",
  subject: (tx, { planId }: JoinPlanInput) => tx.lock(Plan, planId),
  async run(tx, plan) {
    const { version, responses } = await responsesOf(tx, plan);
    if (!version) return { planId: plan.id };
    const joining = await joiningOf(tx, plan, version, responses);
    await lapse(tx, joining);
    if (joining.due.length === 0) return { planId: plan.id };
    const nameable = await nameableIn(tx, plan.organizationId);
    await assign(tx, joining, nameable);
    const ready = joining.due.filter(({ problem }) => isTakenOn(problem.state));
    const joined = await noteAnswers(tx, plan, joining, ready);
    await takeMeasures(tx, joined, nameable);
    await takeTerms(tx, joined);
    await recountTimes(
      tx,
      joined.map(({ problem }) => problem.id),
    );
    for (const { problem } of joining.due) tx.touch(Problem, problem.id);
    if (joined.length > 0) tx.emit("plan.joined", plan, { round: version.number, count: joined.length });
    return { planId: plan.id };
  },
});

/** What an amendment took out of the plan: what was not begun goes, the rest stays as the ledger's own. */
async function lapse(tx: Transaction, { lapsing, measures, evidence }: Joining): Promise<void> {
  if (lapsing.length === 0) return;
  await tx.stepAll(planAnswerWorkflow, "lapse", lapsing, () => ({}));
  const ids = new Set(lapsing.map(({ id }) => id));
  const theirs = measures.filter(({ planAnswerId, doneOn }) => planAnswerId !== null && ids.has(planAnswerId) && doneOn === null);
  const needed = neededMeasures(evidence);
  const isBegun = ({ id, progressPercent }: Measure) => progressPercent > 0 || needed.has(id);
  await tx.removeAll(theirs.filter((measure) => !isBegun(measure)));
  await free(tx, theirs.filter(isBegun));
  const changed = [...new Set(theirs.map(({ problemId }) => problemId))];
  await recountTimes(tx, changed);
}

/** Gives problems that nobody answers for to those whom the plan names, if the ledger knows all of them. The unit's plan takes them on. */
async function assign(tx: Transaction, { due }: Joining, nameable: Nameable): Promise<void> {
  const named = due.flatMap(({ problem, response }) => {
    const leadingExecutiveId = nameable.executive(response.leadingExecutive);
    // A department that the tree does not know is led by its unit.
    const leadDepartmentId = nameable.department(response.leadDepartment) ?? problem.organizationId;
    const responsiblePersonId = nameable.post(response.responsiblePerson);
    const isOpen = problem.state === "REGISTERED";
    return isOpen && leadingExecutiveId && responsiblePersonId
      ? [{ problem, who: { leadingExecutiveId, leadDepartmentId, responsiblePersonId } }]
      : [];
  });
  await passAllOn(
    tx,
    named.map(({ problem, who }) => ({
      problemId: problem.id,
      holders: [
        { role: "LEADING_EXECUTIVE", appointmentId: who.leadingExecutiveId },
        { role: "LEAD_DEPARTMENT", organizationId: who.leadDepartmentId },
        { role: "RESPONSIBLE_UNIT", organizationId: problem.organizationId },
        { role: "RESPONSIBLE_PERSON", appointmentId: who.responsiblePersonId },
      ],
    })),
  );
  const problems = named.map(({ problem }) => problem);
  await tx.stepAll(problemWorkflow, "assign", problems, (_problem, position) => ({ ...named[position]?.who, stateSince: tx.now }));
  for (const problem of problems) tx.emit("problem.assigned", problem, { dueOn: problem.deadline, together: true });
  const taken = due.map(({ problem }) => problem).filter(({ state }) => state === "ASSIGNED");
  await tx.stepAll(problemWorkflow, "accept", taken, () => ({ stateSince: tx.now }));
  for (const problem of taken) tx.emit("problem.accepted", problem, { together: true });
}

/** Writes down what the version says of each problem, and of which of them the ledger takes it over. */
async function noteAnswers(tx: Transaction, plan: Plan, { version, due }: Joining, ready: Joining["due"]): Promise<Joined[]> {
  const fresh = due.filter(({ answer }) => answer === null);
  const made = await tx.insertAll(
    PlanAnswer,
    fresh.map(({ problem, response }) => ({
      ...{ planId: plan.id, problemId: problem.id, versionId: version.id, rowId: response.id, state: planAnswerWorkflow.initial },
      ...{ said: response.said, joined: null, joinedAt: null, kept: [], createdAt: tx.now },
    })),
  );
  const answers = new Map([...made, ...due.flatMap(({ answer }) => answer ?? [])].map((answer) => [answer.problemId, answer]));
  const answerOf = (problem: Problem) => answers.get(problem.id) as PlanAnswer;
  const isReady = new Set(ready.map(({ problem }) => problem.id));
  const waiting = due.filter(({ problem, answer }) => !isReady.has(problem.id) && answer !== null && answer.versionId !== version.id);
  const saidBy = new Map(due.map(({ problem, response }) => [problem.id, response]));
  const saidNow = ({ problemId }: Pick<PlanAnswer, "problemId">) => {
    const { id: rowId, said } = saidBy.get(problemId) as Response;
    return { versionId: version.id, rowId, said };
  };
  await tx.stepAll(
    planAnswerWorkflow,
    "wait",
    waiting.map(({ problem }) => answerOf(problem)),
    (answer) => saidNow(answer as PlanAnswer),
  );
  const joined = ready.map(({ problem, response }) => ({ problem, response, answer: answerOf(problem) }));
  const before = new Map(joined.map(({ answer }) => [answer.id, answer.joined]));
  await tx.stepAll(
    planAnswerWorkflow,
    "join",
    joined.map(({ answer }) => answer),
    (answer) => {
      const now = saidNow(answer as PlanAnswer);
      return { ...now, joined: now.said, joinedAt: tx.now };
    },
  );
  // What was joined before tells whether criteria are still the plan's own.
  return joined.map((one) => ({ ...one, response: { ...one.response, before: before.get(one.answer.id) ?? null } }));
}

/** Merges the plan's measures into those that came from it before. */
async function takeMeasures(tx: Transaction, joined: readonly Joined[], nameable: Nameable): Promise<void> {
  const problemId = joined.map(({ problem }) => problem.id);
  if (problemId.length === 0) return;
  const measures = await tx.find(Measure, { problemId }, { lock: true });
  const needed = neededMeasures(await tx.find(Evidence, { problemId }));
  const merges = joined.map(({ problem, answer, response }) => {
    const own = measures.filter((measure) => measure.problemId === problem.id);
    const standing = own.flatMap(({ planRowId, planAnswerId, ...measure }) =>
      planAnswerId === answer.id && planRowId !== null ? [{ ...measure, rowId: planRowId, needed: needed.has(measure.id) }] : [],
    );
    const planned = plannedMeasures(response, {
      ...{ today: tx.today, deadline: problem.deadline, responsiblePersonId: problem.responsiblePersonId ?? "" },
      postNamed: nameable.post,
    });
    const last = Math.max(0, ...own.map(({ position }) => position));
    const funds = planned.length === 1 ? fundsOf(answer) : null;
    return { problem, answer, last, funds, ...mergeMeasures(standing, planned, tx.today) };
  });
  const rowOf = new Map(measures.map((measure) => [measure.id, measure]));
  const rowsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => rowOf.get(id) as Measure);
  await tx.removeAll(rowsOf(merges.flatMap(({ removed }) => removed)));
  await free(tx, rowsOf(merges.flatMap(({ freed }) => freed)));
  const changed = merges.flatMap((merge) => merge.changed);
  await tx.changeAll(rowsOf(changed.map(({ measure }) => measure)), (_measure, position) => ({
    ...changed[position]?.terms,
    slips: [...(changed[position]?.terms.slips ?? [])],
  }));
  await tx.insertAll(
    Measure,
    merges.flatMap(({ problem, answer, last, funds, added }) =>
      added.map(({ rowId: planRowId, steps, slipReason, doneOn, ...terms }, index) => ({
        ...{ problemId: problem.id, organizationId: problem.organizationId, planAnswerId: answer.id, planRowId },
        ...{ ...terms, steps: steps ?? "", doneOn, position: last + 1 + index, predecessorIds: [], funds },
        slips: terms.endsOn > terms.firstEndsOn ? [{ from: terms.firstEndsOn, to: terms.endsOn, reason: slipReason, on: tx.today }] : [],
        ...{ deliverable: "", progressPercent: doneOn === null ? 0 : 100, note: "", createdAt: tx.now },
      })),
    ),
  );
}

/** What is said of a problem by its plan where the ledger says nothing yet. */
async function takeTerms(tx: Transaction, joined: readonly Joined[]): Promise<void> {
  const evidence = await tx.find(Evidence, { problemId: joined.map(({ problem }) => problem.id) });
  const changes = joined.flatMap(({ problem, response }) => {
    const shown = new Set(evidence.filter(({ problemId }) => problemId === problem.id).map(({ criterionId }) => criterionId));
    const criteria = changedCriteria(problem, response, shown);
    const { rectificationType: type } = response;
    const terms = {
      closeOutCriteria: criteria ?? problem.closeOutCriteria,
      criteriaAcceptedAt: criteria ? tx.now : problem.criteriaAcceptedAt,
      criteriaAcceptedById: criteria ? null : problem.criteriaAcceptedById,
      rectificationType: problem.rectificationType ?? (type === "CONTINUOUS" ? null : type),
      cause: problem.cause || response.cause.trim(),
      goal: problem.goal || response.goal.trim(),
    };
    const isSame = Object.entries(terms).every(([field, value]) => problem[field as keyof Problem] === value);
    return isSame ? [] : [{ problem, terms }];
  });
  await tx.changeAll(
    changes.map(({ problem }) => problem),
    (_problem, position) => changes[position]?.terms ?? {},
  );
}

/** The measures become the ledger's own. */
function free(tx: Transaction, measures: readonly Measure[]): Promise<void> {
  return tx.changeAll(measures, () => ({ planAnswerId: null, planRowId: null, ownerOfPlan: false }));
}

function neededMeasures(evidence: readonly Evidence[]): ReadonlySet<string> {
  return new Set(evidence.flatMap(({ measureId }) => measureId ?? []));
}

/** The plan's funds are the problem's, in 万元: a single measure takes them all. */
function fundsOf({ said: { funds } }: PlanAnswer): string | null {
  return funds === null ? null : (funds * 10_000).toFixed(2);
}
