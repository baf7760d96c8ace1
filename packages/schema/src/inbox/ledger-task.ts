import { enumeration, type ValueOf } from "../enumeration.js";

/** What the ledger asks of a person; many problems or measures that ask for the same are one line. */
export const ledgerTaskKinds = enumeration({
  HAND_OVER: ["待接手的责任", "Responsibilities to take over"],
  PROBLEM_OVERDUE: ["由我负责、已逾期的问题", "Problems I answer for, overdue"],
  MEASURE_OVERDUE: ["由我办理、已逾期的措施", "Measures of mine, overdue"],
  GIVEN_BACK: ["被退回、待重新交办的问题", "Problems given back, to be assigned again"],
  CLOSE_OUT_RETURNED: ["销号被退回、待补充整改的问题", "Close-outs returned, with more demanded"],
  TO_CHECK: ["待核验的销号申请", "Close-outs to be checked"],
  TO_ACCEPT: ["待承接的问题", "Problems to be accepted"],
  REOPENED: ["反弹重开、待重新整改的问题", "Problems reopened after a relapse"],
  TO_START: ["已承接、待开始整改的问题", "Problems accepted, work to be started"],
  PROBLEM_DUE_SOON: ["由我负责、临期的问题", "Problems I answer for, due soon"],
  MEASURE_DUE_SOON: ["由我办理、临期的措施", "Measures of mine, due soon"],
  TO_ASSIGN: ["待交办的问题", "Problems to be assigned"],
  CRITERIA_TO_ACCEPT: ["待认可的销号标准", "Close-out criteria to agree to"],
  REQUEST_TO_DECIDE: ["待审批的问题申请", "Requests about problems to decide"],
  LOOK_BACK_DUE: ["到期待回头看的问题", "Problems to be looked back on"],
});

export type LedgerTaskKind = ValueOf<typeof ledgerTaskKinds>;

/** Of these kinds the matters are problems; a list of problems can be narrowed to one of them. */
export const problemTaskKinds = enumeration({
  PROBLEM_OVERDUE: ["由我负责、已逾期", "I answer for, overdue"],
  GIVEN_BACK: ["被退回、待重新交办", "Given back, to be assigned again"],
  CLOSE_OUT_RETURNED: ["销号被退回、待补充整改", "Close-out returned, more demanded"],
  TO_ACCEPT: ["待我单位承接", "To be accepted by my unit"],
  REOPENED: ["反弹重开、待重新整改", "Reopened after a relapse"],
  TO_START: ["待开始整改", "Work to be started"],
  PROBLEM_DUE_SOON: ["由我负责、临期", "I answer for, due soon"],
  TO_ASSIGN: ["待我交办", "To be assigned by me"],
  CRITERIA_TO_ACCEPT: ["销号标准待我认可", "Criteria for me to agree to"],
  REQUEST_TO_DECIDE: ["申请待我审批", "Request for me to decide"],
  LOOK_BACK_DUE: ["待我方回头看", "To be looked back on by my side"],
});

export type ProblemTaskKind = ValueOf<typeof problemTaskKinds>;
