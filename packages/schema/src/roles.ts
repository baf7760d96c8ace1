import type { TokenScope } from "./access-token/scope.js";
import { type Action, isReadAction, type MutationAction, type ReadAction } from "./actions.js";
import { enumeration, type ValueOf } from "./enumeration.js";

/** What a person may be within an organization or its subtree. */
export const roles = enumeration({
  ADMINISTRATOR: ["管理员", "Administrator"],
  CAMPAIGN_MANAGER: ["专项活动负责人", "Campaign manager"],
  REVIEWER: ["审核人", "Reviewer"],
  LEADER: ["领导", "Leader"],
  SUBMITTER: ["填报人", "Submitter"],
  VIEWER: ["查看者", "Viewer"],
  AUDITOR: ["审计员", "Auditor"],
});

export type Role = ValueOf<typeof roles>;

const readsOfAll = [
  "organization.read",
  "person.read",
  "appointment.read",
  "campaign.read",
  "problem.read",
  "plan.read",
  "finding.read",
] as const satisfies readonly ReadAction[];

/** What everybody does with their own sessions, language, notices, tokens and views, and when they are asked, whatever their role. */
const ownAffairs = [
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
] as const satisfies readonly Action[];

const organizationUpkeep = [
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

const campaignUpkeep = [
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
  "problem.linkDuplicate",
  "problem.unlinkDuplicate",
  "rootCause.link",
  "rootCause.unlink",
  "problem.setTerms",
  "problem.handOver",
  "problem.bulk",
  "problem.revise",
  "handOver.withdraw",
  "evidence.add",
  "evidence.remove",
  "closeOut.setCriteria",
  "closeOut.acceptCriteria",
  "closeOut.setTerms",
  "lookBack.setTerms",
  "lookBack.draw",
  "plan.request",
] as const satisfies readonly MutationAction[];

/** What the superior decides about problems below. */
const superior = ["problemRequest.grant", "problemRequest.refuse", "problem.verifyAgain"] as const satisfies readonly MutationAction[];

const reviewing = [
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
const sharing = ["plan.claimReview", "plan.handOverReview", "opinion.ask", "opinion.withdraw"] as const satisfies readonly MutationAction[];

/** Whether a problem is resolved: people check that, never programs. */
const verifying = [
  "closeOut.pass",
  "closeOut.refuse",
  "closeOut.checkOnSite",
  "closeOut.object",
] as const satisfies readonly MutationAction[];

/** Whether what was resolved still is: people look at that, never programs. */
const lookingBack = ["lookBack.record"] as const satisfies readonly MutationAction[];

/** What is said beside the findings: people do so on both sides, never programs. */
const discussing = ["comment.add", "comment.remove"] as const satisfies readonly MutationAction[];

const writing = [
  "plan.saveDraft",
  "plan.submit",
  "plan.withdraw",
  "plan.amend",
  "plan.dropAmendment",
  "extension.ask",
  "finding.answer",
  "finding.acceptSuggestion",
] as const satisfies readonly MutationAction[];

/** What the responsible unit does about its problems. */
const rectifying = [
  "problem.accept",
  "problem.refuse",
  "problem.start",
  "problem.reportProgress",
  "problem.handOver",
  "problem.bulk",
  "problem.revise",
  "handOver.withdraw",
  "measure.add",
  "measure.update",
  "measure.complete",
  "measure.remove",
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

/** Role → actions. Who exactly may act on which row is for the policies; what no role permits here, nobody does. */
export const roleActions: Readonly<Record<Role, readonly Action[]>> = {
  ADMINISTRATOR: [
    ...readsOfAll,
    ...ownAffairs,
    ...organizationUpkeep,
    "calendar.set",
    "calendar.clear",
    "role.read",
    "role.grant",
    "role.revoke",
    "recusal.read",
    "recusal.declare",
    "recusal.end",
    "delegation.read",
    "delegation.end",
    "account.invite",
  ],
  CAMPAIGN_MANAGER: [...readsOfAll, ...ownAffairs, ...campaignUpkeep, ...superior, ...lookingBack, "recusal.read"],
  REVIEWER: [
    ...readsOfAll,
    ...ownAffairs,
    ...reviewing,
    ...sharing,
    ...verifying,
    ...lookingBack,
    ...discussing,
    "plan.remind",
    "phrase.read",
    "recusal.read",
    "delegation.create",
  ],
  LEADER: [
    ...readsOfAll,
    ...ownAffairs,
    ...reviewing,
    ...sharing,
    ...verifying,
    ...lookingBack,
    ...discussing,
    ...rectifying,
    ...superior,
    "plan.approveByOverride",
    "plan.remind",
    "phrase.read",
    "recusal.read",
    "delegation.create",
  ],
  SUBMITTER: [...readsOfAll, ...ownAffairs, ...writing, ...discussing, ...rectifying, "problem.register", "plan.remind", "plan.readDraft"],
  VIEWER: [...readsOfAll, ...ownAffairs],
  AUDITOR: [...readsOfAll, ...ownAffairs, "role.read", "recusal.read", "delegation.read", "audit.read"],
};

const organizationReads = ["organization.read", "person.read", "appointment.read"] as const;
const campaignReads = ["campaign.read", "problem.read"] as const;
const planReads = ["plan.read", "finding.read"] as const;

/** Token scope → actions. A scope that writes also reads what it answers with. */
export const scopeActions: Readonly<Record<TokenScope, readonly Action[]>> = {
  ORGANIZATIONS_READ: organizationReads,
  ORGANIZATIONS_WRITE: [...organizationReads, ...organizationUpkeep],
  CAMPAIGNS_READ: campaignReads,
  CAMPAIGNS_WRITE: [...campaignReads, ...campaignUpkeep, ...rectifying, ...superior],
  PLANS_READ: [...planReads, "plan.readDraft"],
  PLANS_WRITE: [...planReads, "plan.readDraft", ...writing],
  REVIEWS_WRITE: [...planReads, ...reviewing, "phrase.read"],
};

/** What of a role somebody else may do in the stead of whoever is absent (代办): reading and reviewing. Never to override, nor to administer. */
const delegable: ReadonlySet<Action> = new Set<Action>([
  ...readsOfAll,
  "notice.read",
  "plan.startReview",
  "plan.return",
  "plan.approve",
  "plan.undoDecision",
  "plan.remind",
  "extension.grant",
  "extension.refuse",
  "finding.draft",
  "finding.update",
  "finding.discard",
  "finding.confirm",
  "finding.raiseAgain",
]);

const permittedByRole = setsOf(roleActions);
const permittedByScope = setsOf(scopeActions);

/** Whether a role permits an action at all. */
export function permits(role: Role, action: Action): boolean {
  return permittedByRole[role].has(action);
}

/** Whether a role permits an action to somebody who stands in for its holder. */
export function permitsInStead(role: Role, action: Action): boolean {
  return delegable.has(action) && permits(role, action);
}

/** Whether a token scope permits an action at all. */
export function scopePermits(scope: TokenScope, action: Action): boolean {
  return permittedByScope[scope].has(action);
}

/** Roles that permit an action. */
export function rolesPermitting(action: Action): Role[] {
  return roles.values.filter((role) => permits(role, action));
}

/**
 * Whether a person with these roles may give a scope to a token: some role permits one of its changes, or one of its
 * reads where the scope only reads. The token never does more than the person may, whatever its scopes name.
 */
export function mayGiveScope(held: readonly Role[], scope: TokenScope): boolean {
  const changes = scopeActions[scope].filter((action) => !isReadAction(action));
  const decisive = changes.length > 0 ? changes : scopeActions[scope];
  return decisive.some((action) => held.some((role) => permits(role, action)));
}

function setsOf<Key extends string>(table: Readonly<Record<Key, readonly Action[]>>): Readonly<Record<Key, ReadonlySet<Action>>> {
  const sets = Object.entries<readonly Action[]>(table).map(([key, list]) => [key, new Set(list)]);
  return Object.fromEntries(sets) as Record<Key, ReadonlySet<Action>>;
}
