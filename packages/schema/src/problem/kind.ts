import { enumeration, type ValueOf } from "../enumeration.js";

/** Where a problem comes from. */
export const problemKinds = enumeration({
  SPECIAL_RECTIFICATION: ["专项整治", "Special rectification"],
  INSPECTION_FEEDBACK: ["巡视反馈", "Inspection feedback"],
  RESEARCH: ["调研发现", "Research"],
  SELF_CHECK: ["自查", "Self-check"],
  AUDIT: ["审计", "Audit"],
  STAFF_FEEDBACK: ["职工反映", "Staff feedback"],
});

export type ProblemKind = ValueOf<typeof problemKinds>;
