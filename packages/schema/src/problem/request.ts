import { enumeration, type ValueOf } from "../enumeration.js";
import { type StateOf, workflow } from "../workflow.js";

/** How a problem stands beside its state: most are resolved once; some are kept up for good, some cannot be resolved for now. */
export const problemStandings = enumeration({
  REGULAR: ["常规整改", "Regular"],
  CONTINUOUS: ["持续整改", "Continuous"],
  NOT_FEASIBLE: ["暂不具备条件", "Not feasible for now"],
});

export type ProblemStanding = ValueOf<typeof problemStandings>;

/** What is asked of the superior about a problem. */
export const problemRequestKinds = enumeration({
  EXTENSION: ["申请延期", "Extension"],
  CONTINUOUS: ["申请转为持续整改", "To be rectified continuously"],
  NOT_FEASIBLE: ["申请认定暂不具备条件", "To be held not feasible for now"],
  REGULAR: ["申请恢复常规整改", "To be rectified as usual again"],
});

export type ProblemRequestKind = ValueOf<typeof problemRequestKinds>;

/** Asked by the responsible unit, decided by the superior; until then whoever asked may take it back. */
export const problemRequestWorkflow = workflow({
  initial: "REQUESTED",
  steps: {
    grant: { from: ["REQUESTED"], to: "GRANTED" },
    refuse: { from: ["REQUESTED"], to: "REFUSED" },
    withdraw: { from: ["REQUESTED"], to: "WITHDRAWN" },
  },
});

export type ProblemRequestState = StateOf<typeof problemRequestWorkflow>;

export const problemRequestStates = enumeration<ProblemRequestState>({
  REQUESTED: ["待审批", "Asked for"],
  GRANTED: ["已准予", "Granted"],
  REFUSED: ["未准予", "Refused"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});

/** What a re-verification of continuous rectification found. */
export const verificationResults = enumeration({
  HOLDS: ["持续有效", "Holds"],
  PARTLY: ["部分落实", "Holds in part"],
  RELAPSED: ["出现反弹", "Relapsed"],
});

export type VerificationResult = ValueOf<typeof verificationResults>;
