import { enumeration, type ValueOf } from "../enumeration.js";
import type { ProblemSeverity } from "../problem/severity.js";

/** Who checks, one after the other, whether a problem is resolved; the nearest to it first. */
export const closeOutLevels = enumeration({
  OWN_CHECK: ["单位自查", "Unit's own check"],
  LEAD_DEPARTMENT: ["牵头部门", "Lead department"],
  SUPERVISION: ["督导审核", "Supervision"],
  LEADER: ["领导审定", "Leader"],
});

export type CloseOutLevel = ValueOf<typeof closeOutLevels>;

/** How problems of one severity are closed out. */
export interface CloseOutTerms {
  readonly severity: ProblemSeverity;
  /** In the order of `closeOutLevels`; at least one. */
  readonly levels: readonly CloseOutLevel[];
  /** Whether somebody has to have looked on site before the last check. */
  readonly siteCheck: boolean;
  /** Working days for which the result is made public before the last check; 0 for none. */
  readonly publicityDays: number;
}

/** How problems are closed out where a campaign says nothing else. */
export const defaultCloseOutTerms: readonly CloseOutTerms[] = [
  {
    severity: "MAJOR",
    levels: ["OWN_CHECK", "LEAD_DEPARTMENT", "SUPERVISION", "LEADER"],
    siteCheck: true,
    publicityDays: 5,
  },
  { severity: "IMPORTANT", levels: ["LEAD_DEPARTMENT", "SUPERVISION"], siteCheck: false, publicityDays: 0 },
  { severity: "GENERAL", levels: ["LEAD_DEPARTMENT"], siteCheck: false, publicityDays: 0 },
];

export const mostPublicityDays = 30;

/** How problems are closed out, gravest first: as a campaign says, else by default. */
export function closeOutTerms(own: readonly CloseOutTerms[]): readonly CloseOutTerms[] {
  return defaultCloseOutTerms.map((terms) => own.find(({ severity }) => severity === terms.severity) ?? terms);
}
