import { enumeration, type ValueOf } from "../enumeration.js";

/** What a look-back (回头看) found of a problem that was closed out. */
export const lookBackOutcomes = enumeration({
  HOLDS: ["巩固", "Holds"],
  SLIPPING: ["有松动", "Slipping"],
  RELAPSED: ["反弹", "Relapsed"],
});

export type LookBackOutcome = ValueOf<typeof lookBackOutcomes>;

/** Why a problem is looked back on. */
export const lookBackOrigins = enumeration({
  SCHEDULED: ["到期回头看", "Fell due after the close-out"],
  FOLLOW_UP: ["跟踪回头看", "Follows up a demand"],
  SAMPLE: ["抽查", "Drawn in a sample"],
  UNPLANNED: ["随机回头看", "Unplanned"],
});

export type LookBackOrigin = ValueOf<typeof lookBackOrigins>;
