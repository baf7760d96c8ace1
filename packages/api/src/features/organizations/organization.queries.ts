import type { Text } from "@duban/schema";
import { defineLoader } from "../../platform/loaders.js";
import { contains, every, type Row, type Sql, select, sql } from "../../platform/select/index.js";
import type { Transaction } from "../../platform/transaction.js";
import type { Organization } from "./organization.entity.js";
import type { OrganizationEntry } from "./organization-entry.entity.js";

/** Where an organization stands in the tree. */
type Placed = Pick<Organization, "path" | "depth">;

/** Whether one organization stands above another. The paths above are spelled out, so that each is looked up in the index. */
export function isAncestor(ancestor: Row<Placed>, organization: Row<Placed>): Sql {
  return sql`${ancestor.path} = any(array(
    select left(${organization.path}, 4 * level) from generate_series(1, ${organization.depth}) level))`;
}

/**
 * The paths of an organization and of all above it, as a table of one column. Behind row-level security PostgreSQL looks a path up in the
 * index only where it stands in a column: worked out within the comparison, it has every organization compared.
 */
export function lineOf({ path, depth }: Row<Placed>): Sql {
  return sql`unnest(array(select left(${path}, 4 * level) from generate_series(1, ${depth} + 1) level))`;
}

/** Path of an organization by its id: where a person, a plan or a grant stands in the tree. */
export const organizationPath = defineLoader<string>(async (execute, ids, tenantId) => {
  const rows = await execute<{ id: string; path: string }>({
    text: "select id, path from app.organizations where tenant_id = $1 and id = any($2::uuid[])",
    values: [tenantId, ids],
  });
  return new Map(rows.map(({ id, path }) => [id, path]));
});

/** The facts of a policy about rows that belong to an organization: where that stands in the tree. */
export async function placeOf(
  lookup: { load(loader: typeof organizationPath, key: string): Promise<string | null> },
  row: { readonly organizationId: string },
): Promise<{ readonly path: string }> {
  const path = await lookup.load(organizationPath, row.organizationId);
  if (path === null) throw new Error(`There is no organization ${row.organizationId}`);
  return { path };
}

/** An organization's name for a message, in both languages. */
export function nameOf({ name, nameEn }: { readonly name: string; readonly nameEn: string }): Text {
  return { zh: name, en: nameEn };
}

/**
 * Holds the shape of the tree until the commit. Who adds, moves or closes takes it first, so that no two of them see
 * different trees; readers and everybody who only names an organization go on.
 */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.sql`select from app.organizations where tenant_id = ${tx.tenantId} and parent_id is null for no key update`;
}

/** Takes the next number among an organization's children. */
export async function takeChildNumber(tx: Transaction, parentId: string): Promise<number> {
  const [row] = await tx.sql<{ number: number }>`
    update app.organizations set next_child = next_child + 1
    where tenant_id = ${tx.tenantId} and id = ${parentId} returning next_child - 1 as number`;
  if (!row) throw new Error(`There is no organization ${parentId}`);
  return row.number;
}

/** Whether an open organization under this parent, another than the one given, has one of the names. */
export async function takenName(
  tx: Transaction,
  parentId: string | null,
  names: { readonly name: string; readonly nameEn: string },
  exceptId: string | null,
): Promise<"name" | "nameEn" | null> {
  const [row] = await tx.sql<{ field: "name" | "nameEn" }>`
    select case when name = ${names.name} then 'name' else 'nameEn' end as field from app.organizations
    where tenant_id = ${tx.tenantId} and parent_id = ${parentId} and state = 'OPEN' and id is distinct from ${exceptId}
      and (name = ${names.name} or name_en = ${names.nameEn}) limit 1`;
  return row?.field ?? null;
}

/** Levels below an organization. */
export async function heightOf(tx: Transaction, { path, depth }: Organization): Promise<number> {
  const [row] = await tx.sql<{ deepest: number }>`
    select max(depth) as deepest from app.organizations where tenant_id = ${tx.tenantId} and path >= ${path} and path < ${`${path}~`}`;
  return (row?.deepest ?? depth) - depth;
}

/** Gives everything below an organization that has moved its new place, in one statement. */
export async function moveBelow(tx: Transaction, from: string, to: string, levels: number): Promise<void> {
  await tx.sql`update app.organizations set path = ${to} || substr(path, ${from.length + 1}::int), depth = depth + ${levels}::int
    where tenant_id = ${tx.tenantId} and path > ${from} and path < ${`${from}~`}`;
}

/** How many of each still hang on an organization. */
interface Ties {
  /** Open organizations directly below. */
  readonly children: number;
  /** Plans under way that it writes or reviews. */
  readonly plans: number;
  /** Plans of its own that are under review. */
  readonly reviews: number;
  /** People in its posts. */
  readonly appointments: number;
  /** Campaigns that it runs. */
  readonly campaigns: number;
  /** Services of its own whose tokens still open. */
  readonly services: number;
  /** Addresses outside that are told of it. */
  readonly webhooks: number;
}

/** What still hangs on an organization. */
export async function tiesOf(tx: Transaction, id: string): Promise<Ties> {
  const [row] = await tx.sql<Ties>`select
    (select count(*)::int from app.organizations where tenant_id = ${tx.tenantId} and parent_id = ${id} and state = 'OPEN') as children,
    (select count(*)::int from app.plans where tenant_id = ${tx.tenantId} and state <> 'APPROVED'
      and (organization_id = ${id} or reviewing_organization_id = ${id})) as plans,
    (select count(*)::int from app.plans where tenant_id = ${tx.tenantId} and state in ('SUBMITTED', 'IN_REVIEW') and organization_id = ${id}) as reviews,
    (select count(*)::int from app.appointments where tenant_id = ${tx.tenantId} and organization_id = ${id}
      and (ends_on is null or ends_on >= ${tx.today})) as appointments,
    (select count(*)::int from app.campaigns where tenant_id = ${tx.tenantId} and organization_id = ${id} and state <> 'CLOSED') as campaigns,
    (select count(*)::int from app.access_tokens where tenant_id = ${tx.tenantId} and organization_id = ${id} and kind = 'SERVICE'
      and revoked_at is null and expires_at > ${tx.now}) as services,
    (select count(*)::int from app.webhooks where tenant_id = ${tx.tenantId} and organization_id = ${id}) as webhooks`;
  if (!row) throw new Error("Counting found nothing");
  return row;
}

/** Whether a name in either language or the code contains what is searched for. */
export function matchesSearch(search: string): (organization: Row<Pick<Organization, "name" | "nameEn" | "code">>) => Sql {
  return (organization) =>
    sql`${contains(organization.name, search)} or ${contains(organization.nameEn, search)} or ${contains(organization.code, search)}`;
}

/** The names of those above an entry, the top first, as JSON. */
export function namesAbove(entry: Row<OrganizationEntry>): Sql {
  return select<OrganizationEntry>(
    "OrganizationEntry",
    ({ name, nameEn, path }) => sql`coalesce(json_agg(json_build_object('name', ${name}, 'nameEn', ${nameEn}) order by ${path}), '[]')`,
    (above) => isAncestor(above, entry),
  );
}

/** Which entries of the directory: those searched for that are open, or those of these ids whatever became of them. */
export function entriesMatching(search: string, ids: readonly string[] | null): (entry: Row<OrganizationEntry>) => Sql {
  return (entry) =>
    every(ids ? sql`${entry.id} = any(${ids})` : sql`${entry.state} = 'OPEN'`, search === "" ? null : matchesSearch(search)(entry));
}
