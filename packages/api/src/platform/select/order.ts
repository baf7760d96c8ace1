import { cursorSlot } from "../connection.js";
import { column, rowOf, type Source } from "./from.js";
import { columnOf, type NounDefinition, type Order, type Row } from "./registry.js";
import { join, quoted, Reader, raw, type Scope, type Sql, sql } from "./sql.js";

interface Key {
  readonly name: string;
  readonly type: string;
  readonly value: (source: Source) => Sql;
}

/** An order of a noun's rows in which every row has one place. */
export interface Ordering {
  /** Says which order it is; a cursor of another is refused. */
  readonly name: string;
  readonly keys: readonly Key[];
  readonly descending: boolean;
}

export function orderingOf(noun: NounDefinition, { by, descending = false }: Order): Ordering {
  const keys = by.map((key): Key => {
    if (typeof key === "string") return columnKey(noun, key);
    return { name: key.name, type: key.type, value: ({ alias }) => key.value(rowOf(noun, alias) as Row<object>) };
  });
  if (!by.includes("id")) keys.push(columnKey(noun, "id"));
  return { name: `${noun.name}:${keys.map((key) => key.name).join()}${descending ? ":-" : ""}`, keys, descending };
}

function columnKey(noun: NounDefinition, property: string): Key {
  const { type, nullable } = columnOf(noun, property);
  if (nullable) throw new Error(`a list cannot be ordered by ${noun.name}.${property}, which may be null`);
  return { name: property, type, value: ({ alias }) => column(noun, alias, property) };
}

/** What a row's place in an order is made of. */
export function keysOf({ keys }: Ordering, source: Source): Sql[] {
  return keys.map((key) => key.value(source));
}

export function orderBy(ordering: Ordering, source: Source): Sql {
  return direction(keysOf(ordering, source), ordering);
}

function direction(pieces: readonly Sql[], { descending }: Ordering): Sql {
  return sql`order by ${join(
    pieces.map((piece) => (descending ? sql`${piece} desc` : piece)),
    ", ",
  )}`;
}

/** Only what follows after the cursor's place; its values are read by their position. */
export function following(ordering: Ordering, source: Source, cursor: (scope: Scope) => readonly unknown[], name: string): Sql {
  const places = ordering.keys.map(({ type }, index) => new Reader(`${name}.${index}`, type, (scope) => cursor(scope)[index]));
  const after = join(
    places.map((place) => sql`${place}`),
    ", ",
  );
  return sql`(${join(keysOf(ordering, source), ", ")}) ${raw(ordering.descending ? "<" : ">")} (${after})`;
}

/** The row's own place, for its cursor. */
export function cursorColumn(ordering: Ordering, source: Source): Sql {
  return sql`json_build_array(${join(keysOf(ordering, source), ", ")}) as ${raw(quoted(cursorSlot))}`;
}

/** The keys alone, for rows that are fetched after they have been chosen; `id` is what they are fetched by. */
export function keyColumns(ordering: Ordering, source: Source): Sql {
  const keys = keysOf(ordering, source).map((value, index) => sql`${value} as ${raw(`k${index}`)}`);
  return join([...keys, sql`${column(source.noun, source.alias, "id")} as id`], ", ");
}

/** The order of rows made by `keyColumns`. */
export function orderByKeys(ordering: Ordering): Sql {
  return direction(chosenKeys(ordering), ordering);
}

/** The keys of rows made by `keyColumns`. */
export function chosenKeys({ keys }: Ordering): Sql[] {
  return keys.map((_, index) => raw(`k${index}`));
}
