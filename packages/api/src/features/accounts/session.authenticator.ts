import type { Locale } from "@duban/schema";
import type { FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { Actor, type Grant } from "../../platform/actor.js";
import { dayOf } from "../../platform/clock.js";
import type { Authenticator, Feature } from "../../platform/feature.js";
import type { Services } from "../../platform/services.js";
import type { TenantStore } from "../../platform/tenant-store.js";
import { sessionToken } from "./session-cookie.js";
import { idleSeconds, noteUseSeconds } from "./session-limits.js";

interface LiveSession {
  readonly id: string;
  readonly lastUsedAt: Date;
  readonly accountId: string;
  readonly locale: Locale;
  readonly tenantId: string;
  readonly personId: string;
}

/** The session's cookie: its account as a person of the group now worked in. Asked anew for every request, so that an end is an end at once. */
export const authenticateSession: Authenticator = async (request, services) => {
  if (request.headers.authorization !== undefined) return null;
  const session = await sessionOf(request, services);
  if (!session) return null;
  const { id: sessionId, accountId, personId, tenantId, locale } = session;
  const grants = await liveGrants(services.store, tenantId, personId, dayOf(services.clock()));
  return new Actor({ accountId, personId, tenantId, locale, grants, sessionId });
};

/** The live session that a request's cookie opens; its use is noted. */
export async function sessionOf(
  request: Pick<FastifyRequest, "protocol" | "headers"> & { readonly routeOptions?: FastifyRequest["routeOptions"] },
  { pool, clock, configuration }: Pick<Services, "pool" | "clock" | "configuration">,
): Promise<LiveSession | null> {
  const token = sessionToken(request, configuration.secret);
  if (token === null) return null;
  const now = clock();
  const session = await liveSession(pool, token, now);
  const isUse = request.routeOptions?.config.background !== true;
  if (session && isUse && now.getTime() - session.lastUsedAt.getTime() >= noteUseSeconds * 1_000) {
    await pool.query("update app.sessions set updated_at = $2 where id = $1 and updated_at < $2", [session.id, now]);
  }
  return session;
}

/** The session with its account and the person it is in the group chosen last, or else in the group joined first. */
async function liveSession(pool: Pool, token: string, now: Date): Promise<LiveSession | null> {
  const { rows } = await pool.query<LiveSession>({
    name: "live-session",
    text: `select s.id, s.updated_at as "lastUsedAt", a.id as "accountId", a.locale, m.tenant as "tenantId", m.person_id as "personId"
      from app.sessions s
      join app.accounts a on a.id = s.user_id and a.closed_at is null
      join app.memberships m on m.account_id = a.id
      where s.token = $1 and s.expires_at > $2 and s.updated_at > $3
      order by (m.tenant = s.current_tenant) is true desc, m.created_at, m.tenant limit 1`,
    values: [token, now, idleSince(now)],
  });
  return rows[0] ?? null;
}

/** Of these actors those whose session has been ended, has run out, or belongs to an account that was closed or left the group. */
export const findEndedSessions: NonNullable<Feature["findEnded"]> = async (actors, { pool, clock }) => {
  const inSession = actors.filter(({ sessionId }) => sessionId !== undefined);
  if (inSession.length === 0) return [];
  const { rows } = await pool.query<{ id: string; tenantId: string }>({
    name: "sessions-still-live",
    text: `select s.id, m.tenant as "tenantId" from app.sessions s
      join app.accounts a on a.id = s.user_id and a.closed_at is null
      join app.memberships m on m.account_id = a.id and m.tenant = coalesce(s.current_tenant, m.tenant)
      where s.id = any($1::uuid[]) and s.expires_at > $2 and s.updated_at > $3`,
    values: [inSession.map(({ sessionId }) => sessionId), clock(), idleSince(clock())],
  });
  const live = new Set(rows.map(({ id, tenantId }) => `${id} ${tenantId}`));
  return inSession.filter(({ sessionId, tenantId }) => !live.has(`${sessionId} ${tenantId}`));
};

/** A session that was last used before this is used no more. */
function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleSeconds * 1_000);
}

/** What the person may do today, and where. */
export function liveGrants(store: TenantStore, tenantId: string, personId: string, today: string): Promise<Grant[]> {
  return store.query<Grant>(tenantId, {
    name: "live-grants",
    text: `select g.role, g.organization_id as "organizationId", o.path, g.includes_subtree as "includesSubtree"
      from app.role_grants g join app.organizations o on o.tenant_id = $1 and o.id = g.organization_id
      where g.tenant_id = $1 and g.person_id = $2 and g.starts_on <= $3 and (g.ends_on is null or g.ends_on >= $3)`,
    values: [tenantId, personId, today],
  });
}

/** The same account and session at work in another of its groups. */
export async function actorIn(tenantId: string, { accountId, locale, sessionId }: Actor, { pool, store, clock }: Services): Promise<Actor> {
  const personId = await personIn(pool, accountId, tenantId);
  const grants = personId ? await liveGrants(store, tenantId, personId, dayOf(clock())) : [];
  return new Actor({ accountId, personId, tenantId, locale, grants, ...(sessionId ? { sessionId } : {}) });
}

/** Who the account is in a group; null when it does not belong to it. */
async function personIn(pool: Pool, accountId: string, tenantId: string): Promise<string | null> {
  const { rows } = await pool.query<{ personId: string }>(
    `select person_id as "personId" from app.memberships where account_id = $1 and tenant = $2`,
    [accountId, tenantId],
  );
  return rows[0]?.personId ?? null;
}
