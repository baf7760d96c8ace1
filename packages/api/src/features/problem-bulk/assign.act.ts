import { problemWorkflow } from "@duban/schema";
import { Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { whyClosed } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import type { Problem } from "../problems/problem.entity.js";
import { notInOffice, type PostHolder, postHolders } from "../responsibilities/post-holder.queries.js";
import { passAllOn } from "../responsibilities/responsibility.queries.js";
import { factsOf, type PreparedAct, toldTogether } from "./bulk-act.js";
import type { BulkAssignInput, ChangeProblemsInput } from "./problem-bulk.inputs.js";

/** Names who answers for each of the problems; the responsible person is that of the problem's unit. */
export async function assigning(
  tx: Transaction,
  problems: readonly Problem[],
  { assign, reason }: ChangeProblemsInput,
): Promise<PreparedAct> {
  if (!assign) throw new Refusal("VALUE_REQUIRED", {}, ["input", "assign"]);
  const { executive, department, persons } = await whoAnswers(tx, assign);
  const units = new Map(
    (await tx.find(Organization, { id: [...new Set(problems.map(({ organizationId }) => organizationId))] })).map((row) => [row.id, row]),
  );
  return {
    why(problem) {
      const closed = whyClosed(problemWorkflow, "assign", problem.state);
      return closed ? [closed] : whyUnfit(units.get(problem.organizationId) as Organization, persons.get(problem.organizationId), tx.today);
    },
    isDone: () => false,
    async perform(changing) {
      const personOf = ({ organizationId }: Problem) => (persons.get(organizationId) as PostHolder).id;
      const holders = changing.map((problem) => ({
        problemId: problem.id,
        holders: [
          { role: "LEADING_EXECUTIVE", appointmentId: executive.id } as const,
          { role: "LEAD_DEPARTMENT", organizationId: department.id } as const,
          { role: "RESPONSIBLE_UNIT", organizationId: problem.organizationId } as const,
          { role: "RESPONSIBLE_PERSON", appointmentId: personOf(problem) } as const,
        ],
      }));
      await passAllOn(tx, holders);
      const who = { leadingExecutiveId: executive.id, leadDepartmentId: department.id };
      await tx.stepAll(problemWorkflow, "assign", changing, (problem) => ({
        ...who,
        responsiblePersonId: personOf(problem as Problem),
        stateSince: tx.now,
      }));
      for (const problem of changing)
        tx.emit("problem.assigned", problem, { dueOn: problem.deadline, together: true, reason: reason.trim() });
      for (const group of toldTogether(changing)) tx.emit("problems.assigned", group[0], factsOf(group));
    },
  };
}

interface WhoAnswers {
  readonly executive: PostHolder;
  readonly department: Organization;
  readonly persons: ReadonlyMap<string, PostHolder>;
}

/** Those named, who have to be in office wherever they stand. */
async function whoAnswers(tx: Transaction, input: BulkAssignInput): Promise<WhoAnswers> {
  const path = ["input", "assign"];
  const department = await tx.see(Organization, input.leadDepartmentId);
  const named = input.responsiblePersons.map(({ appointmentId }) => appointmentId);
  const holders = await postHolders(tx, [input.leadingExecutiveId, ...named], path);
  const executive = holders.get(input.leadingExecutiveId) as PostHolder;
  refuseAll([
    department.state === "OPEN"
      ? null
      : { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(department) }, path: [...path, "leadDepartmentId"] },
    notInOffice(executive, tx.today, [...path, "leadingExecutiveId"]),
  ]);
  const persons = input.responsiblePersons.map(
    ({ organizationId, appointmentId }) => [organizationId, holders.get(appointmentId)] as const,
  );
  return { executive, department, persons: new Map(persons as [string, PostHolder][]) };
}

/** Why a unit cannot take a problem on, or its person answer for it. */
function whyUnfit(unit: Organization, person: PostHolder | undefined, today: string): RefusalDetail[] {
  const organization = nameOf(unit);
  if (unit.state !== "OPEN") return [{ code: "ORGANIZATION_CLOSED", params: { organization } }];
  if (!person) return [{ code: "BULK_PERSON_REQUIRED", params: { organization } }];
  const outOfOffice = notInOffice(person, today, []);
  if (outOfOffice) return [outOfOffice];
  return isWithin(person.path, unit.path) ? [] : [{ code: "PERSON_NOT_OF_UNIT", params: { person: nameOf(person), organization } }];
}
