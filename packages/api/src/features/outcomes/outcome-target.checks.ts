import { isDecimal, isReached, type OutcomeTargetKind } from "@duban/schema";
import { InputChecks } from "../../platform/input-checks.js";
import type { Problem } from "../problems/problem.entity.js";
import type { OutcomeTarget } from "./outcome-target.entity.js";
import type { AddOutcomeTargetInput, UpdateOutcomeTargetInput } from "./outcome-target.inputs.js";

const titleLength = 300;
const unitLength = 20;

type Given = AddOutcomeTargetInput | UpdateOutcomeTargetInput;
type Terms = Pick<OutcomeTarget, "title" | "unit" | "direction" | "baseline" | "baselineOn" | "targetValue" | "dueOn">;

/** What the client asks for as columns, if it is acceptable. */
export function targetTerms(problem: Problem, kind: OutcomeTargetKind, input: Given, today: string): Terms {
  const checks = new InputChecks();
  const title = checks.line("title", input.title, titleLength);
  const { dueOn } = input;
  if (dueOn > problem.deadline) {
    checks.refuse("dueOn", { code: "OUTCOME_AFTER_DEADLINE", params: { dueOn, deadline: problem.deadline } });
  }
  const measured = kind === "METRIC" ? metricTerms(checks, input, today) : ofRule;
  checks.done();
  return { title, dueOn, ...measured };
}

const ofRule = { unit: "", direction: null, baseline: null, baselineOn: null, targetValue: null };

function metricTerms(checks: InputChecks, input: Given, today: string): Omit<Terms, "title" | "dueOn"> {
  const unit = input.unit.trim() === "" ? "" : checks.line("unit", input.unit, unitLength);
  const direction = input.direction ?? null;
  if (direction === null) checks.refuse("direction", { code: "VALUE_REQUIRED" });
  const baseline = figure(checks, "baseline", input.baseline);
  const baselineOn = baseline === null ? null : (input.baselineOn ?? null);
  if (baseline !== null && baselineOn === null) checks.refuse("baselineOn", { code: "VALUE_REQUIRED" });
  if (baselineOn !== null && baselineOn > today) checks.refuse("baselineOn", { code: "BASELINE_IN_FUTURE", params: { today } });
  const targetValue = figure(checks, "targetValue", input.targetValue);
  if (targetValue === null) checks.refuse("targetValue", { code: "VALUE_REQUIRED" });
  if (checks.found.length === 0 && baseline !== null && targetValue !== null && !isReached(targetValue, direction, baseline)) {
    checks.refuse("targetValue", { code: "OUTCOME_TARGET_EASIER", params: { target: targetValue, baseline } });
  }
  return { unit, direction, baseline, baselineOn, targetValue };
}

/** A figure as a decimal; null where none is given. */
export function figure(checks: InputChecks, field: string, given: string | null | undefined): string | null {
  const kept = given?.trim() ?? "";
  if (kept === "") return null;
  if (!isDecimal(kept)) checks.refuse(field, { code: "FIGURE_INVALID" });
  return kept;
}
