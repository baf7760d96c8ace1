import { type GraphQLObjectType, getNamedType } from "graphql";
import { type Answered, answeredFields, object } from "./answer.js";
import type { Page } from "./page.js";
import type { Selection } from "./row.js";
import { connectionSelection } from "./selection.connection.js";
import { join, literal, raw, type Sql, sql } from "./sql.js";

/** What a connection is written from. */
interface Pages {
  /** Rows in their order, no more than a limit, with the column `node` and, where it is wanted, `cursor`. */
  rows(limit: Sql, cursor: boolean): Sql;
  readonly total: Sql;
  readonly first: Sql;
  /** Whether it is asked for after a cursor. */
  readonly after: boolean;
}

type Values = Readonly<Record<string, Sql>>;

/** A page in the shape that GraphQL gives it, as `connectionFrom` makes it of rows. */
export function connectionAnswer(page: Page, selection: Selection, { rows, total, first, after }: Pages): Sql {
  const fields = answeredFields(page, selection.type, selection.nodes);
  const asks = (name: string) => fields.some(({ selected }) => selected?.field.name === name);
  const { cursor } = connectionSelection(page.operation, selection);
  // Only who asks where the page stands needs a row more than asked for, to say whether there is a next page.
  const placed = asks("pageInfo");
  const shown = placed ? sql` filter (where e.n <= ${first})` : raw("");
  const cursors = sql`array_agg(e.cursor)${shown}`;
  const places: Values = {
    hasNextPage: sql`count(*) > ${first}`,
    hasPreviousPage: raw(String(after)),
    startCursor: sql`(${cursors})[1]`,
    endCursor: sql`(${cursors})[least(count(*), ${first})::int]`,
  };
  const of: Readonly<Record<string, (field: Answered) => Sql>> = {
    edges: (field) => sql`coalesce(json_agg(${objectOf(page, field, { node: raw("e.node"), cursor: raw("e.cursor") })})${shown}, '[]')`,
    pageInfo: (field) => objectOf(page, field, places),
    // A first page without a next one is all there is.
    totalCount: () => (placed && !after ? sql`case when count(*) <= ${first} then count(*)::int else ${total} end` : total),
  };
  const whole = object(fields.map((field) => [field.name, field.selected ? part(of, field)(field) : literal(selection.type.name)]));
  if (placed) return sql`(select ${whole} from (select r.*, row_number() over () as n from (${rows(sql`${first} + 1`, cursor)}) r) e)`;
  return asks("edges") ? sql`(select ${whole} from (${rows(first, cursor)}) e)` : whole;
}

function part<Value>(parts: Readonly<Record<string, Value>>, { name, selected }: Answered): Value {
  const found = parts[selected?.field.name ?? ""];
  if (!found) throw new Error(`no connection has ${name}`);
  return found;
}

/** An edge or a place, of which every field is at hand. */
function objectOf(page: Page, { selected }: Answered, values: Values): Sql {
  if (!selected) return raw("null");
  const type = getNamedType(selected.field.type) as GraphQLObjectType;
  const fields = answeredFields(page, type, selected.nodes);
  return object(fields.map((field) => [field.name, field.selected ? part(values, field) : literal(type.name)]));
}

/** The cursor of a row in an order, written as `encodeCursor` writes it. */
export function cursorAnswer(order: string, values: readonly Sql[]): Sql {
  const texts = join(
    values.map((value) => sql`to_json(${value})::text`),
    " || ',' || ",
  );
  const text = sql`convert_to(${literal(`["${order}",`)} || ${texts} || ']', 'UTF8')`;
  return sql`translate(encode(${text}, 'base64'), '+/=' || chr(10), '-_')`;
}
