import { addDays, isForServices, mayGiveScope, type Role, type TokenScope, tokenScopes } from "@duban/schema";
import { Refusal } from "../../platform/errors.js";
import type { InputChecks } from "../../platform/input-checks.js";
import type { Organization } from "../organizations/organization.entity.js";
import { nameOf } from "../organizations/organization.queries.js";

const longestLife = 366;

/** Notes where a token's last day is not one between tomorrow and a year from now. */
export function checkExpiry(checks: InputChecks, today: string, expiresOn: string): void {
  const latest = addDays(today, longestLife);
  if (expiresOn <= today || expiresOn > latest) checks.refuse("expiresOn", { code: "TOKEN_EXPIRY_INVALID", params: { latest } });
}

/** The scopes, each once; noted are those that these roles do not give, or that no service is given where `roles` is null. */
export function checkScopes(checks: InputChecks, wanted: readonly TokenScope[], roles: readonly Role[] | null): TokenScope[] {
  const scopes = [...new Set(wanted)];
  if (scopes.length === 0) checks.refuse("scopes", { code: "SCOPE_REQUIRED" });
  for (const scope of scopes) {
    if (roles ? mayGiveScope(roles, scope) : isForServices(scope)) continue;
    checks.refuse("scopes", {
      code: roles ? "SCOPE_BEYOND_RIGHTS" : "SCOPE_NOT_FOR_SERVICES",
      params: { scope: tokenScopes.labels[scope] },
    });
  }
  return scopes;
}

/** A service works for an organization as long as that is there: none is closed while one does, and none begins afterwards. */
export function requireOpen(organization: Organization, path: readonly string[]): void {
  if (organization.state !== "OPEN") throw new Refusal("ORGANIZATION_CLOSED", { organization: nameOf(organization) }, path);
}

/** Midnight after a day in China. */
export function endOfDay(day: string): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}
