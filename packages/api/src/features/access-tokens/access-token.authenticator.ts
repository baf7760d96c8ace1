import { Fault } from "../../platform/errors.js";
import type { Authenticator, Feature } from "../../platform/feature.js";
import { opens, readRowSecret } from "../../platform/row-secret.js";
import type { TenantStore } from "../../platform/tenant-store.js";
import { tokenPrefix } from "./access-token.queries.js";
import { actorWith, liveToken } from "./live-token.queries.js";

const lastUsedEvery = 60_000;

/** `Authorization: Bearer duban_…`: the token's person, narrowed to the token, or its service. A bearer that is presented but not good is refused. */
export const authenticateToken: Authenticator = async (request, { store, clock }) => {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const [, text = ""] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  const secret = readRowSecret(tokenPrefix, text);
  const now = clock();
  const token = secret && (await liveToken(store, secret.tenantId, secret.id, now));
  if (!secret || !token?.hashes.some((hash) => opens(secret, hash))) throw new Fault("UNAUTHENTICATED");
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() >= lastUsedEvery) {
    await noteUse(store, secret.tenantId, token.id, now);
  }
  return actorWith(secret.tenantId, token, secret.hash);
};

/** Of these actors those whose token has been revoked, has run out or has another secret now, or belongs to an account that was closed. */
export const findEndedTokens: NonNullable<Feature["findEnded"]> = async (actors, { store, clock }) => {
  const withToken = actors.filter(({ token }) => token !== undefined);
  const live = new Set<string>();
  for (const tenantId of new Set(withToken.map((actor) => actor.tenantId))) {
    const rows = await store.query<{ hash: string }>(tenantId, {
      name: "tokens-still-live",
      text: `select unnest(array[t.secret_hash] || case when t.previous_ends_at > $3 then array[t.previous_secret_hash] else '{}' end) as hash
        from app.access_tokens t
        join app.people p on p.tenant_id = $1 and p.id = t.person_id
        left join app.accounts a on a.id = p.account_id and a.closed_at is null
        where t.tenant_id = $1 and t.id = any($2::uuid[]) and t.revoked_at is null and t.expires_at > $3
          and (a.id is not null or p.is_service)`,
      values: [tenantId, withToken.map(({ token }) => token?.id), clock()],
    });
    for (const { hash } of rows) live.add(hash);
  }
  return withToken.filter(({ token }) => !live.has(token?.secretHash ?? ""));
};

/** Written at most once a minute; of several at the same time one writes. */
async function noteUse(store: TenantStore, tenantId: string, id: string, now: Date): Promise<void> {
  await store.query(tenantId, {
    text: `update app.access_tokens set last_used_at = $3
      where tenant_id = $1 and id = $2 and (last_used_at is null or last_used_at <= $4)`,
    values: [tenantId, id, now, new Date(now.getTime() - lastUsedEvery)],
  });
}
