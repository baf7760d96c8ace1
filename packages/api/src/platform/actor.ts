import { type Action, type Locale, permits, type Role, scopePermits, type TokenScope } from "@duban/schema";

/** A role that holds for one organization or, with `includesSubtree`, for everything below it too. */
export interface Grant {
  readonly role: Role;
  readonly organizationId: string;
  readonly path: string;
  readonly includesSubtree: boolean;
}

/** What a service token narrows its person's rights to. */
export interface TokenLimits {
  readonly id: string;
  readonly scopes: readonly TokenScope[];
  /** Nothing outside this organization and what is below it. */
  readonly path: string;
}

/** Who acts: an account as a person of one tenant, with the rights that are live today. */
export interface ActorFacts {
  readonly accountId: string;
  /** Null for an account that is no person of the tenant, as with the system itself. */
  readonly personId: string | null;
  readonly tenantId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
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

export class Actor implements ActorFacts {
  readonly accountId: string;
  readonly personId: string | null;
  readonly tenantId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
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

  /** Whether some role of the actor at this path, and the token if there is one, permits the action. */
  may(action: Action, path: string): boolean {
    if (this.isSystem) return true;
    if (!this.inScope(action) || !this.reaches(path)) return false;
    return this.grants.some((grant) => covers(grant, path) && permits(grant.role, action));
  }

  /** Whether the action is permitted anywhere at all. */
  mayAnywhere(action: Action): boolean {
    return this.isSystem || (this.inScope(action) && this.grants.some((grant) => permits(grant.role, action)));
  }

  /** The ranges of the tree where the actor has a role, or any role that permits an action; what a token cuts off is left out. */
  paths(wanted?: Role | Action): PathRange[] {
    if (this.isSystem) return [{ path: "", includesSubtree: true }];
    const grants = this.grants.filter((grant) => wanted === undefined || this.matches(grant.role, wanted));
    return grants.flatMap((grant) => this.narrowed(grant));
  }

  private matches(role: Role, wanted: Role | Action): boolean {
    return wanted.includes(".") ? this.inScope(wanted as Action) && permits(role, wanted as Action) : !this.token && role === wanted;
  }

  private inScope(action: Action): boolean {
    return this.token === undefined || this.token.scopes.some((scope) => scopePermits(scope, action));
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
