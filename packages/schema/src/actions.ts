/** Actions that change something, each with the mutation that does it. */
export const mutationActions = {
  "tenant.switch": "switchTenant",
  "viewer.update": "updateViewer",
  "session.end": "endSession",
  "session.endOthers": "endOtherSessions",
  "organization.create": "createOrganization",
  "organization.rename": "renameOrganization",
  "organization.move": "moveOrganization",
  "organization.close": "closeOrganization",
  "organization.import": "importOrganizations",
  "person.create": "createPerson",
  "person.update": "updatePerson",
  "person.appoint": "appointPerson",
  "appointment.end": "endAppointment",
  "role.grant": "grantRole",
  "role.revoke": "revokeRole",
  "recusal.declare": "declareRecusal",
  "recusal.end": "endRecusal",
  "delegation.create": "createDelegation",
  "delegation.end": "endDelegation",
  "account.invite": "inviteAccount",
  "accessToken.create": "createAccessToken",
  "accessToken.revoke": "revokeAccessToken",
  "calendar.set": "setCalendarDay",
  "calendar.clear": "clearCalendarDay",
  "campaign.create": "createCampaign",
  "campaign.update": "updateCampaign",
  "campaign.close": "closeCampaign",
  "campaign.setParticipants": "setCampaignParticipants",
  "campaign.saveTemplate": "saveCampaignTemplate",
  "campaign.setPlanTemplate": "setPlanTemplate",
  "ruleSet.change": "changeRuleSet",
  "ruleSet.try": "tryRuleSet",
  "ledger.create": "createLedger",
  "ledger.update": "updateLedger",
  "problem.handDown": "handDownProblems",
  "problem.register": "registerProblems",
  "problem.update": "updateProblem",
  "problem.assign": "assignProblem",
  "problem.accept": "acceptProblem",
  "problem.refuse": "refuseProblem",
  "problem.start": "startRectification",
  "problem.reportProgress": "reportProgress",
  "problem.linkDuplicate": "linkDuplicateProblem",
  "problem.unlinkDuplicate": "unlinkDuplicateProblem",
  "problem.handOver": "handOverProblem",
  "problem.bulk": "changeProblems",
  "handOver.accept": "acceptHandOver",
  "handOver.decline": "declineHandOver",
  "handOver.withdraw": "withdrawHandOver",
  "measure.add": "addMeasure",
  "measure.update": "updateMeasure",
  "measure.complete": "completeMeasure",
  "measure.remove": "removeMeasure",
  "evidence.add": "addEvidence",
  "evidence.remove": "removeEvidence",
  "closeOut.setCriteria": "setCloseOutCriteria",
  "closeOut.acceptCriteria": "acceptCloseOutCriteria",
  "closeOut.request": "requestCloseOut",
  "closeOut.withdraw": "withdrawCloseOut",
  "closeOut.pass": "passCloseOut",
  "closeOut.refuse": "refuseCloseOut",
  "closeOut.checkOnSite": "recordSiteCheck",
  "closeOut.object": "recordObjection",
  "closeOut.setTerms": "setCloseOutTerms",
  "measure.fit": "fitMeasures",
  "plan.request": "requestPlans",
  "plan.saveDraft": "savePlanDraft",
  "plan.submit": "submitPlan",
  "plan.withdraw": "withdrawPlan",
  "plan.amend": "amendPlan",
  "plan.dropAmendment": "dropAmendment",
  "extension.ask": "askForExtension",
  "extension.grant": "grantExtension",
  "extension.refuse": "refuseExtension",
  "plan.startReview": "startPlanReview",
  "plan.claimReview": "claimPlanReview",
  "plan.handOverReview": "handOverPlanReview",
  "opinion.ask": "askOpinion",
  "opinion.give": "giveOpinion",
  "opinion.withdraw": "withdrawOpinion",
  "plan.return": "returnPlan",
  "plan.approve": "approvePlan",
  "plan.approveByOverride": "approvePlanByOverride",
  "plan.undoDecision": "undoDecision",
  "plan.remind": "remindPlan",
  "finding.draft": "draftFinding",
  "finding.update": "updateFinding",
  "finding.discard": "discardFinding",
  "finding.answer": "answerFinding",
  "finding.acceptSuggestion": "acceptSuggestion",
  "finding.confirm": "confirmFinding",
  "finding.raiseAgain": "raiseFindingAgain",
  "comment.add": "addComment",
  "comment.remove": "removeComment",
  "notice.markRead": "markNoticeRead",
  "notice.markAllRead": "markAllNoticesRead",
  "notice.choose": "chooseNotices",
  "phrase.create": "createPhrase",
  "phrase.update": "updatePhrase",
  "phrase.remove": "removePhrase",
  "phrase.use": "usePhrase",
  "savedView.create": "createSavedView",
  "savedView.change": "changeSavedView",
  "savedView.share": "shareSavedView",
  "savedView.unshare": "unshareSavedView",
  "savedView.remove": "removeSavedView",
} as const;

/** Actions that only read. A plan's draft is apart: the reviewing side sees what was submitted, not what is being written. */
export const readActions = [
  "organization.read",
  "person.read",
  "appointment.read",
  "role.read",
  "recusal.read",
  "delegation.read",
  "accessToken.read",
  "campaign.read",
  "problem.read",
  "plan.read",
  "plan.readDraft",
  "finding.read",
  "notice.read",
  "phrase.read",
  "audit.read",
  "savedView.read",
] as const;

/** Actions at the door and on the command line: no mutation does them and no role permits them. */
export const doorActions = ["tenant.found", "account.close", "invitation.accept", "password.change"] as const;

export type MutationAction = keyof typeof mutationActions;
export type ReadAction = (typeof readActions)[number];
export type DoorAction = (typeof doorActions)[number];
export type Action = MutationAction | ReadAction | DoorAction;
export type MutationName = (typeof mutationActions)[MutationAction];

/** Every action. */
export const actions: readonly Action[] = [...(Object.keys(mutationActions) as MutationAction[]), ...readActions, ...doorActions];

const readOnly = new Set<Action>(readActions);

/** Whether an action changes nothing. */
export function isReadAction(action: Action): action is ReadAction {
  return readOnly.has(action);
}

/** The mutation that performs an action; a step on screen is named by it. */
export function mutationOf<A extends MutationAction>(action: A): (typeof mutationActions)[A] {
  return mutationActions[action];
}
