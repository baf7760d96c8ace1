import { accessTokenKinds, mayGiveScope, type Role, trialHours } from "@duban/schema";
import { command } from "../../platform/command.js";
import { Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import type { Transaction } from "../../platform/transaction.js";
import { Organization } from "../organizations/organization.entity.js";
import { Person } from "../people/person.entity.js";
import { checkExpiry, checkScopes, endOfDay, requireOpen } from "./access-token.checks.js";
import { AccessToken } from "./access-token.entity.js";
import type { CreateAccessTokenInput, CreateServiceTokenInput, RevokeAccessTokenInput } from "./access-token.inputs.js";
import { liveTrials, newToken } from "./access-token.queries.js";

const nameLength = 60;

/** Makes a token in the name of the actor; its secret is in the answer and nowhere else. */
export const createAccessToken = command({
  action: "accessToken.create",
  shownOnce: ["secret"],
  subject: (tx, input: CreateAccessTokenInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    const checks = new InputChecks();
    const name = checks.line("name", input.name, nameLength);
    checkExpiry(checks, tx.today, input.expiresOn);
    const scopes = checkScopes(checks, input.scopes, rolesAt(tx, organization));
    checks.done();
    const lasting = { kind: "PERSONAL", personId: ownerOf(tx), organizationId: organization.id } as const;
    return newToken(tx, { ...lasting, name, scopes, expiresAt: endOfDay(input.expiresOn) });
  },
});

/** Makes a token that reads what the actor may read, for a day; the trial token before it ends. */
export const createTrialAccessToken = command({
  action: "accessToken.createTrial",
  shownOnce: ["secret"],
  async run(tx, _subject, _input: null) {
    const personId = ownerOf(tx);
    await tx.find(Person, { id: personId }, { lock: true }); // of two at once one ends the other
    const organization = await topOf(tx);
    await tx.changeAll(await liveTrials(tx, personId), () => ({ revokedAt: tx.now }));
    const scopes = (["ORGANIZATIONS_READ", "CAMPAIGNS_READ", "PLANS_READ"] as const).filter((scope) =>
      mayGiveScope(rolesAt(tx, organization), scope),
    );
    const name = accessTokenKinds.label("TRIAL", tx.actor.locale);
    const expiresAt = new Date(tx.now.getTime() + trialHours * 3_600_000);
    return newToken(tx, { kind: "TRIAL", personId, organizationId: organization.id, name, scopes, expiresAt });
  },
});

/** Makes a service with its token. The service is a person of the organization by name alone: it has no account and no role. */
export const createServiceToken = command({
  action: "accessToken.createService",
  shownOnce: ["secret"],
  subject: (tx, input: CreateServiceTokenInput) => tx.lock(Organization, input.organizationId),
  async run(tx, organization, input) {
    requireOpen(organization, ["input", "organizationId"]);
    const checks = new InputChecks();
    const name = checks.line("name", input.name, nameLength);
    const nameEn = checks.line("nameEn", input.nameEn, nameLength);
    checkExpiry(checks, tx.today, input.expiresOn);
    const scopes = checkScopes(checks, input.scopes, null);
    checks.done();
    const organizationId = organization.id;
    const service = { name, nameEn, phoneNumber: null, organizationId, accountId: null, isService: true, createdAt: tx.now };
    const { id: personId } = await tx.insert(Person, service);
    return newToken(tx, { kind: "SERVICE", personId, organizationId, name, scopes, expiresAt: endOfDay(input.expiresOn) });
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

function rolesAt({ actor }: Transaction, { path }: Organization): Role[] {
  return actor.grants.filter(({ role }) => actor.holds(role, path)).map(({ role }) => role);
}

/** Where the actor's own rights begin: the topmost organization of their grants, which the policy has found there to be. */
async function topOf(tx: Transaction): Promise<Organization> {
  const [highest] = [...tx.actor.grants].sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1));
  if (!highest) throw new Error("Whoever has no role makes no trial token");
  return tx.see(Organization, highest.organizationId);
}
