import type { LeadTimes } from "../schedule.js";
import { leadTimesOf } from "./r14-backward-schedule.js";
import { type RuleSetting, valuesInForce } from "./rule-set.js";

/** The lead times that a rule set gives; null where R14 is off. */
export function leadTimesInForce(settings: readonly RuleSetting[]): LeadTimes | null {
  const values = valuesInForce("R14", settings);
  return values && leadTimesOf(values as Parameters<typeof leadTimesOf>[0]);
}
