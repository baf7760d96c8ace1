import type { Role } from "@duban/schema";
import { v7 as uuid } from "uuid";
import { Actor } from "../platform/actor.js";
import { dayOf } from "../platform/clock.js";
import { wordsOf } from "../platform/errors.js";
import { InputChecks } from "../platform/input-checks.js";
import { OperatorError } from "../platform/operator-error.js";
import { Transaction } from "../platform/transaction.js";
import { type Counter, inWords, terminalLocale } from "./counter.js";
import "../features/index.js"; // every policy, as in the server
import { closeAccount } from "../features/accounts/account.commands.js";
import { requireNoProblems } from "../features/accounts/account.queries.js";
import { acceptInvitation, inviteAccount } from "../features/accounts/invitation.commands.js";
import { openInvitation } from "../features/accounts/invitation.queries.js";
import { hashPassword, whyWeak } from "../features/accounts/password.js";
import { liveRights } from "../features/accounts/session.authenticator.js";
import { foundTenant, type NewTenant } from "../features/accounts/tenant.commands.js";
import { createPerson } from "../features/people/person.commands.js";
import { grantRole } from "../features/role-grants/role-grant.commands.js";

/** A person who is to sign in, as an operator names them. */
export interface Entry {
  readonly tenant: string;
  readonly email: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly role?: Role | undefined;
  readonly organization?: string | undefined;
  readonly alone?: boolean | undefined;
}

/** Founds a group with the top of its tree. */
export async function found({ perform }: Counter, tenant: NewTenant): Promise<void> {
  await perform(foundTenant, tenant, Actor.system(uuid()));
}

/** Enters a person with a role and an invitation; with a password the invitation is taken up at once. Gives its secret, or null. */
export async function enter(counter: Counter, entry: Entry, password: string | null): Promise<string | null> {
  const { perform } = counter;
  if (password !== null) await requireStrong(password, entry);
  requireEmail(entry.email);
  const tenantId = await tenantOf(counter, entry.tenant);
  await requireFreeEmail(counter, tenantId, entry.email);
  const organizationId = await organizationOf(counter, tenantId, entry.organization);
  const system = Actor.system(tenantId);
  const { personId } = await perform(createPerson, { organizationId, name: entry.name, nameEn: entry.nameEn ?? entry.name }, system);
  if (entry.role) await perform(grantRole, { personId, organizationId, role: entry.role, includesSubtree: !entry.alone }, system);
  const { invitationSecret } = await perform(inviteAccount, { personId, email: entry.email }, system);
  if (password === null) return invitationSecret;
  const invitation = await openInvitation(counter.services, invitationSecret);
  if (!invitation) throw new Error("The invitation does not open");
  const actor = new Actor({ tenantId, personId, accountId: "", locale: terminalLocale, grants: [] });
  await perform(acceptInvitation, { invitationId: invitation.id, accountId: null, passwordHash: await hashPassword(password) }, actor);
  return null;
}

/** Refuses an address that is none before anything is entered. */
export function requireEmail(email: string): void {
  const checks = new InputChecks([]);
  checks.email("email", email);
  try {
    checks.done();
  } catch (error) {
    inWords(error);
  }
}

/** Otherwise the person would be entered and only the invitation refused. */
async function requireFreeEmail({ services }: Counter, tenantId: string, email: string): Promise<void> {
  const { rowCount } = await services.pool.query(
    "select from app.accounts a join app.memberships m on m.account_id = a.id and m.tenant = $1 where a.email = $2",
    [tenantId, email.trim().toLowerCase()],
  );
  if (rowCount) throw new OperatorError(wordsOf("EMAIL_TAKEN", { email }, terminalLocale));
}

/** Closes an account, in the trail of each of its groups. */
export async function close({ services, perform }: Counter, email: string): Promise<void> {
  const { rows } = await services.pool.query<{ accountId: string; tenantId: string }>(
    `select a.id as "accountId", m.tenant as "tenantId" from app.accounts a join app.memberships m on m.account_id = a.id
     where a.email = $1 and a.closed_at is null`,
    [email.toLowerCase()],
  );
  if (rows.length === 0) throw new OperatorError(`No open account signs in as ${email}.`);
  // Asked in all groups before it is done in the first: what one of them refuses is done in none.
  for (const { accountId, tenantId } of rows) {
    await services.store.transaction(tenantId, async (connection) => {
      const tx = new Transaction(connection, Actor.system(tenantId), services.clock());
      await requireNoProblems(tx, accountId).catch(inWords);
    });
  }
  for (const { accountId, tenantId } of rows) await perform(closeAccount, { accountId }, Actor.system(tenantId));
}

/** An account at work in one of its groups, with the rights that it has today. */
export async function actorOf({ services }: Counter, email: string, tenantCode: string | undefined): Promise<Actor> {
  const { rows } = await services.pool.query<{ accountId: string; tenantId: string; personId: string }>(
    `select a.id as "accountId", m.tenant as "tenantId", m.person_id as "personId"
     from app.accounts a join app.memberships m on m.account_id = a.id join app.tenants t on t.id = m.tenant
     where a.email = $1 and a.closed_at is null and ($2::text is null or t.code = $2)`,
    [email.toLowerCase(), tenantCode ?? null],
  );
  const [member, another] = rows;
  if (!member) throw new OperatorError(`No open account of that group signs in as ${email}.`);
  if (another) throw new OperatorError(`${email} belongs to several groups; name one with --tenant.`);
  const rights = await liveRights(services.store, member.tenantId, member.personId, dayOf(services.clock()));
  return new Actor({ ...member, locale: terminalLocale, ...rights });
}

/** The id of an organization by its code; of the top of the group when none is given. */
export async function organizationOf({ services }: Counter, tenantId: string, code: string | undefined): Promise<string> {
  const [organization] = await services.store.query<{ id: string }>(tenantId, {
    text: "select id from app.organizations where tenant_id = $1 and case when $2::text is null then parent_id is null else code = $2 end",
    values: [tenantId, code ?? null],
  });
  if (!organization) throw new OperatorError(`The group has no organization with the code ${code}.`);
  return organization.id;
}

async function tenantOf({ services }: Counter, code: string): Promise<string> {
  const { rows } = await services.pool.query<{ id: string }>("select id from app.tenants where code = $1", [code]);
  if (!rows[0]) throw new OperatorError(`There is no group with the code ${code}. Found it with: duban tenant create`);
  return rows[0].id;
}

/** Refuses a password before anything is entered. */
export async function requireStrong(password: string, { email, name }: Pick<Entry, "email" | "name">): Promise<void> {
  const weakness = await whyWeak(password, [email, name]);
  if (weakness) throw new OperatorError(wordsOf(weakness.code, weakness.params ?? {}, terminalLocale));
}
