import type { Locale, TokenScope } from "@duban/schema";
import { Actor, type Grant } from "../../platform/actor.js";
import { dayOf } from "../../platform/clock.js";
import type { TenantStore } from "../../platform/tenant-store.js";

/** A token that opens something now, and in whose name. */
export interface LiveToken {
  readonly id: string;
  /** Of the secret that opens it, and of the one before while that still does. */
  readonly hashes: readonly string[];
  readonly isService: boolean;
  readonly scopes: readonly TokenScope[];
  readonly path: string;
  readonly lastUsedAt: Date | null;
  readonly personId: string;
  /** Empty for a service, and it has no language of its own. */
  readonly accountId: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
}

/** The token, its person and the grants that are live today; null once it is revoked or expired, or the account is closed. */
export async function liveToken(store: TenantStore, tenantId: string, id: string, now: Date): Promise<LiveToken | null> {
  const [row] = await store.query<LiveToken>(tenantId, {
    name: "live-token",
    text: `select t.id, array[t.secret_hash] || case when t.previous_ends_at > $3 then array[t.previous_secret_hash] else '{}' end as hashes,
        p.is_service as "isService", t.scopes, reach.path, t.last_used_at as "lastUsedAt",
        p.id as "personId", coalesce(a.id::text, '') as "accountId", coalesce(a.locale, 'zh_CN') as locale,
        coalesce((select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id, 'path', o.path, 'includesSubtree', g.includes_subtree))
          from app.role_grants g join app.organizations o on o.tenant_id = $1 and o.id = g.organization_id
          where g.tenant_id = $1 and g.person_id = p.id and g.starts_on <= $4 and (g.ends_on is null or g.ends_on >= $4)), '[]') as grants
      from app.access_tokens t
      join app.organizations reach on reach.tenant_id = $1 and reach.id = t.organization_id
      join app.people p on p.tenant_id = $1 and p.id = t.person_id
      left join app.accounts a on a.id = p.account_id and a.closed_at is null
      where t.tenant_id = $1 and t.id = $2 and t.revoked_at is null and t.expires_at > $3 and (a.id is not null or p.is_service)`,
    values: [tenantId, id, now, dayOf(now)],
  });
  return row ?? null;
}

/** Whoever acts with a token: its person, narrowed to the token, or its service. */
export function actorWith(tenantId: string, token: LiveToken, secretHash: string): Actor {
  const { id, isService, scopes, path, accountId, personId, locale, grants } = token;
  return new Actor({ tenantId, accountId, personId, locale, grants, token: { id, isService, secretHash, scopes, path } });
}
