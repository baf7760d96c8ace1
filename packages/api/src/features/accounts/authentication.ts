import { betterAuth } from "better-auth";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { longestPassword, shortestPassword } from "./password.js";
import { cookieName } from "./session-cookie.js";
import { longestSeconds } from "./session-limits.js";

/** Where a sign-in comes from, as its session remembers it. */
export interface SignInOrigin {
  readonly address: string;
  readonly userAgent: string;
  readonly secure: boolean;
}

/** Opens sessions. */
export interface Authentication {
  /** The `Set-Cookie` headers of a new session; null when address and password do not fit, or the account is closed. */
  signIn(email: string, password: string, origin: SignInOrigin): Promise<string[] | null>;
}

const addressHeader = "x-duban-address";

/** better-auth over our tables. Routes, limits and the reading of sessions are ours; it opens sessions and knows the ways to sign in. */
export function createAuthentication(pool: Pool, secret: string): Authentication {
  const plain = instance(pool, secret, false);
  const secure = instance(pool, secret, true);
  return {
    async signIn(email, password, origin) {
      const headers = new Headers({ "user-agent": origin.userAgent, [addressHeader]: origin.address });
      const { api } = origin.secure ? secure : plain;
      const response = await api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`); // no verdict about the password
      return response.ok ? response.headers.getSetCookie() : null;
    },
  };
}

function instance(pool: Pool, secret: string, secure: boolean) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: "http://localhost",
    basePath: "/auth",
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours counts by account too
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    session: { ...sessionModel, expiresIn: longestSeconds, disableSessionRefresh: true },
    user: accountModel,
    account: credentialModel,
    verification: { modelName: "verifications", fields: { ...times, expiresAt: "expires_at" } },
    advanced: {
      useSecureCookies: false, // its prefix would be __Secure-; ours is in the name
      cookies: { session_token: { name: cookieName(secure), attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" } } },
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: { session: { create: { before: ({ userId }) => isOpen(pool, userId) } } },
  });
}

const times = { createdAt: "created_at", updatedAt: "updated_at" };
const sessionModel = {
  modelName: "sessions",
  fields: { ...times, userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent" },
};
const accountModel = { modelName: "accounts", fields: { ...times, emailVerified: "email_verified" } };
const credentialModel = {
  modelName: "credentials",
  fields: {
    ...times,
    userId: "user_id",
    accountId: "account_id",
    providerId: "provider_id",
    accessToken: "access_token",
    refreshToken: "refresh_token",
    idToken: "id_token",
    accessTokenExpiresAt: "access_token_expires_at",
    refreshTokenExpiresAt: "refresh_token_expires_at",
  },
};

/** A closed account, or one that belongs to no group, opens no session. */
async function isOpen(pool: Pool, accountId: string): Promise<false | undefined> {
  const { rowCount } = await pool.query(
    "select from app.accounts where id = $1 and closed_at is null and exists (select from app.memberships where account_id = $1)",
    [accountId],
  );
  return rowCount === 0 ? false : undefined;
}
