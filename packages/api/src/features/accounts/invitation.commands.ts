import { v7 as uuid } from "uuid";
import { command } from "../../platform/command.js";
import { Fault, Refusal } from "../../platform/errors.js";
import { InputChecks } from "../../platform/input-checks.js";
import { makeRowSecret } from "../../platform/row-secret.js";
import type { Transaction } from "../../platform/transaction.js";
import { nameOf } from "../organizations/organization.queries.js";
import { Person } from "../people/person.entity.js";
import { refuseService } from "../people/person.queries.js";
import { joinTenant, openAccount } from "./account.queries.js";
import { Invitation } from "./invitation.entity.js";
import type { InviteAccountInput } from "./invitation.inputs.js";
import { invitationPrefix } from "./invitation.queries.js";

const openFor = 7 * 24 * 3_600_000;

/** Offers a person an account. Whoever holds the secret can take it up once; an earlier offer to the same person ends. */
export const inviteAccount = command({
  action: "account.invite",
  shownOnce: ["invitationSecret"],
  subject: (tx, input: InviteAccountInput) => tx.lock(Person, input.personId),
  async run(tx, person, input) {
    refuseService(person);
    if (person.accountId !== null) throw new Refusal("PERSON_HAS_ACCOUNT", { person: nameOf(person) }, ["input", "personId"]);
    const checks = new InputChecks();
    const email = checks.email("email", input.email);
    checks.done();
    if (await isTaken(tx, email)) throw new Refusal("EMAIL_TAKEN", { email }, ["input", "email"]);
    await tx.sql`update app.invitations set expires_at = ${tx.now}
      where tenant_id = ${tx.tenantId} and person_id = ${person.id} and accepted_at is null and expires_at > ${tx.now}`;
    const id = uuid();
    const secret = makeRowSecret(invitationPrefix, tx.tenantId, id);
    await tx.insert(Invitation, {
      ...{ id, email, personId: person.id, secretHash: secret.hash },
      ...{ createdAt: tx.now, expiresAt: new Date(tx.now.getTime() + openFor), acceptedAt: null },
    });
    return { personId: person.id, invitationSecret: secret.text };
  },
});

/** How an invitation is taken up: by an account that its password has proved, or by a new one. */
export interface InvitationAcceptance {
  readonly invitationId: string;
  readonly accountId: string | null;
  /** Of the new account. */
  readonly passwordHash: string | null;
}

/** The address had no account when the password was looked at, and has one now, which has to be proved. */
export class AccountOpenedMeanwhile extends Fault {}

/** Makes the invited person somebody who signs in. */
export const acceptInvitation = command({
  action: "invitation.accept",
  async subject(tx, { invitationId }: InvitationAcceptance) {
    const [invitation] = await tx.find(Invitation, { id: invitationId }, { lock: true });
    if (!invitation) throw new Fault("NOT_FOUND");
    return invitation;
  },
  async run(tx, invitation, acceptance) {
    const [person] = await tx.find(Person, { id: invitation.personId }, { lock: true });
    const isOpen = invitation.acceptedAt === null && invitation.expiresAt > tx.now && person?.accountId === null;
    if (!person || !isOpen) throw new Refusal("INVITATION_INVALID");
    const accountId = acceptance.accountId ?? (await newAccount(tx, invitation, person, acceptance.passwordHash));
    // Another invitation of the group to the same address may be taken up at this moment: the database tells which of the two joins.
    if (!(await joinTenant(tx, accountId, person.id))) throw new Refusal("EMAIL_TAKEN", { email: invitation.email });
    await tx.change(person, { accountId });
    await tx.change(invitation, { acceptedAt: tx.now });
    return { accountId };
  },
});

async function newAccount(tx: Transaction, { email }: Invitation, person: Person, passwordHash: string | null): Promise<string> {
  if (passwordHash === null) throw new Error("A new account needs a password");
  const id = await openAccount(tx, { email, name: person.name, nameEn: person.nameEn, passwordHash });
  if (id === null) throw new AccountOpenedMeanwhile("CONFLICT");
  return id;
}

/** Whether somebody of this group signs in with the address. */
async function isTaken(tx: Transaction, email: string): Promise<boolean> {
  const rows = await tx.sql`
    select from app.accounts a join app.memberships m on m.account_id = a.id and m.tenant = ${tx.tenantId} where a.email = ${email}`;
  return rows.length > 0;
}
