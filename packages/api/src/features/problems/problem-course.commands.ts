import { problemWorkflow } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { sql } from "../../platform/select/index.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { moveTargets } from "../outcomes/outcome-place.queries.js";
import { HandOver } from "../responsibilities/hand-over.entity.js";
import { withdrawAll } from "../responsibilities/hand-over.queries.js";
import { notInOffice, type PostHolder, postHolder } from "../responsibilities/post-holder.queries.js";
import { passOn, release } from "../responsibilities/responsibility.queries.js";
import { Problem } from "./problem.entity.js";
import { ProblemCooperator } from "./problem-cooperator.entity.js";
import type {
  AcceptProblemInput,
  AssignProblemInput,
  RefuseProblemInput,
  ReportProgressInput,
  StartRectificationInput,
} from "./problem-course.inputs.js";
import { whyNotStarted } from "./problem-figures.queries.js";
import { ProblemRefusal } from "./problem-refusal.entity.js";
import { whyNotInWork } from "./problem-steps.queries.js";

const textLength = 2_000;
const mostCooperators = 20;

/** Names the four who answer for a problem; from here on there is always somebody. */
export const assignProblem = command({
  action: "problem.assign",
  subject: (tx, input: AssignProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    requireStep(problemWorkflow, "assign", problem.state);
    const unit = await tx.see(Organization, input.organizationId ?? problem.organizationId);
    const department = await tx.see(Organization, input.leadDepartmentId);
    const executive = await postHolder(tx, input.leadingExecutiveId, ["input", "leadingExecutiveId"]);
    const person = await postHolder(tx, input.responsiblePersonId, ["input", "responsiblePersonId"]);
    refuseAll([
      whyClosedUnit(unit, "organizationId"),
      whyClosedUnit(department, "leadDepartmentId"),
      notInOffice(executive, tx.today, ["input", "leadingExecutiveId"]),
      notInOffice(person, tx.today, ["input", "responsiblePersonId"]) ?? notOfUnit(person, unit),
    ]);
    await setCooperators(tx, problem, unit, input.cooperatorIds);
    if (unit.id !== problem.organizationId) await moveTargets(tx, problem.id, unit.id);
    await passOn(tx, problem.id, [
      { role: "LEADING_EXECUTIVE", appointmentId: executive.id },
      { role: "LEAD_DEPARTMENT", organizationId: department.id },
      { role: "RESPONSIBLE_UNIT", organizationId: unit.id },
      { role: "RESPONSIBLE_PERSON", appointmentId: person.id },
    ]);
    await tx.step(problemWorkflow, "assign", problem, {
      organizationId: unit.id,
      leadingExecutiveId: executive.id,
      leadDepartmentId: department.id,
      responsiblePersonId: person.id,
      stateSince: tx.now,
    });
    tx.emit("problem.assigned", problem, { dueOn: problem.deadline });
    return { problemId: problem.id };
  },
});

/** Takes a problem on. */
export const acceptProblem = command({
  action: "problem.accept",
  subject: (tx, input: AcceptProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem) {
    await tx.step(problemWorkflow, "accept", problem, { stateSince: tx.now });
    tx.emit("problem.accepted", problem);
    return { problemId: problem.id };
  },
});

/** Gives a problem back, with the reason: it waits to be assigned again. */
export const refuseProblem = command({
  action: "problem.refuse",
  subject: (tx, input: RefuseProblemInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    requireStep(problemWorkflow, "refuse", problem.state);
    const checks = new InputChecks();
    const reason = checks.text("reason", input.reason, textLength);
    checks.done();
    const { id: problemId, organizationId } = problem;
    await tx.insert(ProblemRefusal, { problemId, organizationId, reason, refusedById: tx.actor.personId, refusedAt: tx.now });
    await withdrawAll(tx, await tx.find(HandOver, { problemId, state: "WAITING" }, { lock: true }));
    await release(tx, problemId, ["LEADING_EXECUTIVE", "LEAD_DEPARTMENT", "RESPONSIBLE_PERSON"]);
    const nobody = { leadingExecutiveId: null, leadDepartmentId: null, responsiblePersonId: null };
    await tx.step(problemWorkflow, "refuse", problem, { ...nobody, stateSince: tx.now });
    tx.emit("problem.refused", problem);
    return { problemId };
  },
});

/** Starts work: there is somebody for everything, and at least one measure. */
export const startRectification = command({
  action: "problem.start",
  subject: (tx, input: StartRectificationInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem) {
    requireStep(problemWorkflow, "start", problem.state);
    refuseAll([await whyNotStarted(tx, problem)]);
    await tx.step(problemWorkflow, "start", problem, { stateSince: tx.now });
    tx.emit("problem.started", problem);
    return { problemId: problem.id };
  },
});

/** Says how far the unit is, and what stands in the way. */
export const reportProgress = command({
  action: "problem.reportProgress",
  subject: (tx, input: ReportProgressInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, { progressPercent, progressNote, difficulties }) {
    refuseAll([whyNotInWork(problem)]);
    const checks = new InputChecks();
    if (progressPercent < 0 || progressPercent > 100) {
      checks.refuse("progressPercent", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: 100 } });
    }
    checks.done();
    await tx.change(problem, { progressPercent, progressNote: progressNote.trim(), difficulties: difficulties.trim() });
    return { problemId: problem.id };
  },
});

function whyClosedUnit(organization: Organization, field: string): RefusalDetail | null {
  if (organization.state === "OPEN") return null;
  return { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(organization) }, path: ["input", field] };
}

function notOfUnit(person: PostHolder, unit: Organization): RefusalDetail | null {
  if (isWithin(person.path, unit.path)) return null;
  const params = { person: nameOf(person), organization: nameOf(unit) };
  return { code: "PERSON_NOT_OF_UNIT", params, path: ["input", "responsiblePersonId"] };
}

/** Puts these units beside the responsible one, in place of those before. */
async function setCooperators(tx: Transaction, problem: Problem, unit: Organization, ids: readonly string[]): Promise<void> {
  const path = ["input", "cooperatorIds"];
  const wanted = [...new Set(ids)];
  if (wanted.length > mostCooperators) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostCooperators }, path);
  if (wanted.includes(unit.id)) throw new Refusal("COOPERATOR_IS_UNIT", { organization: nameOf(unit) }, path);
  const units = await tx.look(Organization, ({ id }) => sql`${id} = any(${wanted}::uuid[])`);
  if (units.length < wanted.length) throw new Fault("NOT_FOUND", { path });
  refuseAll(units.map((each) => whyClosedUnit(each, "cooperatorIds")));
  const before = await tx.find(ProblemCooperator, { problemId: problem.id });
  await tx.removeAll(before.filter(({ organizationId }) => !wanted.includes(organizationId)));
  const kept = new Set(before.map(({ organizationId }) => organizationId));
  const added = wanted.filter((id) => !kept.has(id));
  await tx.insertAll(
    ProblemCooperator,
    added.map((organizationId) => ({ problemId: problem.id, organizationId })),
  );
}
