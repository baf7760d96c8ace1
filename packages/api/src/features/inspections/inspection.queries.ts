import { inspectionDays, inspectionWorkflow } from "@duban/schema";
import type { RefusalDetail } from "../../platform/errors.js";
import { every, type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Problem } from "../problems/problem.entity.js";
import { Inspection } from "./inspection.entity.js";

/** What is closed out is looked back on instead. */
export function whyNotScheduled({ state }: Pick<Problem, "state">): RefusalDetail | null {
  return state === "CLOSED" ? { code: "PROBLEM_CLOSED" } : null;
}

/** Only projects are inspected, until they are closed out. */
export function whyNotInspected(problem: Pick<Problem, "state" | "projectOn">): RefusalDetail | null {
  return whyNotScheduled(problem) ?? (problem.projectOn === null ? { code: "NOT_A_PROJECT" } : null);
}

/** An inspection that falls due on a day. */
export function dueInspection(problemId: string, dueOn: string) {
  const open = { inspectedOn: null, personIds: [], result: null, finding: "", demand: "", demandDueOn: null, evidenceIds: [] };
  return { ...open, problemId, dueOn, planned: true, state: inspectionWorkflow.initial, recordedById: null, recordedAt: null };
}

/** Lets inspections fall due up to a deadline that was moved, or after the problem was reopened, at the interval that it has. */
export function continueInspections(tx: Transaction, problem: Problem): Promise<void> {
  return continueAllInspections(tx, [problem]);
}

/** As `continueInspections`, of many problems in the statements of one. */
export async function continueAllInspections(tx: Transaction, problems: readonly Problem[]): Promise<void> {
  const projects = problems.flatMap(({ id, deadline, inspectionCadence }) =>
    inspectionCadence === null || inspectionCadence === undefined ? [] : [{ id, deadline, cadence: inspectionCadence }],
  );
  if (projects.length === 0) return;
  const due = await tx.find(Inspection, { problemId: projects.map(({ id }) => id), state: "DUE" });
  const planned = projects.flatMap(({ id, deadline, cadence }) => {
    const days = due.filter(({ problemId }) => problemId === id).map(({ dueOn }) => dueOn);
    const [last = tx.today] = [tx.today, ...days].sort().reverse();
    return inspectionDays(last, deadline, cadence).map((dueOn) => dueInspection(id, dueOn));
  });
  await tx.insertAll(Inspection, planned);
}

/** Nothing that was planned is done any more. */
export async function lapseInspections(tx: Transaction, problemId: string): Promise<void> {
  const due = await tx.find(Inspection, { problemId, state: "DUE" }, { lock: true });
  await tx.stepAll(inspectionWorkflow, "lapse", due, () => ({}));
}

/** Whether an inspection of a problem is due, or overdue. */
export function hasInspectionDue({ id }: Pick<Row<Problem>, "id">): Sql {
  return sql`${id} = any(array(select x.problem_id from app.inspections x
    where x.tenant_id = ${viewer.tenantId} and x.state = 'DUE' and x.due_on <= ${viewer.today}))`;
}

/** The day on which the next inspection of a problem falls due. */
export function nextInspectionOf({ id }: Pick<Row<Problem>, "id">): Sql {
  return sql`(select min(x.due_on) from app.inspections x
    where x.tenant_id = ${viewer.tenantId} and x.problem_id = ${id} and x.state = 'DUE')`;
}

/** Whether the viewer is to inspect a problem: the policy says the same of one. */
export function isViewersToInspect(problem: Row<Problem>): Sql {
  const campaigns = sql`array(select c.id from app.campaigns c
    where c.tenant_id = ${viewer.tenantId} and ${viewer.reachesOrganization(sql`c.organization_id`, "inspection.record")})`;
  const posts = sql`array(select a.id from app.appointments a where a.tenant_id = ${viewer.tenantId} and a.person_id = ${viewer.personId})`;
  const ownsMeasure = sql`exists (select from app.measures m
    where m.tenant_id = ${viewer.tenantId} and m.problem_id = ${problem.id} and m.owner_id = any(${posts}))`;
  const inPost = (appointmentId: Sql) => sql`coalesce(${appointmentId} = any(${posts}), false)`;
  return every(
    sql`${problem.campaignId} = any(${campaigns})`,
    hasInspectionDue(problem),
    sql`not ${inPost(problem.leadingExecutiveId)} and not ${inPost(problem.responsiblePersonId)} and not ${ownsMeasure}`,
  );
}
