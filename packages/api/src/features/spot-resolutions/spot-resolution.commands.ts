import { problemWorkflow } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Fault, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { encodeId } from "../../platform/ids.js";
import { InputChecks } from "../../platform/input-checks.js";
import { requireStep } from "../../platform/step.js";
import type { Transaction } from "../../platform/transaction.js";
import { isWithin } from "../../platform/tree-path.js";
import { closeOutGaps } from "../close-outs/close-out-gaps.queries.js";
import { openCloseOut } from "../close-outs/close-out-opening.queries.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { File } from "../files/file.entity.js";
import { Measure } from "../measures/measure.entity.js";
import { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Problem } from "../problems/problem.entity.js";
import { notInOffice, postHolder } from "../responsibilities/post-holder.queries.js";
import { passOn } from "../responsibilities/responsibility.queries.js";
import type { ResolveProblemOnTheSpotInput, SpotEvidenceInput } from "./spot-resolution.inputs.js";

const titleLength = 500;
const criterionLength = 300;
const statementLength = 2_000;
const evidenceTitleLength = 200;
const mostEvidence = 20;

type Input = ResolveProblemOnTheSpotInput;

/**
 * A problem that was resolved where it was found: who answers for it, what was done, what shows it and the request to close it out, all at
 * once. Whether it is resolved is for somebody else to check, level by level as ever.
 */
export const resolveProblemOnTheSpot = command({
  action: "problem.resolveOnTheSpot",
  subject: (tx, input: Input) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    requireStep(problemWorkflow, "assign", problem.state);
    const words = checkedWords(tx, input);
    await filesOf(tx, problem, input.evidence);
    await assign(tx, problem, input);
    const criterion = { id: uuid(), text: words.criterion, evidenceKind: input.evidence[0]?.kind ?? "PHOTO" };
    await tx.step(problemWorkflow, "accept", problem, { stateSince: tx.now });
    await tx.insert(Measure, {
      ...{ problemId: problem.id, organizationId: problem.organizationId, ownerId: input.responsiblePersonId, position: 1 },
      ...{ title: words.measure, steps: "", deliverable: "", funds: null, note: "", predecessorIds: [], slips: [] },
      ...{ startsOn: input.doneOn, endsOn: input.doneOn, firstEndsOn: input.doneOn },
      ...{ progressPercent: 100, doneOn: input.doneOn, createdAt: tx.now },
    });
    const shown = await tx.insertAll(
      Evidence,
      input.evidence.map(({ fileId, kind }, position) => ({
        ...{ problemId: problem.id, fileId, measureId: null, criterionId: criterion.id, title: words.titles[position] ?? "", kind },
        ...{ effectiveOn: input.doneOn, note: "", addedById: tx.actor.personId, addedAt: tx.now },
      })),
    );
    await tx.step(problemWorkflow, "start", problem, {
      ...{ stateSince: tx.now, progressPercent: 100, closeOutCriteria: [criterion] },
      ...{ criteriaAcceptedAt: tx.now, criteriaAcceptedById: tx.actor.personId },
    });
    // The measure and the evidence stand before the problem is frozen.
    await tx.flush();
    refuseAll(await closeOutGaps(tx, problem));
    const evidenceIds = shown.map(({ id }) => encodeId("Evidence", id));
    const closeOut = await openCloseOut(tx, problem, words.statement, [{ ...criterion, evidenceIds }]);
    return { problemId: problem.id, closeOutId: closeOut.id };
  },
});

function checkedWords(tx: Transaction, input: Input) {
  const checks = new InputChecks();
  const measure = checks.line("measure", input.measure, titleLength);
  const criterion = checks.line("criterion", input.criterion, criterionLength);
  const statement = checks.text("statement", input.statement, statementLength);
  if (input.doneOn > tx.today) checks.refuse("doneOn", { code: "DONE_IN_FUTURE", params: { today: tx.today } });
  if (input.evidence.length === 0) checks.refuse("evidence", { code: "SPOT_WITHOUT_EVIDENCE" });
  if (input.evidence.length > mostEvidence) checks.refuse("evidence", { code: "TOO_MANY_ITEMS", params: { maximum: mostEvidence } });
  const titles = input.evidence.map(({ title }, position) => checks.line(`evidence.${position}.title`, title, evidenceTitleLength));
  checks.done();
  return { measure, criterion, statement, titles };
}

/** Files that were uploaded for the problem. */
async function filesOf(tx: Transaction, problem: Problem, evidence: readonly SpotEvidenceInput[]): Promise<void> {
  const wanted = [...new Set(evidence.map(({ fileId }) => fileId))];
  const files = await tx.find(File, { id: wanted, problemId: problem.id });
  if (files.length < wanted.length) throw new Fault("NOT_FOUND", { path: ["input", "evidence"] });
}

/** Names the four who answer; the unit is the one for which it was registered. */
async function assign(tx: Transaction, problem: Problem, input: Input): Promise<void> {
  const [unit] = await tx.find(Organization, { id: problem.organizationId });
  if (!unit) throw new Fault("NOT_FOUND");
  const department = await tx.see(Organization, input.leadDepartmentId);
  const executive = await postHolder(tx, input.leadingExecutiveId, ["input", "leadingExecutiveId"]);
  const path = ["input", "responsiblePersonId"];
  const person = await postHolder(tx, input.responsiblePersonId, path);
  const outside: RefusalDetail | null = isWithin(person.path, unit.path)
    ? null
    : { code: "PERSON_NOT_OF_UNIT", params: { person: nameOf(person), organization: nameOf(unit) }, path };
  refuseAll([
    department.state === "OPEN" ? null : closed(department),
    notInOffice(executive, tx.today, ["input", "leadingExecutiveId"]),
    notInOffice(person, tx.today, path) ?? outside,
  ]);
  await passOn(tx, problem.id, [
    { role: "LEADING_EXECUTIVE", appointmentId: executive.id },
    { role: "LEAD_DEPARTMENT", organizationId: department.id },
    { role: "RESPONSIBLE_UNIT", organizationId: unit.id },
    { role: "RESPONSIBLE_PERSON", appointmentId: person.id },
  ]);
  await tx.step(problemWorkflow, "assign", problem, {
    ...{ leadingExecutiveId: executive.id, leadDepartmentId: department.id, responsiblePersonId: person.id },
    stateSince: tx.now,
  });
}

function closed(department: Organization): RefusalDetail {
  return { code: "ORGANIZATION_CLOSED", params: { organization: nameOf(department) }, path: ["input", "leadDepartmentId"] };
}
