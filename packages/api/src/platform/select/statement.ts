import { type Among, soughtRows } from "./among.js";
import { connectionAnswer, cursorAnswer } from "./answer.connection.js";
import { column, from, ofTenant, rowOf, type Source } from "./from.js";
import { chosenKeys, cursorColumn, following, keyColumns, keysOf, type Ordering, orderBy, orderByKeys } from "./order.js";
import { type Page, rootAlias } from "./page.js";
import type { Declaration, NounDefinition, Row } from "./registry.js";
import { columnsOf, edgeColumns, fieldOf, type Selection } from "./row.js";
import { connectionSelection } from "./selection.connection.js";
import type { Selected } from "./selection.js";
import { given, join, jsonListOf, jsonOf, ofRequest, raw, type Sql, sql } from "./sql.js";
import { candidates, firstOfParts, members, reachTables, type Within } from "./within.js";

export type Where = (row: Row<never>) => Sql;

/** A list as a resolver asks for it, without what differs between two executions. */
export interface ListShape {
  readonly noun: NounDefinition;
  readonly where: Where | undefined;
  readonly within: Within | null;
  readonly among: Among | null;
  readonly ordering: Ordering;
  readonly after: boolean;
  /** Whether its rows are found once, for the page and the total; see `atOnce`. */
  readonly atOnce?: boolean;
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
  return sql`select ${jsonListOf(sql`select ${columns} from ${from(noun, rootAlias, false, wanted)}`)}::text as page`;
}

