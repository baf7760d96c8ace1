import { command } from "../../platform/command.js";
import { Refusal, refuseAll } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Evidence } from "../evidence/evidence.entity.js";
import { Problem } from "../problems/problem.entity.js";
import { whyFrozen } from "../problems/problem-steps.queries.js";
import { lockTarget } from "./outcome-place.queries.js";
import { OutcomeReading } from "./outcome-reading.entity.js";
import { figure } from "./outcome-target.checks.js";
import type { OutcomeTarget } from "./outcome-target.entity.js";
import type { RecordOutcomeReadingInput } from "./outcome-target.inputs.js";

const noteLength = 1_000;
const mostReadings = 500;

/** Records what was read of a target, or the document of a rule. Nothing that was read before is changed. */
export const recordOutcomeReading = command({
  action: "outcome.record",
  subject: (tx, input: RecordOutcomeReadingInput) => lockTarget(tx, input.targetId),
  async run(tx, target, input) {
    const { id: targetId, problemId } = target;
    refuseAll([whyFrozen(await tx.see(Problem, problemId))]); // it is held
    const before = await tx.find(OutcomeReading, { targetId });
    if (before.length >= mostReadings) throw new Refusal("TOO_MANY_ITEMS", { maximum: mostReadings }, ["input", "targetId"]);
    const evidence = await evidenceOf(tx, target, input.evidenceId ?? null);
    const note = input.note.trim();
    const checks = new InputChecks();
    if (note.length > noteLength) checks.refuse("note", { code: "VALUE_TOO_LONG", params: { maximum: noteLength } });
    const read =
      target.kind === "METRIC" ? metricReading(checks, target, input, tx.today) : { readOn: evidence?.effectiveOn ?? "", value: null };
    checks.done();
    await tx.insert(OutcomeReading, {
      ...{ problemId, targetId, ...read, evidenceId: evidence?.id ?? null, note },
      ...{ recordedById: tx.actor.personId, recordedAt: tx.now },
    });
    tx.emit("outcomeTarget.read", target, { problemId });
    tx.touch(Problem, problemId);
    return { targetId, problemId };
  },
});

function metricReading(checks: InputChecks, { baselineOn }: OutcomeTarget, input: RecordOutcomeReadingInput, today: string) {
  const readOn = input.readOn ?? "";
  if (readOn === "") checks.refuse("readOn", { code: "VALUE_REQUIRED" });
  if (readOn > today) checks.refuse("readOn", { code: "READING_IN_FUTURE", params: { today } });
  if (readOn !== "" && baselineOn !== null && readOn < baselineOn) {
    checks.refuse("readOn", { code: "READING_BEFORE_BASELINE", params: { baselineOn } });
  }
  const value = figure(checks, "value", input.value);
  if (value === null) checks.refuse("value", { code: "VALUE_REQUIRED" });
  return { readOn, value };
}

/** On what the reading rests: evidence of the problem; of a rule its document. */
async function evidenceOf(tx: Transaction, { kind, problemId }: OutcomeTarget, id: string | null): Promise<Evidence | null> {
  const path = ["input", "evidenceId"];
  const [evidence = null] = id === null ? [] : await tx.find(Evidence, { id, problemId });
  if (id !== null && !evidence) throw new Refusal("EVIDENCE_UNKNOWN", {}, path);
  if (kind === "LASTING_RULE" && evidence?.kind !== "DOCUMENT") throw new Refusal("RULE_NEEDS_DOCUMENT", {}, path);
  return evidence;
}
