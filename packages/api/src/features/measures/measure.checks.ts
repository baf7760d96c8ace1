import { circleOfMeasures } from "@duban/schema";
import { Refusal, type RefusalDetail } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Problem } from "../problems/problem.entity.js";
import type { Measure } from "./measure.entity.js";

const path = ["input", "predecessorIds"];
const titleLength = 500;
const amountForm = /^\d{1,14}(\.\d{1,2})?$/;

/** What is said of a measure, but for whose it is and what it waits for. */
interface TermsInput {
  readonly title: string;
  readonly steps: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly funds?: string | null | undefined;
  readonly deliverable: string;
  /** Why the end is put off; of a new measure there is no end to put off. */
  readonly slipReason?: string;
}

/** What is said of a measure as columns, and what is wrong with it. */
export function checkedTerms(
  problem: Pick<Problem, "deadline">,
  { title, steps, startsOn, endsOn, funds: given, deliverable, slipReason = "" }: TermsInput,
  before: Pick<Measure, "endsOn"> | null,
  base: readonly string[],
): {
  readonly terms: Pick<Measure, "title" | "steps" | "startsOn" | "endsOn" | "funds" | "deliverable">;
  readonly wrong: readonly RefusalDetail[];
} {
  const checks = new InputChecks(base);
  const line = checks.line("title", title, titleLength);
  checks.period(startsOn, endsOn);
  if (endsOn > problem.deadline) {
    checks.refuse("endsOn", { code: "MEASURE_AFTER_DEADLINE", params: { endsOn, deadline: problem.deadline } });
  }
  if (before && endsOn > before.endsOn && slipReason.trim() === "") {
    checks.refuse("slipReason", { code: "SLIP_REASON_REQUIRED", params: { from: before.endsOn, to: endsOn } });
  }
  const funds = given?.trim() || null;
  if (funds !== null && !amountForm.test(funds)) checks.refuse("funds", { code: "VALUE_INVALID" });
  return { terms: { title: line, steps: steps.trim(), startsOn, endsOn, funds, deliverable: deliverable.trim() }, wrong: checks.found };
}

/** What a measure shall wait for, each once: measures of its own problem, none of which waits for it in the end. */
export function checkedPredecessors(measures: readonly Measure[], measure: Measure | null, wanted: readonly string[]): string[] {
  const ids = [...new Set(wanted)];
  const known = new Map(measures.map((each) => [each.id, each]));
  if (ids.some((id) => !known.has(id))) throw new Refusal("PREDECESSOR_UNKNOWN", {}, path);
  if (!measure) return ids;
  if (ids.includes(measure.id)) throw new Refusal("MEASURES_CIRCULAR", { through: measure.title }, path);
  const through = circleOfMeasures(measures.map((each) => (each.id === measure.id ? { ...each, predecessorIds: ids } : each)));
  if (through) throw new Refusal("MEASURES_CIRCULAR", { through: through.map(({ title }) => title).join(" → ") }, path);
  return ids;
}
