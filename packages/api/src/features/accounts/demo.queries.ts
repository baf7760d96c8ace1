import type { Pool } from "pg";
import type { DemoAccount } from "../demo/accounts.js";

/** A demo account as the sign-in page offers it. */
export interface DemoPerson extends Pick<DemoAccount, "email" | "name" | "nameEn" | "post" | "postEn" | "role"> {
  readonly tenantName: string;
  readonly tenantNameEn: string;
}

/** The demo accounts that exist, with the names of their groups, in the order of the list. */
export async function demoPeople(pool: Pool, accounts: readonly DemoAccount[]): Promise<DemoPerson[]> {
  const { rows } = await pool.query<{ email: string }>("select email from app.accounts where email = any($1) and closed_at is null", [
    accounts.map(({ email }) => email),
  ]);
  const groups = await pool.query<{ code: string; name: string; nameEn: string }>(
    `select code, name, name_en as "nameEn" from app.tenants`,
  );
  const existing = new Set(rows.map(({ email }) => email));
  return accounts
    .filter(({ email }) => existing.has(email))
    .map(({ email, name, nameEn, post, postEn, role, tenant }) => {
      const group = groups.rows.find(({ code }) => code === tenant);
      return { email, name, nameEn, post, postEn, role, tenantName: group?.name ?? tenant, tenantNameEn: group?.nameEn ?? tenant };
    });
}
