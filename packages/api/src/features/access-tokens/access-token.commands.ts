import { addDays, mayGiveScope, tokenScopes } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { makeRowSecret } from "../../platform/row-secret.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { AccessToken } from "./access-token.entity.js";
import type { CreateAccessTokenInput, RevokeAccessTokenInput } from "./access-token.inputs.js";

/** How every token's secret begins, so that it is recognized where it should not lie. */
export const tokenPrefix = "duban_";

const nameLength = 60;
const shownLength = 16;
const longestLife = 366;

/** Makes a token in the name of the actor; its secret is in the answer and nowhere else. */
export const createAccessToken = command({
  action: "accessToken.create",
  shownOnce: ["secret"],
  subject: (tx, input: CreateAccessTokenInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const scopes = [...new Set(input.scopes)];
    const checks = new InputChecks();
    const name = checks.line("name", input.name, nameLength);
    const latest = addDays(tx.today, longestLife);
    if (input.expiresOn <= tx.today || input.expiresOn > latest)
      checks.refuse("expiresOn", { code: "TOKEN_EXPIRY_INVALID", params: { latest } });
    if (scopes.length === 0) checks.refuse("scopes", { code: "SCOPE_REQUIRED" });
    const roles = tx.actor.grants.filter(({ role }) => tx.actor.holds(role, organization.path)).map(({ role }) => role);
    for (const scope of scopes.filter((wanted) => !mayGiveScope(roles, wanted))) {
      checks.refuse("scopes", { code: "SCOPE_BEYOND_RIGHTS", params: { scope: tokenScopes.labels[scope] } });
    }
    checks.done();
    const id = uuid();
    const secret = makeRowSecret(tokenPrefix, tx.tenantId, id);
    await tx.insert(AccessToken, {
      ...{ id, name, scopes, personId: ownerOf(tx), organizationId: organization.id },
      ...{ prefix: secret.text.slice(0, shownLength), secretHash: secret.hash },
      ...{ createdAt: tx.now, expiresAt: endOfDay(input.expiresOn), lastUsedAt: null, revokedAt: null },
    });
    return { accessTokenId: id, secret: secret.text };
  },
});

/** Makes a token worthless, at once. */
export const revokeAccessToken = command({
  action: "accessToken.revoke",
  subject: (tx, input: RevokeAccessTokenInput) => tx.lock(AccessToken, input.accessTokenId),
  async run(tx, token) {
    if (token.revokedAt) throw new Refusal("TOKEN_REVOKED", {}, ["input", "accessTokenId"]);
    await tx.change(token, { revokedAt: tx.now });
    return { accessTokenId: token.id };
  },
});

function ownerOf({ actor }: Transaction): string {
  if (actor.personId === null) throw new Error("A token acts in the name of a person");
  return actor.personId;
}

/** Midnight after a day in China. */
function endOfDay(day: string): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}
