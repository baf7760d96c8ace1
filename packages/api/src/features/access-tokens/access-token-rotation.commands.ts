import { longestGraceHours } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { makeRowSecret } from "../../platform/row-secret.js";
import { Organization } from "../organizations/organization.entity.js";
import { checkExpiry, endOfDay, requireOpen } from "./access-token.checks.js";
import { AccessToken } from "./access-token.entity.js";
import type { RotateAccessTokenInput } from "./access-token.inputs.js";
import { keptSecretOf, tokenPrefix } from "./access-token.queries.js";

const hour = 3_600_000;

/**
 * Gives a token a new secret. The old one opens for the hours that are asked for, so that the program's configuration can be changed
 * without a gap; of two people who rotate at once the later is told that the token is no longer the one that was read.
 */
export const rotateAccessToken = command({
  action: "accessToken.rotate",
  shownOnce: ["secret"],
  subject: (tx, input: RotateAccessTokenInput) => tx.lock(AccessToken, input.accessTokenId),
  async run(tx, token, { graceHours, expiresOn }) {
    if (token.revokedAt) throw new Refusal("TOKEN_REVOKED", {}, ["input", "accessTokenId"]);
    if (token.kind === "SERVICE") requireOpen(await tx.lock(Organization, token.organizationId), ["input", "accessTokenId"]);
    if (token.kind === "TRIAL") throw new Refusal("TOKEN_IS_TRIAL", {}, ["input", "accessTokenId"]);
    const checks = new InputChecks();
    if (graceHours < 0 || graceHours > longestGraceHours) {
      checks.refuse("graceHours", { code: "VALUE_OUT_OF_RANGE", params: { minimum: 0, maximum: longestGraceHours } });
    }
    const expiresAt = expiresOn ? endOfDay(expiresOn) : token.expiresAt;
    if (expiresOn || expiresAt <= tx.now) checkExpiry(checks, tx.today, expiresOn ?? tx.today);
    checks.done();
    // An end that is past already does not come to life by it.
    const oldEndsAt = new Date(Math.min(tx.now.getTime() + graceHours * hour, token.expiresAt.getTime()));
    const previousSecretHash = await keptSecretOf(tx, token.id);
    const secret = makeRowSecret(tokenPrefix, tx.tenantId, token.id);
    await tx.change(token, {
      ...{ secretHash: secret.hash, previousSecretHash, previousEndsAt: oldEndsAt },
      ...{ rotatedAt: tx.now, expiresAt },
    });
    return { accessTokenId: token.id, secret: secret.text };
  },
});
