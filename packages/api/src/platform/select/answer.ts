import {
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { Page } from "./page.js";
import type { NounColumn } from "./registry.js";
import { type Selected, selectedFields } from "./selection.js";
import { join, literal, raw, type Sql, sql } from "./sql.js";

/** JSON in the form that GraphQL gives it, as PostgreSQL wrote it. */
export class Answer {
  constructor(readonly text: string) {}
}

/** Thrown where only code can say what a field answers, so that the whole operation is left to it. */
export class NeedsCode extends Error {
  override readonly name = "NeedsCode";
}

/** The longest name that a column of a statement can have, in bytes. */
const longestName = 63;

/** A response name as PostgreSQL can write it. */
function answerName({ responseName }: Pick<Selected, "responseName">): string {
  if (responseName.length > longestName) throw new NeedsCode(responseName);
  return responseName;
}

/** The types of columns that JSON shows as GraphQL serializes them. */
const alike: Readonly<Record<string, readonly string[]>> = {
  ID: ["uuid", "text"],
  String: ["text", "uuid", "date"],
  Int: ["integer", "int", "smallint", "bigint"],
  Float: ["double precision", "real", "integer", "numeric"],
  Boolean: ["boolean"],
  Date: ["date"],
};

/** Sizes that JSON has no numbers for; they travel as text. */
const asText = ["bigint", "numeric", "decimal"];

/** What a column answers. */
export function answerOfColumn(page: Page, { field, nodes }: Selected, column: NounColumn, value: Sql): Sql {
  const type = getNamedType(field.type);
  const stored = column.type.replace("[]", "");
  if (isObjectType(type) && stored === "jsonb") return answerOfJson(page, field.type, nodes, value);
  if (type.name === "DateTime" && column.type === "timestamptz") return instant(value);
  if (type.name === "String" && asText.includes(column.type)) return sql`${value}::text`;
  if (isEnumType(type) ? isPlainEnum(type) && stored === "text" : alike[type.name]?.includes(stored)) return value;
  throw new NeedsCode(field.name);
}

/** What a value computed by SQL answers: a scalar, or JSON in the shape of the type. */
export function answerOfValue(page: Page, { field, nodes }: Selected, value: Sql): Sql {
  const type = getNamedType(field.type);
  if (isObjectType(type)) {
    // Computed once, however many parts of it are selected.
    const alias = page.alias();
    const whole = sql`(select (${value})::jsonb as value offset 0) ${raw(alias)}`;
    return sql`(select ${answerOfJson(page, field.type, nodes, raw(`${alias}.value`))} from ${whole})`;
  }
  const single = isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (type.name === "DateTime" && single) return instant(sql`(${value})`);
  if (isLeafType(type) && isPlain(type)) return value;
  throw new NeedsCode(field.name);
}

/** As `DateTime` serializes it. */
function instant(value: Sql): Sql {
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Whether JSON of PostgreSQL holds values of a type as GraphQL shows them. */
function isPlain(type: GraphQLLeafType): boolean {
  return isScalarType(type) ? type.name in alike : isPlainEnum(type);
}

function isPlainEnum(type: GraphQLLeafType): boolean {
  return isEnumType(type) && type.getValues().every(({ name, value }) => name === value);
}

/** JSON cut down to what is selected of it, under the names of the selection. */
function answerOfJson(page: Page, type: GraphQLOutputType, nodes: readonly FieldNode[], value: Sql): Sql {
  if (isNonNullType(type)) return answerOfJson(page, type.ofType, nodes, value);
  if (isListType(type)) {
    const whole = getNamedType(type);
    if (isLeafType(whole) && isPlain(whole)) return value;
    const item = page.alias();
    const items = sql`jsonb_array_elements(${value}) with ordinality as ${raw(item)}(value, n)`;
    const answers = answerOfJson(page, type.ofType, nodes, raw(`${item}.value`));
    return sql`case when jsonb_typeof(${value}) = 'array' then (select coalesce(json_agg(${answers} order by ${raw(item)}.n), '[]') from ${items}) end`;
  }
  if (isObjectType(type)) {
    const pairs = answeredFields(page, type, nodes).map(({ name, selected }): readonly [string, Sql] => {
      if (!selected) return [name, literal(type.name)];
      return [name, answerOfJson(page, selected.field.type, selected.nodes, partOf(selected.field, value))];
    });
    return sql`case when jsonb_typeof(${value}) = 'object' then ${object(pairs)} end`;
  }
  if (type.name === "DateTime") return instant(sql`(${value} #>> '{}')::timestamptz`);
  if (isLeafType(type) && isPlain(type)) return value;
  throw new NeedsCode(type.name);
}

/** Names what a field of stored JSON reads as where it is absent. */
export const absentExtension = "absent";

function partOf({ name, resolve, extensions }: GraphQLField<unknown, unknown>, value: Sql): Sql {
  const part = sql`${value} -> ${literal(name)}`;
  const absent = extensions[absentExtension];
  if (absent !== undefined) return sql`coalesce(${part}, ${literal(JSON.stringify(absent))}::jsonb)`;
  if (resolve) throw new NeedsCode(name);
  return sql`(${part})`;
}

export interface Answered {
  readonly name: string;
  /** Null for `__typename`. */
  readonly selected: Selected | null;
}

/** The fields of a selection under the names of the answer, `__typename` among them. */
export function answeredFields(page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[]): Answered[] {
  return selectedFields(page.operation, type, nodes, typeName).map((selected) => ({
    name: answerName(selected),
    selected: selected.field === typeName ? null : selected,
  }));
}

/** Stands for `__typename`, which no type lists among its fields. */
const typeName = { name: "__typename" } as GraphQLField<unknown, unknown>;

const mostPairs = 50;

/** A JSON object of names and values. */
export function object(pairs: readonly (readonly [string, Sql])[]): Sql {
  if (pairs.length > mostPairs) throw new NeedsCode(`${pairs.length} fields`);
  return sql`json_build_object(${join(
    pairs.map(([name, value]) => sql`${literal(name)}, ${value}`),
    ", ",
  )})`;
}
