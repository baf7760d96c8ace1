import { enumeration, type ValueOf } from "../enumeration.js";
import { isAtLeast } from "./decimal.js";

/** What an outcome target (成果目标) is: a figure to reach, or a rule that lasts (长效制度) and is shown by its document. */
export const outcomeTargetKinds = enumeration({
  METRIC: ["指标", "Metric"],
  LASTING_RULE: ["长效制度", "Lasting rule"],
});

export type OutcomeTargetKind = ValueOf<typeof outcomeTargetKinds>;

/** On which side of its target a metric is good. */
export const outcomeDirections = enumeration({
  AT_LEAST: ["不低于", "At least"],
  AT_MOST: ["不高于", "At most"],
});

export type OutcomeDirection = ValueOf<typeof outcomeDirections>;

/** Where an outcome target stands; derived, never stored. */
export const outcomeStates = enumeration({
  NO_READING: ["待登记", "Nothing recorded"],
  BELOW_TARGET: ["未达成", "Not reached"],
  MET: ["已达成", "Met"],
  WAIVED: ["已豁免", "Waived"],
});

export type OutcomeState = ValueOf<typeof outcomeStates>;

/** What the state of a target is told from. Figures are decimals as text, such as 98.50. */
export interface OutcomeStanding {
  readonly kind: OutcomeTargetKind;
  readonly direction: OutcomeDirection | null;
  readonly targetValue: string | null;
  readonly waived: boolean;
  /** What was read last, by day and then by when it was recorded; null before anything was. */
  readonly latest: { readonly value: string | null } | null;
}

/** Where a target stands: waived by the superior, else by what was read last. */
export function outcomeState({ kind, direction, targetValue, waived, latest }: OutcomeStanding): OutcomeState {
  if (waived) return "WAIVED";
  if (latest === null) return "NO_READING";
  if (kind === "LASTING_RULE") return "MET";
  return latest.value !== null && targetValue !== null && isReached(latest.value, direction, targetValue) ? "MET" : "BELOW_TARGET";
}

/** Whether a figure is on the good side of a target, the target itself included. */
export function isReached(value: string, direction: OutcomeDirection | null, target: string): boolean {
  return direction === "AT_MOST" ? isAtLeast(target, value) : isAtLeast(value, target);
}

/** Whether a problem may be closed out as far as a target goes. */
export function isSettled(state: OutcomeState): boolean {
  return state === "MET" || state === "WAIVED";
}
