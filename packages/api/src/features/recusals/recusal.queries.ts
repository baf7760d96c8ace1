import type { Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import { organizationPath } from "../organizations/organization.queries.js";
import { homePath } from "../people/person.queries.js";
import type { Recusal } from "./recusal.entity.js";

/** The facts of the policies: where the recusal's organization and its person's home stand in the tree. */
export async function placesOf(lookup: Lookup, recusal: Recusal): Promise<{ readonly path: string; readonly home: string }> {
  const [path, home] = await Promise.all([lookup.load(organizationPath, recusal.organizationId), lookup.load(homePath, recusal.personId)]);
  if (path === null || home === null) throw new Error(`The recusal ${recusal.id} names nobody or nothing`);
  return { path, home };
}

type Wanted = Pick<Recusal, "personId" | "organizationId" | "startsOn" | "endsOn">;

/** Whether the person stands back from the same organization on one of the same days. The person is locked. */
export async function standsBackAlready(tx: Transaction, wanted: Wanted): Promise<boolean> {
  const rows = await tx.sql`
    select from app.recusals
    where tenant_id = ${tx.tenantId} and person_id = ${wanted.personId} and organization_id = ${wanted.organizationId}
      and (ends_on is null or ends_on >= starts_on)
      and starts_on <= coalesce(${wanted.endsOn}::date, 'infinity') and coalesce(ends_on, 'infinity') >= ${wanted.startsOn} limit 1`;
  return rows.length > 0;
}

/** Whether the person is in the middle of reviewing a plan of the organization or one below it. */
export async function isReviewing(tx: Transaction, personId: string, path: string): Promise<boolean> {
  const rows = await tx.sql`
    select from app.review_rounds r
    join app.plans p on p.tenant_id = ${tx.tenantId} and p.id = r.plan_id
    join app.organizations o on o.tenant_id = ${tx.tenantId} and o.id = p.organization_id
    where r.tenant_id = ${tx.tenantId} and r.state = 'IN_REVIEW' and r.reviewer_id = ${personId}
      and o.path >= ${path} and o.path < ${`${path}~`} limit 1`;
  return rows.length > 0;
}
