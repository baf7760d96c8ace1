import { enumeration, type ValueOf } from "../enumeration.js";

/** What a unit answers for an area in which it has no problem. */
export const areaVerdicts = enumeration({
  NO_PROBLEM: ["对照无问题", "Compared, no problem"],
  NOT_APPLICABLE: ["不适用", "Not applicable"],
});

export type AreaVerdict = ValueOf<typeof areaVerdicts>;

/** Where the comparison of a unit with an area stands; problems are an answer by themselves. */
export const areaStates = enumeration({
  PROBLEMS: ["有问题", "Problems"],
  NO_PROBLEM: ["对照无问题", "Compared, no problem"],
  NOT_APPLICABLE: ["不适用", "Not applicable"],
  OPEN: ["未对照", "Not compared yet"],
});

export type AreaState = ValueOf<typeof areaStates>;
