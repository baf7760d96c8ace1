import { column, from, ofTenant, rowOf, type Source } from "./from.js";
import { cursorColumn, following, keyColumns, type Ordering, orderBy, orderByKeys } from "./order.js";
import { type Page, rootAlias } from "./page.js";
import type { Declaration, NounDefinition, Row } from "./registry.js";
import { columnsOf, fieldOf, type Selection } from "./row.js";
import { connectionSelection } from "./selection.connection.js";
import type { Selected } from "./selection.js";
import { given, join, ofRequest, raw, type Sql, sql } from "./sql.js";
import { candidates, members, reachTables, type Within } from "./within.js";

export type Where = (row: Row<never>) => Sql;

/** A list as a resolver asks for it, without what differs between two executions. */
export interface ListShape {
  readonly noun: NounDefinition;
  readonly where: Where | undefined;
  readonly within: Within | null;
  readonly ordering: Ordering;
  readonly after: boolean;
}

const ids = given<readonly string[]>("ids", "uuid[]");
const first = given<number>("first", "int");
const numberOfIds = given<number>("numberOfIds", "int");

function rootOf(noun: NounDefinition): Source {
  return { noun, alias: rootAlias };
}

function conditionOf(where: Where | undefined, source: Source): Sql | null {
  return where ? ofRequest(where(rowOf(source.noun, source.alias) as Row<never>)) : null;
}

/** The rows of a noun with these ids, in no order. */
export function rowsById(page: Page, noun: NounDefinition, selection: Selection): Sql {
  const source = rootOf(noun);
  const columns = columnsOf(page, source, selection, [numberOfIds]);
  const wanted = sql`${column(noun, rootAlias, "id")} = any(${ids})`;
  return sql`select coalesce(json_agg(r), '[]')::text as page from (select ${columns} from ${from(noun, rootAlias, false, wanted)}) r`;
}

/** One declared field of the rows with these ids, as pairs of id and value. */
export function fieldById(page: Page, noun: NounDefinition, selected: Selected, declaration: Declaration): Sql {
  const source = rootOf(noun);
  const id = column(noun, rootAlias, "id");
  const value = fieldOf(page, source, selected, declaration, [numberOfIds]);
  return sql`select coalesce(json_agg(json_build_array(${id}, ${value})), '[]')::text as page from ${from(noun, rootAlias, false, sql`${id} = any(${ids})`)}`;
}

/** A list as an array. */
export function list(page: Page, shape: ListShape, selection: Selection): Sql {
  return sql`${tablesOf(page, shape)}select ${rowsOf(page, shape, selection, false, sql`${first}`)}::text as page`;
}

/** A list as the rows and the number that a connection wants; one row more than asked for says whether there is a next page. */
export function connection(page: Page, shape: ListShape, selection: Selection): Sql {
  const { node, cursor, rows, total } = connectionSelection(page.operation, selection);
  const parts: Sql[] = [];
  if (rows) parts.push(sql`'rows', ${rowsOf(page, shape, node, cursor, sql`${first} + 1`)}`);
  if (total) parts.push(sql`'total', (select count(*)::int from (${counted(page, shape)}) counted)`);
  return sql`${tablesOf(page, shape)}select json_build_object(${join(parts, ", ")})::text as page`;
}

/** How many rows there are, counted no farther than `first`. */
export function count(page: Page, shape: ListShape): Sql {
  return sql`${tablesOf(page, shape)}select count(*)::text as page from (${counted(page, shape)} limit ${first}) counted`;
}

/** How many rows there are of each value of a key, as an object. */
export function tally(page: Page, shape: ListShape, key: Where): Sql {
  const source = rootOf(shape.noun);
  const rows = chosen(page, shape, sql`${key(rowOf(source.noun, source.alias) as Row<never>)} as key`);
  return sql`${tablesOf(page, shape)}select coalesce(json_object_agg(key, number), '{}')::text as page
    from (select key, count(*)::int as number from (${rows}) counted group by key) tallied`;
}

/** The part of the tree to look in; null when that is all of it. */
function bounds(page: Page, { within }: ListShape): Within | null {
  return within && (within.organization || !page.seesAll(within.wanted)) ? within : null;
}

function tablesOf(page: Page, shape: ListShape): Sql {
  const within = bounds(page, shape);
  return within ? reachTables(within, page.seesAll(within.wanted)) : raw("");
}

function rowsOf(page: Page, shape: ListShape, selection: Selection, cursor: boolean, limit: Sql): Sql {
  const { noun, ordering } = shape;
  page.nests([first]);
  const within = bounds(page, shape);
  const chosen = rootOf(noun);
  const source = within ? { noun, alias: page.alias() } : chosen;
  const columns = sql`${columnsOf(page, source, selection, [first])}${cursor ? sql`, ${cursorColumn(ordering, source)}` : raw("")}`;
  const next = shape.after ? following(ordering, chosen, (scope) => scope.given.after as readonly unknown[], "after") : null;
  const conditions = [conditionOf(shape.where, chosen), next];
  const ending = sql`${orderBy(ordering, chosen)} limit ${limit}`;
  if (!within) {
    return sql`(select coalesce(json_agg(r), '[]') from (select ${columns} from ${from(noun, rootAlias, false, ...conditions)} ${ending}) r)`;
  }
  // The rows are chosen by their keys alone, which an index covers, and fetched one by one when it is known which they are.
  const keys = candidates(within, { source: chosen, columns: keyColumns(ordering, chosen), conditions, ending });
  const fetched = ofTenant(noun, source.alias, sql`${column(noun, source.alias, "id")} = chosen.id`);
  return sql`(select coalesce(json_agg((select to_json(r) from (select ${columns} from ${fetched}) r)), '[]')
    from (select * from (${keys}) found ${orderByKeys(ordering)} limit ${limit}) chosen)`;
}

/** The rows to count, without columns. */
function counted(page: Page, shape: ListShape): Sql {
  return chosen(page, shape, raw(""));
}

/** The rows of a list in no order. */
function chosen(page: Page, shape: ListShape, columns: Sql): Sql {
  const within = bounds(page, shape);
  const source = rootOf(shape.noun);
  const conditions = [conditionOf(shape.where, source)];
  if (within) return members(within, { source, columns, conditions });
  return sql`select ${columns} from ${from(shape.noun, rootAlias, false, ...conditions)}`;
}
