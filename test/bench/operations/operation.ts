/** What one request is about; ids are those of the rows. */
export interface Params {
  readonly tenantId: string;
  readonly organizationId: string;
  readonly campaignId: string;
  readonly planId: string;
  readonly problemCode: string;
  /** Rows of a page. */
  readonly first: number;
  /** Of a decision: the version that was read, and the person who decides. */
  readonly contentHash: string;
  readonly deciderId: string;
}

/** An operation in the words of one GraphQL server. */
export interface Ask {
  readonly document: string;
  variables(params: Params): Readonly<Record<string, unknown>>;
  /** What is compared: the part of `data` that answers. */
  answer(data: never): unknown;
}

/** One of the operations that are measured, as each contender is asked for it. */
export interface Operation {
  readonly name: string;
  readonly title: string;
  readonly product: Ask;
  readonly postgraphile: Ask;
  readonly plain: Ask;
  /** By hand: one statement that gives the answer as JSON text. */
  readonly sql: string;
  values(params: Params): readonly unknown[];
}

/** A connection of the product, and what it holds. */
export interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

export function nodesOf<Node>({ edges }: Edges<Node>): Node[] {
  return edges.map(({ node }) => node);
}

/** The id of a row as clients of the product see it. */
export function globalId(noun: string, id: string): string {
  return Buffer.from(`${noun}:${id}`).toString("base64url");
}

/**
 * The first rows of a subtree by hand, in one statement that is right for a large subtree and for a small one: above 500
 * organizations the order is walked, below it the first of each organization are taken. `$1` tenant, `$2` organization.
 */
export function pageOf(table: string, columns: string, condition: string, order: string, limit: string): string {
  const rows = (more: string) =>
    `select ${columns} from ${table} x where x.tenant_id = $1 and ${condition} and ${more} order by ${order} limit ${limit}`;
  return `range as materialized (select path as low, path || '~' as high from app.organizations where tenant_id = $1 and id = $2),
    size as materialized (select count(*) as n from (select from app.organizations o, range where o.tenant_id = $1 and o.path >= low and o.path <= high limit 501) few),
    page as materialized (select * from (
      (${rows(`(select n from size) > 500 and (select o.path >= low and o.path <= high from range, app.organizations o where o.tenant_id = $1 and o.id = x.organization_id)`)})
      union all
      (select u.* from range, app.organizations o cross join lateral (${rows("x.organization_id = o.id")}) u
        where o.tenant_id = $1 and (select n from size) <= 500 and o.path >= low and o.path <= high)
    ) x order by ${order} limit ${limit})`;
}
