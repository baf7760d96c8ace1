import { enumeration, type ValueOf } from "../enumeration.js";

/** What a check says: the problem is resolved, or one of the three refusals. */
export const closeOutVerdicts = enumeration({
  PASSED: ["通过", "Passed"],
  NOT_IN_PLACE: ["整改不到位", "Not in place"],
  NOT_VERIFIED: ["查证不实", "Not verified"],
  STAFF_NOT_SATISFIED: ["群众不满意", "Staff not satisfied"],
});

export type CloseOutVerdict = ValueOf<typeof closeOutVerdicts>;

/** How satisfied whoever checks found those whom it concerns. */
export const satisfactions = enumeration({
  SATISFIED: ["满意", "Satisfied"],
  MOSTLY_SATISFIED: ["基本满意", "Mostly satisfied"],
  NOT_SATISFIED: ["不满意", "Not satisfied"],
});

export type Satisfaction = ValueOf<typeof satisfactions>;
