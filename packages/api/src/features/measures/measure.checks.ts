import { circleOfMeasures } from "@duban/schema";
import { Refusal } from "../../platform/errors.js";
import type { Measure } from "./measure.entity.js";

const path = ["input", "predecessorIds"];

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
