import { command } from "../../platform/command.js";
import { Fault, Refusal, type RefusalDetail, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { File } from "../files/file.entity.js";
import { Measure } from "../measures/measure.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { Evidence } from "./evidence.entity.js";
import type { AddEvidenceInput, RemoveEvidenceInput } from "./evidence.inputs.js";

const titleLength = 200;
const noteLength = 1_000;
const mostEvidence = 200;

/** Puts a file that is uploaded beside a problem as evidence, for itself or for a measure or criterion. */
export const addEvidence = command({
  action: "evidence.add",
  subject: (tx, input: AddEvidenceInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const file = await tx.see(File, input.fileId);
    if (file.problemId === null) throw new Fault("NOT_FOUND", { path: ["input", "fileId"] });
    const others = await tx.find(Evidence, { problemId: problem.id });
    if (others.length >= mostEvidence) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostEvidence }, ["input", "problemId"]);
    const checks = new InputChecks();
    const title = checks.line("title", input.title, titleLength);
    if (input.effectiveOn > tx.today) checks.refuse("effectiveOn", { code: "EVIDENCE_IN_FUTURE", params: { today: tx.today } });
    const note = input.note.trim();
    if (note.length > noteLength) checks.refuse("note", { code: "VALUE_TOO_LONG", params: { maximum: noteLength } });
    checks.done();
    refuseAll([await whyNotOfProblem(tx, problem, input)]);
    const evidence = await tx.insert(Evidence, {
      ...{ problemId: problem.id, fileId: file.id, measureId: input.measureId ?? null, criterionId: input.criterionId || null },
      ...{ title, kind: input.kind, effectiveOn: input.effectiveOn, note },
      ...{ addedById: tx.actor.personId, addedAt: tx.now },
    });
    tx.touch(Problem, problem.id);
    return { evidenceId: evidence.id, problemId: problem.id };
  },
});

/** Takes evidence out that has gone with no request to close the problem out. The file stays. */
export const removeEvidence = command({
  action: "evidence.remove",
  async subject(tx, input: RemoveEvidenceInput) {
    const { problemId } = await tx.see(Evidence, input.evidenceId);
    return tx.lock(Problem, problemId);
  },
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    await tx.remove(await tx.see(Evidence, input.evidenceId)); // its problem is held
    tx.touch(Problem, problem.id);
    return { problemId: problem.id };
  },
});

/** What evidence is for has to be of its problem. */
async function whyNotOfProblem(tx: Transaction, problem: Problem, input: AddEvidenceInput): Promise<RefusalDetail | null> {
  const { measureId, criterionId } = input;
  if (criterionId && !problem.closeOutCriteria.some(({ id }) => id === criterionId)) {
    return { code: "CRITERION_UNKNOWN", path: ["input", "criterionId"] };
  }
  if (!measureId) return null;
  const [measure] = await tx.find(Measure, { id: measureId, problemId: problem.id });
  if (!measure) throw new Fault("NOT_FOUND", { path: ["input", "measureId"] });
  return null;
}
