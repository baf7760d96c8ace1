import type { Action, MutationAction, ReadAction } from "./actions.js";

// What people do, put together by whose work it is: `roles.ts` gives it to roles and scopes.

export const readsOfAll = [
  "organization.read",
  "person.read",
  "appointment.read",
  "campaign.read",
  "problem.read",
  "plan.read",
  "finding.read",
] as const satisfies readonly ReadAction[];

/** What everybody does with their own sessions, language, notices, tokens, views and bulk jobs, and when they are asked, whatever their role. */
export const ownAffairs = [
  "tenant.switch",
  "viewer.update",
  "session.end",
  "session.endOthers",
  "notice.read",
  "notice.markRead",
  "notice.markAllRead",
  "notice.choose",
  "accessToken.read",
  "accessToken.create",
  "accessToken.createTrial",
  "accessToken.rotate",
  "accessToken.revoke",
  "opinion.give",
  "handOver.accept",
  "handOver.decline",
  "savedView.read",
  "savedView.create",
  "savedView.change",
  "savedView.share",
  "savedView.unshare",
  "savedView.remove",
  "bulkJob.read",
  "bulkJob.export",
  "bulkJob.import",
  "bulkJob.cancel",
] as const satisfies readonly Action[];

export const organizationUpkeep = [
  "organization.create",
  "organization.rename",
  "organization.move",
  "organization.close",
  "organization.import",
  "person.create",
  "person.update",
  "person.appoint",
  "appointment.end",
] as const satisfies readonly MutationAction[];

/** Who outside is told what happens: people say so, never programs. */
export const webhookUpkeep = [
  "webhook.read",
  "webhook.create",
  "webhook.update",
  "webhook.rotateSecret",
  "webhook.pause",
  "webhook.resume",
  "webhook.ping",
  "webhook.redeliver",
  "webhook.remove",
] as const satisfies readonly Action[];

/** What is aimed at, and how far it is. */
const aiming = [
  "outcome.addTarget",
  "outcome.updateTarget",
  "outcome.removeTarget",
  "outcome.record",
] as const satisfies readonly MutationAction[];

export const campaignUpkeep = [
  "campaign.create",
  "campaign.update",
  "campaign.close",
  "campaign.setParticipants",
  "campaign.saveTemplate",
  "campaign.setPlanTemplate",
  "ruleSet.change",
  "ruleSet.try",
  "ledger.create",
  "ledger.update",
  "problem.handDown",
  "problem.register",
  "problem.update",
  "problem.assign",
  "problem.resolveOnTheSpot",
  "problem.linkDuplicate",
  "problem.unlinkDuplicate",
  "rootCause.link",
  "rootCause.unlink",
  "area.compare",
  "problem.setTerms",
  "problem.handOver",
  "problem.bulk",
  "problem.revise",
  "handOver.withdraw",
  ...aiming,
  "evidence.add",
  "evidence.remove",
  "closeOut.setCriteria",
  "closeOut.acceptCriteria",
  "closeOut.setTerms",
  "inspection.schedule",
  "lookBack.setTerms",
  "letter.setTerms",
  "lookBack.draw",
  "plan.request",
] as const satisfies readonly MutationAction[];

/** What the superior decides about problems below. */
export const superior = [
  "problemRequest.grant",
  "problemRequest.refuse",
  "problem.verifyAgain",
  "outcome.waive",
] as const satisfies readonly MutationAction[];

export const reviewing = [
  "extension.grant",
  "extension.refuse",
  "plan.startReview",
  "plan.return",
  "plan.approve",
  "plan.undoDecision",
  "finding.draft",
  "finding.update",
  "finding.discard",
  "finding.confirm",
  "finding.raiseAgain",
  "phrase.create",
  "phrase.update",
  "phrase.remove",
  "phrase.use",
] as const satisfies readonly MutationAction[];

/** How reviewers share the work among themselves: people do so, never programs. */
export const sharing = [
  "plan.claimReview",
  "plan.handOverReview",
  "opinion.ask",
  "opinion.withdraw",
] as const satisfies readonly MutationAction[];

/** Whether a problem is resolved: people check that, never programs. */
export const verifying = [
  "closeOut.pass",
  "closeOut.refuse",
  "closeOut.checkOnSite",
  "closeOut.object",
] as const satisfies readonly MutationAction[];

/** Whether what was resolved still is: people look at that, never programs. */
export const lookingBack = ["lookBack.record", "inspection.record"] as const satisfies readonly MutationAction[];

/** What is said beside the findings: people do so on both sides, never programs. */
export const discussing = ["comment.add", "comment.remove"] as const satisfies readonly MutationAction[];

export const writing = [
  "plan.saveDraft",
  "plan.changeDraft",
  "plan.submit",
  "plan.withdraw",
  "plan.amend",
  "plan.dropAmendment",
  "extension.ask",
  "finding.answer",
  "finding.acceptSuggestion",
] as const satisfies readonly MutationAction[];

/** What the responsible unit does about its problems. */
export const rectifying = [
  "problem.accept",
  "problem.refuse",
  "problem.start",
  "problem.reportProgress",
  "area.compare",
  "problem.handOver",
  "problem.bulk",
  "problem.revise",
  "handOver.withdraw",
  "measure.add",
  "measure.update",
  "measure.revise",
  "measure.complete",
  "measure.remove",
  ...aiming,
  "evidence.add",
  "evidence.remove",
  "closeOut.setCriteria",
  "closeOut.request",
  "closeOut.withdraw",
  "measure.fit",
  "planAnswer.settle",
  "problem.askExtension",
  "problem.askStanding",
  "problemRequest.withdraw",
] as const satisfies readonly MutationAction[];

/**
 * What a service may feed into the ledger. What somebody answers for or decides, and whatever a rule of four eyes looks at, is done by
 * people: a service must not be a second pair of eyes for whoever keeps its secret (回避).
 */
export const feeding = [
  "problem.register",
  "problem.reportProgress",
  "measure.add",
  "measure.update",
  "outcome.addTarget",
  "outcome.updateTarget",
  "outcome.record",
] as const satisfies readonly MutationAction[];

/** What the tools of the Model Context Protocol change. */
export const tooling = ["problem.register", "problem.reportProgress", "finding.draft"] as const satisfies readonly MutationAction[];
