import { v7 as uuid } from "uuid";
import { makeRowSecret } from "../../platform/row-secret.js";
import type { Transaction } from "../../platform/transaction.js";
import { AccessToken } from "./access-token.entity.js";

/** How every token's secret begins, so that it is recognized where it should not lie. */
export const tokenPrefix = "duban_";

const shownLength = 16;

/** What a token is made of, before it has a secret. */
type TokenToBe = Pick<AccessToken, "kind" | "personId" | "organizationId" | "name" | "scopes" | "expiresAt">;

/** Enters a token with a new secret, which is in the answer and nowhere else. */
export async function newToken(tx: Transaction, token: TokenToBe): Promise<{ readonly accessTokenId: string; readonly secret: string }> {
  const id = uuid();
  const { text, hash } = makeRowSecret(tokenPrefix, tx.tenantId, id);
  await tx.insert(AccessToken, {
    ...{ id, ...token, createdById: tx.actor.personId, createdAt: tx.now },
    ...{ prefix: text.slice(0, shownLength), secretHash: hash, previousSecretHash: null, previousEndsAt: null, rotatedAt: null },
    ...{ lastUsedAt: null, revokedAt: null },
  });
  return { accessTokenId: id, secret: text };
}

/** The secret that opens a token now, as it is kept; no noun brings it. */
export async function keptSecretOf(tx: Transaction, id: string): Promise<string> {
  const [row] = await tx.sql<{ hash: string }>`
    select secret_hash as hash from app.access_tokens where tenant_id = ${tx.tenantId} and id = ${id}`;
  if (!row) throw new Error(`There is no access token ${id}`);
  return row.hash;
}

/** A person's trial tokens that are not over, held until the commit. */
export async function liveTrials(tx: Transaction, personId: string): Promise<AccessToken[]> {
  const trials = await tx.find(AccessToken, { personId, kind: "TRIAL", revokedAt: null }, { lock: true });
  return trials.filter(({ expiresAt }) => expiresAt > tx.now);
}
