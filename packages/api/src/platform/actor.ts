import {
  type Action,
  type Locale,
  permits,
  permitsInStead,
  type Role,
  scopePermits,
  scopePermitsService,
  type TokenScope,
} from "@duban/schema";

/** A role that holds for one organization or, with `includesSubtree`, for everything below it too. */
export interface Grant {
  readonly role: Role;
  readonly organizationId: string;
  readonly path: string;
  readonly includesSubtree: boolean;
}

/** A grant of somebody absent, in whose stead the actor reviews (代办). */
export interface StandIn extends Grant {
  readonly onBehalfOfId: string;
  readonly delegationId: string;
  /** It gives nothing any more, but lets a refusal say so. */
  readonly hasEnded: boolean;
}

/** In whose stead something is done, and what gives the right to it. */
export type Stead = Pick<StandIn, "onBehalfOfId" | "delegationId">;

/** What an access token narrows its person's rights to, or gives to its service. */
export interface TokenLimits {
  readonly id: string;
  /** Whether it acts as a service of its own, which has no account and no role: its scopes are all its rights. */
  readonly isService?: boolean;
  /** Hash of the secret that was presented: of two while a token has a new one, each ends in its own time. */
  readonly secretHash?: string;
  readonly scopes: readonly TokenScope[];
  /** Nothing outside this organization and what is below it. */
  readonly path: string;
}

/** Who acts: an account as a person of one tenant, or a service, with the rights that are live today. */
export interface ActorFacts {
  /** Empty for a service and for the system itself. */
  readonly accountId: string;
  /** Null for an account that is no person of the tenant, as with the system itself. A service is a person without an account. */
  readonly personId: string | null;
  readonly tenantId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  readonly standIns?: readonly StandIn[];
  readonly token?: TokenLimits;
  readonly sessionId?: string;
}

/** A range of the tree: one organization, or it with all below it. */
export interface PathRange {
  readonly path: string;
  readonly includesSubtree: boolean;
}

/** Paths are segments of one length, so a prefix is an ancestor or the organization itself. */
function covers(range: PathRange, path: string): boolean {
  return range.includesSubtree ? path.startsWith(range.path) : path === range.path;
}

function steadsOf(standIns: readonly StandIn[], action: Action, paths: readonly string[]): Stead[] {
  const giving = standIns.filter(({ role }) => permitsInStead(role, action));
  const steads = new Map(giving.map(({ delegationId, onBehalfOfId }) => [delegationId, { delegationId, onBehalfOfId }]));
  return [...steads.values()].filter(({ delegationId }) =>
    paths.every((path) => giving.some((standIn) => standIn.delegationId === delegationId && covers(standIn, path))),
  );
}

export class Actor implements ActorFacts {
  readonly accountId: string;
  readonly personId: string | null;
  readonly tenantId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  readonly standIns: readonly StandIn[];
  readonly token?: TokenLimits;
  readonly sessionId?: string;
  /** Jobs and reactions to events: may do everything, in its own tenant. */
  readonly isSystem: boolean;

  constructor(facts: ActorFacts, isSystem = false) {
    this.accountId = facts.accountId;
    this.personId = facts.personId;
    this.tenantId = facts.tenantId;
    this.locale = facts.locale;
    this.grants = facts.grants;
    this.standIns = facts.standIns ?? [];
    if (facts.token) this.token = facts.token;
    if (facts.sessionId) this.sessionId = facts.sessionId;
    this.isSystem = isSystem;
  }

  /** The product itself at work in a tenant. */
  static system(tenantId: string): Actor {
    return new Actor({ accountId: "", personId: null, tenantId, locale: "zh_CN", grants: [] }, true);
  }

  /** Whether the actor has the role at the organization with this path. A token has scopes and no role. */
  holds(role: Role, path: string): boolean {
    if (this.isSystem) return true;
    return this.token === undefined && this.grants.some((grant) => grant.role === role && covers(grant, path));
  }

  /** Whether some role at this path, the actor's own or that of somebody they stand in for, and the token if there is one, permits the action. */
  may(action: Action, path: string): boolean {
    return this.mayOneself(action, path) || this.steads(action, path).length > 0;
  }

  /** As `may`, by the actor's own roles. */
  mayOneself(action: Action, path: string): boolean {
    if (this.isSystem) return true;
    if (!this.inScope(action) || !this.reaches(path)) return false;
    return this.isService || this.grants.some((grant) => covers(grant, path) && permits(grant.role, action));
  }

