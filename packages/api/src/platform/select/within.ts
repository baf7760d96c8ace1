import { column, from, ofTenant, organizationsIn, partsOf, pathAt, repeatedPlaceOf, type Source, subtreeOf } from "./from.js";
import { liesIn, viewerRanges } from "./reach.js";
import { type NounDefinition, treeNoun } from "./registry.js";
import { given, join, raw, type Sql, sql } from "./sql.js";

/** The part of the tree that a list's rows lie in. */
export interface Within {
  /** The column that places a row in the tree. */
  readonly column: string;
  /** Whether an organization is given, or else all that the viewer reaches. */
  readonly organization: boolean;
  /** The role, or the action that a role permits, by which the viewer reaches it. */
  readonly wanted: string | undefined;
  /** Whether to lie in the range is all that visibility asks. */
  readonly suffices: boolean;
}

/** Where a list of a noun looks: where the resolver says, else where the noun's visibility says. */
export function withinOf(
  noun: NounDefinition,
  asked: { readonly column: string; readonly organizationId?: string | null } | undefined,
): Within | null {
  const own = subtreeOf(noun);
  const place = asked?.column ?? own?.subtree;
  if (place === undefined) return null;
  const deciding = own ?? repeatedPlaceOf(noun);
  const suffices = deciding?.subtree === place;
  return {
    column: place,
    organization: typeof asked?.organizationId === "string",
    wanted: suffices ? deciding.action : undefined,
    suffices,
  };
}

const organizationId = given<string>("organizationId", "uuid");

/** Above this many organizations the rows are walked in their order; up to it the first of each organization are taken. */
const fewOrganizations = 500;

/** `reach`: the ranges of paths to look in, none of them within another. `extent`: how many organizations lie there, counted only so far. */
export function reachTables(within: Within, seesAll: boolean): Sql {
  const tree = treeNoun();
  const path = column(tree, "o", "path");
  const organization = ofTenant(tree, "o", sql`${column(tree, "o", "id")} = ${organizationId}`);
  const own = sql`${viewerRanges(within.wanted)} as g(low, high)`;
  const chosen = sql`select ${path} as low, ${path} || '~' as high from ${organization}`;
  const both = sql`select greatest(c.low, g.low) as low, least(c.high, g.high) as high from (${chosen}) c, ${own} where c.low <= g.high and g.low <= c.high`;
  const ranges = within.organization ? (seesAll ? chosen : both) : sql`select low, high from ${own}`;
  return sql`reach as materialized (${ranges}),
    extent as materialized (select count(*) as n from (select from ${organizationsIn(sql`reach g`)} limit ${raw(String(fewOrganizations + 1))}) few)`;
}

/** Whether a path lies in one of the ranges; asked of row after row, so they stand as arrays that are made once. */
function inReach(path: Sql): Sql {
  const bounds = (side: "low" | "high") => sql`(select array_agg(${raw(side)} order by low collate "C") from reach)`;
  return liesIn(path, bounds("low"), bounds("high"));
}

function isTreeItself(within: Within, noun: NounDefinition): boolean {
  return noun.isTree && within.column === "id";
}

/** The outer bounds let an index on paths be walked, and pass over most rows at once; between several ranges the inner test decides. */
function inTree(path: Sql): Sql {
  return sql`${path} >= (select min(low) from reach) and ${path} <= (select max(high) from reach)
    and ${inReach(path)}`;
}

/** Whether a row lies in the reach, asked of the row itself. */
export function inReachOf(within: Within, source: Source): Sql {
  const { noun, alias } = source;
  const path = pathAt(noun, alias, within.column);
  if (path) return inTree(path);
  const tree = treeNoun();
  // As a scalar subquery, not as `exists`: the latter becomes a join, and with it a walk in an order ends.
  return sql`(select ${inReach(column(tree, "o", "path"))} from ${ofTenant(tree, "o", sql`${column(tree, "o", "id")} = ${column(noun, alias, within.column)}`)})`;
}

/** Which rows of a list, and what is taken of them. */
export interface Members {
  readonly source: Source;
  /** What is taken of each row. */
  readonly columns: Sql;
  readonly conditions: readonly (Sql | null)[];
}

interface Candidates extends Members {
  /** Order and limit. */
  readonly ending: Sql;
}

const many = sql`(select n from extent) > ${raw(String(fewOrganizations))}`;
const few = sql`(select n from extent) <= ${raw(String(fewOrganizations))}`;

/** Keeps PostgreSQL from making one join of two subqueries. */
const alone = raw("offset 0");

/**
 * The first rows in an order that lie in the reach. PostgreSQL cannot know how much of the tenant that is, and the plan that is
 * right for a few organizations is a hundred times too slow for all, so both are written down and the extent opens one of them.
 */
export function candidates(within: Within, { source, columns, conditions, ending }: Candidates): Sql {
  const { noun, alias } = source;
  if (isTreeItself(within, noun))
    return sql`select ${columns} from ${from(noun, alias, within.suffices, ...conditions, inReachOf(within, source))} ${ending}`;
  const walked = inReachOf(within, source);
  const rows = firstOfParts(within.suffices, { source, columns, conditions: [...conditions, many, walked], ending });
  return sql`${rows} union all (${ofEach(within, { source, columns, conditions, ending })})`;
}

/** The first rows of each view that a noun's rows stand in. */
export function firstOfParts(free: boolean, { source: { noun, alias }, columns, conditions, ending }: Candidates): Sql {
  return join(
    partsOf(noun).map((part) => sql`(select ${columns} from ${from(part, alias, free, ...conditions)} ${ending})`),
    " union all ",
  );
}

/** The rows that lie in the reach, in no order, for counting: of many organizations in one go, of few one by one. */
export function members(within: Within, { source, columns, conditions }: Members): Sql {
  const { noun, alias } = source;
  if (isTreeItself(within, noun))
    return sql`select ${columns} from ${from(noun, alias, within.suffices, ...conditions, inReachOf(within, source))}`;
  const lies = sql`${column(noun, alias, within.column)} in (select o.id from ${organizationsIn(sql`reach g`)})`;
  return sql`select ${columns} from ${from(noun, alias, within.suffices, ...conditions, many, lies)}
    union all (${ofEach(within, { source, columns, conditions, ending: alone })})`;
}

/**
 * Each organization's own rows, so that what is costly to ask is asked of these alone. The organizations stand in a subquery of their own,
 * since PostgreSQL, which does not know how few they are, would rather begin with the rows of all.
 */
function ofEach(within: Within, { source: { noun, alias }, columns, conditions, ending }: Candidates): Sql {
  const rows = sql`select ${columns} from ${from(noun, alias, within.suffices, ...conditions, sql`${column(noun, alias, within.column)} = o.id`)} ${ending}`;
  return sql`select u.* from ${organizationsIn(sql`reach g`, few)} cross join lateral (${rows}) u`;
}
