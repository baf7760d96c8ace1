import { defineLoader, type Lookup } from "../../platform/loaders.js";
import type { Transaction } from "../../platform/transaction.js";
import { organizationPath } from "../organizations/organization.queries.js";
import { homePath } from "../people/person.queries.js";
import type { Recusal } from "./recusal.entity.js";

/** From one day to another, about one subtree. */
interface RecusedPath {
  readonly path: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const recusals = defineLoader<readonly RecusedPath[]>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; paths: RecusedPath[] }>({
    text: `select r.person_id as id, json_agg(json_build_object('path', o.path, 'startsOn', r.starts_on, 'endsOn', r.ends_on)) as paths
      from app.recusals r join app.organizations o on o.tenant_id = $1 and o.id = r.organization_id
      where r.tenant_id = $1 and r.person_id = any($2::uuid[]) group by r.person_id`,
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, paths }) => [id, paths]));
});

/** Paths of the organizations from which a person stands back today; each stands for everything below it too. */
export async function recusedPaths(lookup: Lookup, personId: string | null): Promise<string[]> {
  const found = personId === null ? null : await lookup.load(recusals, personId);
  return (found ?? [])
    .filter(({ startsOn, endsOn }) => startsOn <= lookup.today && (endsOn === null || endsOn >= lookup.today))
    .map(({ path }) => path);
}

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
