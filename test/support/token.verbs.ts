import { Actor, inDays, type Versioned } from "./actor.js";
import { done, type Outcome } from "./outcome.js";

// What people do about access tokens, over HTTP.

interface Named {
  readonly id: string;
}

type Input = Readonly<Record<string, unknown>>;

/** A token as its list shows it. */
export interface TokenSeen extends Versioned {
  readonly name: string;
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly prefix: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly rotatedAt: string | null;
  readonly previousEndsAt: string | null;
  readonly revokedAt: string | null;
  readonly organization: { readonly code: string } | null;
  readonly person: (Named & { readonly name: string; readonly isService: boolean }) | null;
  readonly createdBy: Named | null;
  readonly viewerSteps: readonly { readonly name: string; readonly possible: boolean; readonly code: string | null }[];
}

const token = `id revision name kind scopes prefix expiresAt lastUsedAt rotatedAt previousEndsAt revokedAt organization { code }
  person { id name isService } createdBy { id } viewerSteps { name possible code }`;

export type NewToken = Promise<Outcome<{ secret: string; accessToken: TokenSeen }>>;

/** A program that presents a secret. */
export function program(address: string, secret: string): Actor {
  return new Actor(address, "program", { authorization: `Bearer ${secret}` });
}

export function makesService(actor: Actor, organization: Named, scopes: readonly string[], more: Input = {}): NewToken {
  const names = { name: "数据中台同步", nameEn: "Data platform sync" };
  const input = { ...names, scopes, organizationId: organization.id, expiresOn: inDays(30), ...more };
  return actor.tries("createServiceToken", input, `secret accessToken { ${token} }`);
}

export async function triesOut(actor: Actor): Promise<{ secret: string; accessToken: TokenSeen }> {
  const { createTrialAccessToken } = await actor.sees<{ createTrialAccessToken: { secret: string; accessToken: TokenSeen } }>(
    `mutation { createTrialAccessToken { secret accessToken { ${token} } userErrors { code } } }`,
  );
  return createTrialAccessToken;
}

export function rotates(actor: Actor, { id, revision }: Versioned, more: Input = {}): NewToken {
  return actor.tries("rotateAccessToken", { accessTokenId: id, expectedVersion: revision, ...more }, `secret accessToken { ${token} }`);
}

export function revokesToken(actor: Actor, { id }: Named): Promise<Outcome<object>> {
  return actor.tries("revokeAccessToken", { accessTokenId: id });
}

/** The tokens that somebody sees, latest first. */
export async function tokensOf(actor: Actor, kind: string | null = null): Promise<TokenSeen[]> {
  const query = `query ($kind: AccessTokenKind) { accessTokens(kind: $kind, first: 100) { edges { node { ${token} } } } }`;
  const { accessTokens } = await actor.sees<{ accessTokens: { edges: { node: TokenSeen }[] } }>(query, { kind });
  return accessTokens.edges.map(({ node }) => node);
}

/** A new service at work. */
export async function serviceAt(actor: Actor, organization: Named, scopes: readonly string[], more: Input = {}): Promise<Actor> {
  return program(actor.address, done(await makesService(actor, organization, scopes, more)).secret);
}