  /** In whose stead the actor may do it at all of these paths; one delegation gives the whole right, or none. */
  steads(action: Action, ...paths: readonly string[]): Stead[] {
    return steadsOf(this.live, action, paths);
  }

  /** Whether somebody's stead that the actor has no more gave the right to it. */
  couldInStead(action: Action, ...paths: readonly string[]): boolean {
    return (
      steadsOf(
        this.standIns.filter(({ hasEnded }) => hasEnded),
        action,
        paths,
      ).length > 0
    );
  }

  /** The actor as if no stead had ended: what they know of, and may be told that it is over. Null where none has. */
  get beforeTheEnd(): Actor | null {
    if (!this.standIns.some(({ hasEnded }) => hasEnded)) return null;
    return new Actor({ ...this, standIns: this.standIns.map((standIn) => ({ ...standIn, hasEnded: false })) });
  }

  /** Whether the action is permitted anywhere at all. */
  mayAnywhere(action: Action): boolean {
    if (this.isSystem) return true;
    if (!this.inScope(action)) return false;
    if (this.isService) return true;
    return this.grants.some((grant) => permits(grant.role, action)) || this.live.some((standIn) => permitsInStead(standIn.role, action));
  }

  /** The ranges of the tree where the actor has a role, or any role that permits an action; what a token cuts off is left out. */
  paths(wanted?: Role | Action): PathRange[] {
    if (this.isSystem) return [{ path: "", includesSubtree: true }];
    const inStead = this.live.filter(
      ({ role }) => wanted === undefined || (wanted.includes(".") && permitsInStead(role, wanted as Action)),
    );
    return [...this.ownRanges(wanted), ...inStead.map(({ path, includesSubtree }) => ({ path, includesSubtree }))];
  }

  /** The ranges of the tree where an action is permitted, each with whose right it is: the actor's own, or that of somebody absent. */
  pathsByHolder(action: Action): (PathRange & { readonly holderId: string; readonly delegationId: string | null })[] {
    const own = { holderId: this.personId ?? "", delegationId: null };
    const inStead = this.live.filter(({ role }) => permitsInStead(role, action));
    return [
      ...this.ownRanges(action).map((range) => ({ ...range, ...own })),
      ...inStead.map(({ path, includesSubtree, onBehalfOfId: holderId, delegationId }) => ({
        path,
        includesSubtree,
        holderId,
        delegationId,
      })),
    ];
  }

  /** A program acts for its own person only. */
  private get live(): readonly StandIn[] {
    return this.token === undefined ? this.standIns.filter(({ hasEnded }) => !hasEnded) : [];
  }

  /** Against whose limits it counts: the account or, since a service has none, the service. */
  get holder(): string {
    return this.accountId || (this.personId ?? "");
  }

  private get isService(): boolean {
    return this.token?.isService === true;
  }

  /** The ranges of the actor's own rights. */
  private ownRanges(wanted?: Role | Action): PathRange[] {
    if (!this.token?.isService) {
      return this.grants
        .filter((grant) => wanted === undefined || this.matches(grant.role, wanted))
        .flatMap((grant) => this.narrowed(grant));
    }
    const holds = wanted === undefined || (wanted.includes(".") && this.inScope(wanted as Action));
    return holds ? [{ path: this.token.path, includesSubtree: true }] : [];
  }

  private matches(role: Role, wanted: Role | Action): boolean {
    return wanted.includes(".") ? this.inScope(wanted as Action) && permits(role, wanted as Action) : !this.token && role === wanted;
  }

  private inScope(action: Action): boolean {
    const permitted = this.isService ? scopePermitsService : scopePermits;
    return this.token === undefined || this.token.scopes.some((scope) => permitted(scope, action));
  }

  private reaches(path: string): boolean {
    return this.token === undefined || path.startsWith(this.token.path);
  }

  private narrowed(grant: Grant): PathRange[] {
    const { path, includesSubtree } = grant;
    if (this.reaches(path)) return [{ path, includesSubtree }];
    const tokenPath = this.token?.path ?? "";
    return includesSubtree && tokenPath.startsWith(path) ? [{ path: tokenPath, includesSubtree: true }] : [];
  }
}
