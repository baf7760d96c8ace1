import type { TokenScope } from "./access-token/scope.js";
import { type Action, isReadAction } from "./actions.js";
import { enumeration, type ValueOf } from "./enumeration.js";
import {
  campaignUpkeep,
  discussing,
  feeding,
  lookingBack,
  organizationUpkeep,
  ownAffairs,
  readsOfAll,
  rectifying,
  reviewing,
  sharing,
  superior,
  tooling,
  verifying,
  webhookUpkeep,
  writing,
} from "./role-duties.js";

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

/** Role → actions. Who exactly may act on which row is for the policies; what no role permits here, nobody does. */
export const roleActions: Readonly<Record<Role, readonly Action[]>> = {
  ADMINISTRATOR: [
    ...readsOfAll,
    ...ownAffairs,
    ...organizationUpkeep,
    ...webhookUpkeep,
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
    "accessToken.createService",
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
    "problem.bulk",
    "plan.approveByOverride",
    "plan.remind",
    "phrase.read",
    "recusal.read",
    "delegation.create",
  ],
  SUBMITTER: [
    ...readsOfAll,
    ...ownAffairs,
    ...writing,
    ...discussing,
    ...rectifying,
    "problem.register",
    "problem.resolveOnTheSpot",
    "plan.remind",
    "plan.readDraft",
  ],
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
  TOOLS_WRITE: [...campaignReads, ...planReads, ...tooling],
};

/** Scope → actions of a service, which has no role: it may do what its scopes say where it belongs. Scopes that are left out are for people. */
export const serviceActions: Readonly<Partial<Record<TokenScope, readonly Action[]>>> = {
  ORGANIZATIONS_READ: organizationReads,
  ORGANIZATIONS_WRITE: [...organizationReads, ...organizationUpkeep],
  CAMPAIGNS_READ: campaignReads,
  CAMPAIGNS_WRITE: [...campaignReads, ...feeding],
  PLANS_READ: planReads,
  TOOLS_WRITE: [...campaignReads, "problem.register", "problem.reportProgress"],
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
const permittedToService = setsOf(serviceActions as Readonly<Record<TokenScope, readonly Action[]>>);

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

/** Whether a token scope permits an action to a service. */
export function scopePermitsService(scope: TokenScope, action: Action): boolean {
  return permittedToService[scope]?.has(action) ?? false;
}

/** Whether a scope may be given to a service at all. */
export function isForServices(scope: TokenScope): boolean {
  return scope in serviceActions;
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
