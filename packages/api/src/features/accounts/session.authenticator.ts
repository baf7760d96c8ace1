import { addDays, type Locale } from "@duban/schema";
import type { FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { Actor, type Grant, type StandIn } from "../../platform/actor.js";
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
  readonly rights: readonly RightRow[];
}

/** The session's cookie: its account as a person of the group now worked in. Asked of the database: who remembers the answer forgets it when it may have changed. */
export const authenticateSession: Authenticator = async (request, services) => {
  if (request.headers.authorization !== undefined) return null;
  const session = await sessionOf(request, services);
  if (!session) return null;
  const { id: sessionId, accountId, personId, tenantId, locale } = session;
  return new Actor({ accountId, personId, tenantId, locale, ...rightsOf(session.rights), sessionId });
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

/** The session with its account, the person it is in the group worked in, and what that person may do: `app.open_session` finds them. */
async function liveSession(pool: Pool, token: string, now: Date): Promise<LiveSession | null> {
  const today = dayOf(now);
  const { rows } = await pool.query<LiveSession>({
    name: "open-session",
    text: "select * from app.open_session($1, $2, $3, $4, $5)",
    values: [token, now, idleSince(now), today, toldSince(today)],
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

/** What a person may do today, and where: by grants of their own, and in whose stead. */
interface Rights {
  readonly grants: readonly Grant[];
  readonly standIns: readonly StandIn[];
}

/** A grant that gives a right today, or gave one: of one's own, or in somebody's stead. */
type RightRow = Grant & { readonly [Property in keyof StandIn]: StandIn[Property] | null };

/** For so many days somebody who stood in is told that it is over. */
const daysToldOfTheEnd = 30;

function toldSince(today: string): string {
  return addDays(today, -daysToldOfTheEnd);
}

/** What the person may do today, and where; with what they may do in the stead of others: `app.live_rights` says which that is. */
export async function liveRights(store: TenantStore, tenantId: string, personId: string, today: string): Promise<Rights> {
  const rows = await store.query<RightRow>(tenantId, {
    name: "live-rights",
    text: "select * from app.live_rights($1, $2, $3, $4)",
    values: [tenantId, personId, today, toldSince(today)],
  });
  return rightsOf(rows);
}

function rightsOf(rows: readonly RightRow[]): Rights {
  return {
    grants: rows.flatMap(({ delegationId, onBehalfOfId: _, hasEnded: __, ...grant }) => (delegationId === null ? [grant] : [])),
    standIns: rows.filter((row): row is StandIn & RightRow => row.delegationId !== null),
  };
}

/** The same account and session at work in another of its groups. */
export async function actorIn(tenantId: string, { accountId, locale, sessionId }: Actor, { pool, store, clock }: Services): Promise<Actor> {
  const personId = await personIn(pool, accountId, tenantId);
  const rights = personId ? await liveRights(store, tenantId, personId, dayOf(clock())) : { grants: [] };
  return new Actor({ accountId, personId, tenantId, locale, ...rights, ...(sessionId ? { sessionId } : {}) });
}

/** Who the account is in a group; null when it does not belong to it. */
async function personIn(pool: Pool, accountId: string, tenantId: string): Promise<string | null> {
  const { rows } = await pool.query<{ personId: string }>(
    `select person_id as "personId" from app.memberships where account_id = $1 and tenant = $2`,
    [accountId, tenantId],
  );
  return rows[0]?.personId ?? null;
}
