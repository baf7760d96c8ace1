import { enumeration, type ValueOf } from "../enumeration.js";
import type { Text } from "../locale.js";

/** What others are told of changes to: in the change feed, its subscription and webhooks. */
export const changeSubjects = enumeration({
  CAMPAIGN: ["专项活动", "Campaign"],
  PLAN: ["实施方案", "Plan"],
  PROBLEM: ["问题", "Problem"],
  OUTCOME_TARGET: ["成果目标", "Outcome target"],
  DELEGATION: ["代办委托", "Delegation"],
});

export type ChangeSubject = ValueOf<typeof changeSubjects>;

/** A type of change. */
export interface ChangeRule {
  readonly subject: ChangeSubject;
  readonly label: Text;
  /** Told to those only who stand on the reviewing side of the plan: what reviewers arrange among themselves. */
  readonly amongReviewers?: true;
}

function rule(subject: ChangeSubject, zh: string, en: string): ChangeRule {
  return { subject, label: { zh, en } };
}

function amongReviewers(zh: string, en: string): ChangeRule {
  return { ...rule("PLAN", zh, en), amongReviewers: true };
}

/** Every type of change that others are told of, by the name that it has wherever it is told. Names are never given another meaning. */
export const changeTypes = {
  "campaign.closed": rule("CAMPAIGN", "专项活动结束", "A campaign was closed"),
  "plan.requested": rule("PLAN", "要求提交方案", "A plan was asked for"),
  "plan.submitted": rule("PLAN", "方案提交", "A plan was submitted"),
  "plan.withdrawn": rule("PLAN", "方案撤回", "A plan was taken back by its submitter"),
  "plan.reviewStarted": rule("PLAN", "开始审核", "A review began"),
  "plan.reviewClaimed": amongReviewers("审核被接手", "A review was taken over"),
  "plan.reviewHandedOver": amongReviewers("审核移交", "A review was handed over"),
  "plan.opinionAsked": amongReviewers("征求意见", "An opinion was asked for"),
  "plan.opinionGiven": amongReviewers("提出意见", "An opinion was given"),
  "plan.opinionWithdrawn": amongReviewers("不再征求意见", "An opinion is no longer asked for"),
  "plan.opinionsLapsed": amongReviewers("意见征求失效", "Opinions that were asked for lapsed with the decision"),
  "plan.approvalGiven": rule("PLAN", "本级有人同意，还差他人", "A plan was approved by one of several"),
  "plan.passedOn": rule("PLAN", "方案送上一级审核", "A plan went on to the next level"),
  "plan.returned": rule("PLAN", "方案退回", "A plan was returned"),
  "plan.approved": rule("PLAN", "方案同意", "A plan was approved"),
  "plan.amendmentOpened": rule("PLAN", "开始变更方案", "An approved plan is being amended"),
  "plan.amendmentDropped": rule("PLAN", "放弃变更方案", "An amendment was dropped"),
  "plan.extensionAsked": rule("PLAN", "方案申请延期", "More time was asked for a plan"),
  "plan.extensionGranted": rule("PLAN", "方案延期同意", "More time was granted for a plan"),
  "plan.extensionRefused": rule("PLAN", "方案延期未同意", "More time was refused for a plan"),
  "plan.joined": rule("PLAN", "方案并入台账", "An approved plan became problems' measures"),
  "problem.registered": rule("PROBLEM", "问题登记", "A problem was registered"),
  "problem.handedDown": rule("PROBLEM", "问题下发", "A problem was handed down"),
  "problem.updated": rule(
    "PROBLEM",
    "问题或其措施、进展等有变",
    "A problem, its measures, progress, evidence or the like changed otherwise",
  ),
  "problem.assigned": rule("PROBLEM", "问题交办", "A problem was assigned"),
  "problem.recalled": rule("PROBLEM", "问题收回", "A problem was taken back from its unit"),
  "problem.accepted": rule("PROBLEM", "问题接收", "A unit accepted a problem"),
  "problem.refused": rule("PROBLEM", "问题退回", "A unit refused a problem"),
  "problem.started": rule("PROBLEM", "开始整改", "Rectification began"),
  "problem.handOverAsked": rule("PROBLEM", "申请移交责任", "A responsibility is to be handed over"),
  "problem.handedOver": rule("PROBLEM", "责任移交", "A responsibility was handed over"),
  "problem.handOverDeclined": rule("PROBLEM", "不接受移交", "A hand-over was declined"),
  "problem.extensionAsked": rule("PROBLEM", "问题申请延期", "More time was asked for a problem"),
  "problem.standingAsked": rule("PROBLEM", "申请持续整改或暂不整改", "Another standing was asked for"),
  "problem.requestGranted": rule("PROBLEM", "申请同意", "What was asked about a problem was granted"),
  "problem.requestRefused": rule("PROBLEM", "申请未同意", "What was asked about a problem was refused"),
  "problem.verifiedAgain": rule("PROBLEM", "持续整改复核", "A continuous rectification was verified again"),
  "problem.inspected": rule("PROBLEM", "督导检查", "A problem was inspected"),
  "problem.closeOutRequested": rule("PROBLEM", "申请销号", "Close-out was requested"),
  "problem.closeOutWithdrawn": rule("PROBLEM", "撤回销号申请", "A request for close-out was taken back"),
  "problem.closeOutPassedOn": rule("PROBLEM", "销号送下一关", "A close-out went on to the next check"),
  "problem.closeOutReturned": rule("PROBLEM", "销号未通过", "A close-out was refused"),
  "problem.closed": rule("PROBLEM", "销号", "A problem was struck off"),
  "problem.lookedBack": rule("PROBLEM", "回头看", "A problem was looked back at"),
  "problem.reopened": rule("PROBLEM", "重新整改", "A problem was reopened"),
  "outcomeTarget.read": rule("OUTCOME_TARGET", "成果读数", "An outcome was measured"),
  "outcomeTarget.waived": rule("OUTCOME_TARGET", "成果目标免除", "An outcome target was waived"),
  "delegation.created": rule("DELEGATION", "委托代办", "Somebody stands in for somebody else"),
} as const satisfies Readonly<Record<string, ChangeRule>>;

export type ChangeType = keyof typeof changeTypes;

/**
 * Events by which the product only tells people: what they tell of has an event of its own, or none of the subject's rows has changed.
 * They are in no feed.
 */
export const noticesOnly: ReadonlySet<string> = new Set([
  "plan.reminded",
  "plan.mentioned",
  "problem.slipping",
  "problems.assigned",
  "problems.extensionAsked",
  "problems.handOverAsked",
  "problems.reminded",
  "problems.requestsGranted",
  "problems.requestsRefused",
  "bulkJob.due",
  "webhook.deliveryDue",
  "webhook.paused",
]);

/** For how many days a change can be asked for after it happened. */
export const changeDaysKept = 30;

/** The types of change of some subjects; of all, where none are named. */
export function changeTypesOf(subjects: readonly ChangeSubject[] | null | undefined): ChangeType[] {
  const names = Object.keys(changeTypes) as ChangeType[];
  return !subjects ? names : names.filter((name) => subjects.includes(changeTypes[name].subject));
}
