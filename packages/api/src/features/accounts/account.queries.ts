import type { Locale } from "@duban/schema";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { Refusal } from "../../platform/errors.js";
import { type Row, type Sql, sql, viewer } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import { problemsOnAccount } from "../problems/problem-ties.queries.js";
import type { Tenant } from "./tenant.entity.js";

/** Whether the viewer's account is a person of the group. */
export function belongsToViewer(tenant: Row<Tenant>): Sql {
  const joined = sql`exists (select from app.memberships m where m.account_id = ${viewer.id} and m.tenant = ${tenant.id})`;
  return sql`${joined} or (${viewer.id} is null and ${tenant.id} = ${viewer.tenantId})`; // a service belongs to its group only
}

/** An account to be. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly nameEn: string;
  readonly locale?: Locale;
  /** As `hashPassword` gives it. */
  readonly passwordHash: string;
}

/** Opens an account that signs in with a password; null when the address has one already. */
export async function openAccount(tx: Transaction, account: NewAccount): Promise<string | null> {
  const { email, name, nameEn, locale = "zh_CN", passwordHash } = account;
  const id = uuid();
  const opened = await tx.sql`
    insert into app.accounts (id, email, email_verified, name, name_en, locale, created_at, updated_at)
    values (${id}, ${email}, true, ${name}, ${nameEn}, ${locale}, ${tx.now}, ${tx.now}) on conflict (email) do nothing returning id`;
  if (opened.length === 0) return null;
  await tx.sql`
    insert into app.credentials (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${uuid()}, ${id}, ${id}, 'credential', ${passwordHash}, ${tx.now}, ${tx.now})`;
  tx.record({ noun: "Account", subjectId: id, before: null, after: { email, name, nameEn, locale } });
  return id;
}

/** Makes an account the person of the tenant at work, whose row has to name it too; false when it is a person of the tenant already. */
export async function joinTenant(tx: Transaction, accountId: string, personId: string): Promise<boolean> {
  const joined = await tx.sql`
    insert into app.memberships (account_id, tenant, person_id, created_at)
    values (${accountId}, ${tx.tenantId}, ${personId}, ${tx.now}) on conflict (account_id, tenant) do nothing returning account_id`;
  return joined.length > 0;
}

/** The account of an address and its password's hash; also those that are closed. */
export async function accountOf(pool: Pool, email: string): Promise<{ id: string; passwordHash: string | null; closed: boolean } | null> {
  const { rows } = await pool.query<{ id: string; passwordHash: string | null; closed: boolean }>(
    `select a.id, a.closed_at is not null as closed, c.password as "passwordHash" from app.accounts a
     left join app.credentials c on c.user_id = a.id and c.provider_id = 'credential' where a.email = $1`,
    [email],
  );
  return rows[0] ?? null;
}

/** The password's hash of an account. */
export async function passwordHashOf(pool: Pool, accountId: string): Promise<{ email: string; passwordHash: string } | null> {
  const { rows } = await pool.query<{ email: string; passwordHash: string }>(
    `select a.email, c.password as "passwordHash" from app.accounts a
     join app.credentials c on c.user_id = a.id and c.provider_id = 'credential' and c.password is not null where a.id = $1`,
    [accountId],
  );
  return rows[0] ?? null;
}

/** 问题不解决，责任不脱钩: an account stays open as long as open problems hang on the person that it is. */
export async function requireNoProblems(tx: Transaction, accountId: string): Promise<void> {
  const ties = await problemsOnAccount(tx, accountId);
  if (ties) throw new Refusal("ACCOUNT_HAS_PROBLEMS", { ...ties });
}