/** The row of a noun with this id, as it goes out; null where there is none. */
export function answerById(page: Page, noun: NounDefinition, selection: Selection): Sql {
  const columns = columnsOf(page, rootOf(noun), selection, [numberOfIds]);
  const wanted = sql`${column(noun, rootAlias, "id")} = any(${ids})`;
  return sql`select coalesce(${jsonOf(sql`select ${columns} from ${from(noun, rootAlias, false, wanted)}`)}, 'null')::text as page`;
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

/** The row that a condition names; null where there is none. It is looked up, not looked for in a part of the tree. */
export function one(page: Page, { noun, where }: Pick<ListShape, "noun" | "where">, selection: Selection): Sql {
  const source = rootOf(noun);
  const columns = columnsOf(page, source, selection, [first]);
  const rows = from(noun, rootAlias, false, conditionOf(where, source));
  return sql`select coalesce(${jsonOf(sql`select ${columns} from ${rows} limit 1`)}, 'null')::text as page`;
}

/**
 * A list as the rows and the number that a connection wants; one row more than asked for says whether there is a next page. Where there is
 * none the first page is all there is, and nothing is counted beside it.
 */
export function connection(page: Page, asked: ListShape, selection: Selection): Sql {
  const { node, cursor, rows, total } = connectionSelection(page.operation, selection);
  const shape = rows && total ? atOnce(asked) : asked;
  if (page.answers) return answer(page, shape, selection, node);
  const all = () => sql`(select count(*)::int from (${counted(page, shape)}) counted)`;
  const parts: Sql[] = [];
  if (rows) parts.push(sql`'rows', found.rows`);
  if (total) parts.push(sql`'total', ${rows && !shape.after ? unlessShown(sql`json_array_length(found.rows)`, all()) : all()}`);
  const found = rows ? sql` from (select ${rowsOf(page, shape, node, cursor, sql`${first} + 1`)} as rows offset 0) found` : raw("");
  return sql`${tablesOf(page, shape)}select json_build_object(${join(parts, ", ")})::text as page${found}`;
}

/**
 * Rows that stand in several views, each with conditions of its own, are all looked at for the total: the first page is chosen among what
 * was found for it, so that nothing is asked, or planned, twice.
 */
function atOnce(shape: ListShape): ListShape {
  return { ...shape, atOnce: shape.noun.parts.length > 0 && !shape.after };
}

/** How many rows there are, where so many of the first page were found. */
function unlessShown(found: Sql, total: Sql): Sql {
  return sql`case when ${found} <= ${first} then ${found} else ${total} end`;
}

function answer(page: Page, shape: ListShape, selection: Selection, node: Selection): Sql {
  const rows = (limit: Sql, cursor: boolean) => edgesOf(page, shape, node, cursor, limit);
  const total = sql`(select count(*)::int from (${counted(page, shape)}) counted)`;
  const { after } = shape;
  return sql`${tablesOf(page, shape)}select ${connectionAnswer(page, selection, { rows, total, first: sql`${first}`, after })}::text as page`;
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
  const tables = [...(within ? [reachTables(within, page.seesAll(within.wanted))] : []), ...(shape.among ? [shape.among.tables] : [])];
  if (shape.atOnce) tables.push(sql`members as materialized (${chosen(page, shape, keyColumns(shape.ordering, rootOf(shape.noun)))})`);
  return tables.length > 0 ? sql`with ${join(tables, ", ")} ` : raw("");
}

/** Where rows are sought by an index of their own, they are walked only if they are many. */
function ifMany({ among }: ListShape, source: Source): (Sql | null)[] {
  return among ? [sql`not ${among.few}`, among.holds(rowOf(source.noun, source.alias))] : [];
}

function rowsOf(page: Page, shape: ListShape, selection: Selection, cursor: boolean, limit: Sql): Sql {
  const { ordering } = shape;
  page.nests([first]);
  const place = (source: Source) => (cursor ? sql`, ${cursorColumn(ordering, source)}` : raw(""));
  const columns = (source: Source) => sql`${columnsOf(page, source, selection, [first])}${place(source)}`;
  const found = foundOf(page, shape, limit);
  if ("rows" in found) return jsonListOf(sql`select ${columns(found.source)} from ${found.rows}`);
  const row = jsonOf(sql`select ${columns(found.source)} from ${found.fetched}`);
  return sql`(select coalesce(json_agg(${row}), '[]') from ${found.chosen})`;
}

/** The same for `connectionAnswer`. */
function edgesOf(page: Page, shape: ListShape, selection: Selection, cursor: boolean, limit: Sql): Sql {
  const { ordering } = shape;
  page.nests([first]);
  const found = foundOf(page, shape, limit);
  const columns = columnsOf(page, found.source, selection, [first]);
  const place = (keys: Sql[]) => (cursor ? cursorAnswer(ordering.name, keys) : null);
  if ("rows" in found) return sql`select ${edgeColumns(columns, place(keysOf(ordering, found.source)))} from ${found.rows}`;
  // The keys stand where the row was chosen, beside what is fetched of it.
  const fetched = jsonOf(sql`select ${columns} from ${found.fetched}`);
  const wanted = place(chosenKeys(ordering));
  return sql`select ${fetched} as node${wanted ? sql`, ${wanted} as cursor` : raw("")} from ${found.chosen}`;
}

/** A list's rows in their order; or, chosen by their keys, what each of them is fetched from. */
type Found = { readonly source: Source } & ({ readonly rows: Sql } | { readonly chosen: Sql; readonly fetched: Sql });

function foundOf(page: Page, shape: ListShape, limit: Sql): Found {
  const { noun, ordering } = shape;
  const within = bounds(page, shape);
  const root = rootOf(noun);
  const next = shape.after ? following(ordering, root, (scope) => scope.given.after as readonly unknown[], "after") : null;
  const conditions = [conditionOf(shape.where, root), next];
  const ending = sql`${orderBy(ordering, root)} limit ${limit}`;
  // What is placed in the tree has indexes for its lists, whoever sees how much of it.
  if (!shape.within && !shape.among && noun.parts.length === 0)
    return { source: root, rows: sql`${from(noun, rootAlias, false, ...conditions)} ${ending}` };
  // The rows are chosen by their keys alone, which an index covers, and fetched one by one when it is known which they are.
  const source = { noun, alias: page.alias() };
  const keys = shape.atOnce ? sql`select * from members` : firstKeys(within, shape, root, conditions, ending);
  const chosen = sql`(select * from (${keys}) found ${orderByKeys(ordering)} limit ${limit}) chosen`;
  return { source, chosen, fetched: ofTenant(noun, source.alias, sql`${column(noun, source.alias, "id")} = chosen.id`) };
}

function firstKeys(within: Within | null, shape: ListShape, source: Source, conditions: readonly (Sql | null)[], ending: Sql): Sql {
  const columns = keyColumns(shape.ordering, source);
  const wanted = { source, columns, conditions: [...ifMany(shape, source), ...conditions], ending };
  const walked = within ? candidates(within, wanted) : firstOfParts(false, wanted);
  return shape.among ? sql`${walked} union all (${soughtRows(within, { source, columns, conditions })})` : walked;
}

/** The rows to count, without columns. */
function counted(page: Page, shape: ListShape): Sql {
  return shape.atOnce ? sql`select from members` : chosen(page, shape, raw(""));
}

/** The rows of a list in no order. */
function chosen(page: Page, shape: ListShape, columns: Sql): Sql {
  const within = bounds(page, shape);
  const source = rootOf(shape.noun);
  const conditions = [conditionOf(shape.where, source)];
  const walked = [...ifMany(shape, source), ...conditions];
  const rows = within
    ? members(within, { source, columns, conditions: walked })
    : sql`select ${columns} from ${from(shape.noun, rootAlias, false, ...walked)}`;
  return shape.among ? sql`${rows} union all (${soughtRows(within, { source, columns, conditions })})` : rows;
}
