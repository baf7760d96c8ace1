import { lookBackWorkflow, problemWorkflow, type ResponsibilityRole, responsibilityRoles } from "@duban/schema";
import { Fault, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { Measure } from "../measures/measure.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import type { Problem } from "../problems/problem.entity.js";
import { problemPlace } from "../problems/problem-place.queries.js";
import { isInOffice, notInOffice, type PostHolder, postHolder, presentHolder } from "../responsibilities/post-holder.queries.js";
import { passOn } from "../responsibilities/responsibility.queries.js";
import { LookBack } from "./look-back.entity.js";
import type { ReopeningInput } from "./look-back.inputs.js";

const base = ["input", "reopening"] as const;

/**
 * Reopens a problem that has relapsed (反弹重开): those who answered at the close-out answer again, or their successors; the criteria have to be
 * agreed to anew, and what was shown before proves nothing any more. The close-out itself stays on record.
 */
export async function reopen(tx: Transaction, problem: Problem, input: ReopeningInput): Promise<void> {
  const { executive, department, unit, person } = await answerersOf(tx, problem, input);
  await passOn(tx, problem.id, [
    { role: "LEADING_EXECUTIVE", appointmentId: executive.id },
    { role: "LEAD_DEPARTMENT", organizationId: department.id },
    { role: "RESPONSIBLE_UNIT", organizationId: unit.id },
    { role: "RESPONSIBLE_PERSON", appointmentId: person.id },
  ]);
  const left = await tx.find(LookBack, { problemId: problem.id, state: "DUE" }, { lock: true });
  await tx.stepAll(lookBackWorkflow, "lapse", left, () => ({}));
  if (unit.id !== problem.organizationId) {
    const measures = await tx.find(Measure, { problemId: problem.id }, { lock: true });
    await tx.changeAll(measures, () => ({ organizationId: unit.id }));
  }
  await tx.step(problemWorkflow, "reopen", problem, {
    ...{ leadingExecutiveId: executive.id, leadDepartmentId: department.id, organizationId: unit.id, responsiblePersonId: person.id },
    ...{ stateSince: tx.now, deadline: input.deadline, closedOn: null, actualEnd: null, progressPercent: 0 },
    ...{ criteriaAcceptedAt: null, criteriaAcceptedById: null },
    ...{ relapseCount: problem.relapseCount + 1, reopenedAt: tx.now },
  });
  tx.emit("problem.reopened", problem, { dueOn: input.deadline });
}

/** Who answers from now on: whoever is named, else whoever did at the close-out, as far as they can. */
async function answerersOf(tx: Transaction, problem: Problem, input: ReopeningInput) {
  const executive = await holderOf(tx, input.leadingExecutiveId, problem.leadingExecutiveId, "leadingExecutiveId");
  const person = await holderOf(tx, input.responsiblePersonId, problem.responsiblePersonId, "responsiblePersonId");
  const department = await organizationOf(tx, input.leadDepartmentId, problem.leadDepartmentId);
  const unit = await organizationOf(tx, input.organizationId, problem.organizationId);
  const { campaignPath } = await problemPlace(tx, problem.id);
  refuseAll([
    whyNoHolder(executive, input.leadingExecutiveId, tx.today, "LEADING_EXECUTIVE"),
    whyNotOpen(department, input.leadDepartmentId, "LEAD_DEPARTMENT"),
    whyNotOpen(unit, input.organizationId, "RESPONSIBLE_UNIT"),
    isWithin(unit.path, campaignPath)
      ? null
      : { code: "PROBLEM_TARGET_OUTSIDE", params: { organization: nameOf(unit) }, path: [...base, "organizationId"] },
    whyNoHolder(person, input.responsiblePersonId, tx.today, "RESPONSIBLE_PERSON") ?? whyNotOfUnit(person, unit),
  ]);
  return { executive, department, unit, person };
}

async function holderOf(tx: Transaction, named: string | null | undefined, former: string | null, field: string): Promise<PostHolder> {
  if (named) return postHolder(tx, named, [...base, field]);
  const holder = former === null ? null : await presentHolder(tx, former);
  if (!holder) throw new Fault("NOT_FOUND", { path: [...base, field] });
  return holder;
}

/** The actor sees whom they name; whoever answered before need not be theirs to see. */
async function organizationOf(tx: Transaction, named: string | null | undefined, former: string | null): Promise<Organization> {
  if (named) return tx.see(Organization, named);
  const [organization] = await tx.find(Organization, { id: former ?? [] });
  if (!organization) throw new Fault("NOT_FOUND");
  return organization;
}

const fields = {
  LEADING_EXECUTIVE: "leadingExecutiveId",
  LEAD_DEPARTMENT: "leadDepartmentId",
  RESPONSIBLE_UNIT: "organizationId",
  RESPONSIBLE_PERSON: "responsiblePersonId",
} as const satisfies Record<ResponsibilityRole, keyof ReopeningInput>;

function left(role: ResponsibilityRole): RefusalDetail {
  return { code: "ANSWERER_LEFT", params: { role: responsibilityRoles.labels[role] }, path: [...base, fields[role]] };
}

function whyNoHolder(holder: PostHolder, named: string | null | undefined, today: string, role: ResponsibilityRole): RefusalDetail | null {
  if (named) return notInOffice(holder, today, [...base, fields[role]]);
  return isInOffice(holder, today) ? null : left(role);
}

function whyNotOpen(organization: Organization, named: string | null | undefined, role: ResponsibilityRole): RefusalDetail | null {
  if (organization.state === "OPEN") return null;
  return named
    ? { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(organization) }, path: [...base, fields[role]] }
    : left(role);
}

function whyNotOfUnit(person: PostHolder, unit: Organization): RefusalDetail | null {
  if (isWithin(person.path, unit.path)) return null;
  const params = { person: nameOf(person), organization: nameOf(unit) };
  return { code: "PERSON_NOT_OF_UNIT", params, path: [...base, fields.RESPONSIBLE_PERSON] };
}
