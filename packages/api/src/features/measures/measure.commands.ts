import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { expectVersion, type Transaction } from "../../platform/transaction.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen, whyNoMeasures, whyNotRemoved } from "../problems/problem-steps.queries.js";
import { notInOffice, postHolder } from "../responsibilities/post-holder.queries.js";
import { checkedPredecessors, checkedTerms } from "./measure.checks.js";
import { Measure } from "./measure.entity.js";
import type { AddMeasureInput, CompleteMeasureInput, RemoveMeasureInput, UpdateMeasureInput } from "./measure.inputs.js";
import { changesPlan, whyOfPlan } from "./plan-measure.queries.js";
import { recountTime } from "./problem-schedule.queries.js";

const mostMeasures = 100;

/** Adds what is to be done about a problem, with the person who does it. */
export const addMeasure = command({
  action: "measure.add",
  subject: (tx, input: AddMeasureInput) => tx.lock(Problem, input.problemId),
  async run(tx, problem, input) {
    refuseAll([whyNoMeasures(problem)]);
    const others = await tx.find(Measure, { problemId: problem.id });
    if (others.length >= mostMeasures) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostMeasures }, ["input", "problemId"]);
    const terms = await termsOf(tx, problem, input, null);
    const predecessorIds = checkedPredecessors(others, null, input.predecessorIds ?? []);
    const measure = await tx.insert(Measure, {
      ...{ problemId: problem.id, organizationId: problem.organizationId },
      position: 1 + Math.max(0, ...others.map(({ position }) => position)),
      ...terms,
      predecessorIds,
      firstEndsOn: terms.endsOn,
      ...{ slips: [], progressPercent: 0, doneOn: null, note: "", createdAt: tx.now },
      ...{ planAnswerId: null, planRowId: null, ownerOfPlan: false },
    });
    await recountTime(tx, problem.id);
    tx.touch(Problem, problem.id);
    return { measureId: measure.id, problemId: problem.id };
  },
});

/** Changes a measure that is not done. An end that is put off keeps the one before, and the reason. */
export const updateMeasure = command({
  action: "measure.update",
  versionOf: "run",
  subject: (tx, input: UpdateMeasureInput) => problemOf(tx, input.measureId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const measure = await openMeasure(tx, input);
    const terms = await termsOf(tx, problem, input, measure);
    if (changesPlan(measure, terms)) refuseAll([await whyOfPlan(tx, measure)]);
    if (input.progressPercent < 0 || input.progressPercent > 99) {
      throw new Refusal("VALUE_OUT_OF_RANGE", { minimum: 0, maximum: 99 }, ["input", "progressPercent"]);
    }
    const predecessorIds = await predecessorsOf(tx, measure, input.predecessorIds ?? null);
    const slip = { from: measure.endsOn, to: terms.endsOn, reason: input.slipReason.trim(), on: tx.today };
    await tx.change(measure, {
      ...terms,
      predecessorIds,
      slips: terms.endsOn > measure.endsOn ? [...measure.slips, slip] : measure.slips,
      progressPercent: input.progressPercent,
      note: input.note.trim(),
    });
    await recountTime(tx, problem.id);
    tx.touch(Problem, problem.id);
    return { measureId: measure.id, problemId: problem.id };
  },
});

/** Says that a measure is done, and when. */
export const completeMeasure = command({
  action: "measure.complete",
  versionOf: "run",
  subject: (tx, input: CompleteMeasureInput) => problemOf(tx, input.measureId),
  async run(tx, problem, input) {
    refuseAll([whyFrozen(problem)]);
    const measure = await openMeasure(tx, input);
    if (input.doneOn > tx.today) throw new Refusal("DONE_IN_FUTURE", { today: tx.today }, ["input", "doneOn"]);
    await tx.change(measure, { progressPercent: 100, doneOn: input.doneOn, note: input.note.trim() || measure.note });
    await recountTime(tx, problem.id);
    tx.touch(Problem, problem.id);
    return { measureId: measure.id, problemId: problem.id };
  },
});

/** Takes a measure out before work starts. */
export const removeMeasure = command({
  action: "measure.remove",
  versionOf: "run",
  subject: (tx, input: RemoveMeasureInput) => problemOf(tx, input.measureId),
  async run(tx, problem, input) {
    const measure = await openMeasure(tx, input);
    refuseAll([whyNotRemoved(problem), await whyOfPlan(tx, measure)]);
    await tx.remove(measure);
    await recountTime(tx, problem.id);
    tx.touch(Problem, problem.id);
    return { problemId: problem.id };
  },
});

/** What a measure waits for as it shall be. */
async function predecessorsOf(tx: Transaction, measure: Measure, wanted: readonly string[] | null): Promise<string[]> {
  if (wanted === null) return measure.predecessorIds;
  return checkedPredecessors(await tx.find(Measure, { problemId: measure.problemId }), measure, wanted);
}

/** The problem of a measure, held: whoever changes a measure holds its problem first. */
async function problemOf(tx: Transaction, measureId: string): Promise<Problem> {
  const { problemId } = await tx.see(Measure, measureId);
  return tx.lock(Problem, problemId);
}

/** The measure, held, as it was read and not done. */
async function openMeasure(tx: Transaction, input: { readonly measureId: string; readonly expectedVersion: number }): Promise<Measure> {
  const measure = await tx.lock(Measure, input.measureId);
  expectVersion(measure, input.expectedVersion);
  if (measure.doneOn !== null) throw new Refusal("MEASURE_DONE", { doneOn: measure.doneOn }, ["input", "measureId"]);
  return measure;
}

/** What the client asks for as columns, if it is acceptable. */
async function termsOf(tx: Transaction, problem: Problem, input: AddMeasureInput | UpdateMeasureInput, before: Measure | null) {
  const { terms, wrong } = checkedTerms(problem, input, before, ["input"]);
  refuseAll(wrong);
  const { ownerId } = input;
  if (ownerId !== before?.ownerId) {
    const path = ["input", "ownerId"];
    refuseAll([notInOffice(await postHolder(tx, ownerId, path), tx.today, path)]);
  }
  return { ...terms, ownerId };
}
