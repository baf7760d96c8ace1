import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { decodeCursor } from "../connection.cursor.js";
import { pageSize } from "../connection.js";
import { column, countOf, guardedOf, reached, related, relatedInReach, rowOf, type Source } from "./from.js";
import { cursorColumn, following, orderBy, orderingOf } from "./order.js";
import type { Page, Size } from "./page.js";
import { type AnyOfField, type Declaration, type ManyField, type NounColumn, nounNamed, type Wants } from "./registry.js";
import { connectionSelection } from "./selection.connection.js";
import { argumentReaders, argumentsOf, declarationOf, type Selected, selectedFields, slotOf } from "./selection.js";
import { join, literal, quoted, Reader, raw, type Sql, sql } from "./sql.js";

/** What is selected of rows of one type. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** The select list that brings what is selected of a row: columns by their property, declared fields in their slots. */
export function columnsOf(page: Page, source: Source, { type, nodes }: Selection, sizes: readonly Size[]): Sql {
  const columns = new Map<string, Sql>([["id", column(source.noun, source.alias, "id")]]);
  for (const selected of selectedFields(page.operation, type, nodes)) {
    const declaration = declarationOf(selected.field);
    const plain = source.noun.columns.get(selected.field.name);
    if (declaration) columns.set(slotOf(selected.responseName), fieldOf(page, source, selected, declaration, sizes));
    else if (plain && (!selected.field.resolve || plain.property === "id")) columns.set(plain.property, columnValue(source, plain));
    else for (const [property, value] of wholeRow(source)) columns.set(property, value);
  }
  return join(
    [...columns].map(([name, value]) => sql`${value} as ${raw(quoted(name))}`),
    ", ",
  );
}

/** A field that is resolved in code may read any column, and the figures that are declared to come along. */
function wholeRow(source: Source): [string, Sql][] {
  const columns = [...source.noun.columns.values()].filter((plain) => plain.selected);
  const figures = [...source.noun.fields].filter(([, field]) => "withRow" in field && field.withRow);
  const row = rowOf(source.noun, source.alias);
  return [
    ...columns.map((plain): [string, Sql] => [plain.property, columnValue(source, plain)]),
    ...figures.map(([property]): [string, Sql] => [property, row[property] as Sql]),
  ];
}

/** JSON has no numbers of such sizes, so they travel as text. */
const asText = new Set(["bigint", "numeric", "decimal"]);

function columnValue({ noun, alias }: Source, { property, type }: NounColumn): Sql {
  const value = column(noun, alias, property);
  return asText.has(type) ? sql`${value}::text` : value;
}

/** The value of a declared field of the source. */
export function fieldOf(page: Page, source: Source, selected: Selected, field: Declaration, sizes: readonly Size[]): Sql {
  switch (field.kind) {
    case "one":
      return one(page, source, { noun: field.noun, key: field.key }, selectionOf(selected), sizes);
    case "first":
    case "many":
      return many(page, source, selected, field, sizes);
    case "connection":
      return connection(page, source, selected, field, sizes);
    case "count":
      return countOf(field, source, argumentReaders(selected));
    case "computed":
      return field.expression(rowOf(source.noun, source.alias), argumentReaders(selected), wantsOf(page, selected));
    case "guarded":
      return guardedOf(field, source);
    case "anyOf":
      return anyOf(page, source, selected, field, sizes);
    case "all":
      throw new Error(`${source.noun.name}.${selected.field.name}: @All is for classes that are no noun`);
  }
}

function selectionOf({ field, nodes }: Selected): Selection {
  return { type: getNamedType(field.type) as GraphQLObjectType, nodes };
}

/** What is selected of a computed value; of a scalar there is nothing to select. */
function wantsOf({ operation }: Page, selected: Selected): Wants {
  const { type, nodes } = selectionOf(selected);
  const names = isObjectType(type) ? new Set(selectedFields(operation, type, nodes).map(({ field }) => field.name)) : new Set<string>();
  return (name) => names.has(name);
}

interface Reference {
  readonly noun: string;
  readonly key: string;
  readonly typename?: boolean;
}

function one(page: Page, source: Source, { noun, key, typename }: Reference, selection: Selection, sizes: readonly Size[]): Sql {
  const target = { noun: nounNamed(noun), alias: page.alias() };
  const id = sql`${column(target.noun, target.alias, "id")} = ${column(source.noun, source.alias, key)}`;
  const name = typename ? sql`${literal(noun)} as "__typename", ` : raw("");
  const columns = columnsOf(page, target, selection, sizes);
  return sql`(select to_json(r) from (select ${name}${columns} from ${reached(target, source, null, id)}) r)`;
}

function anyOf(page: Page, source: Source, { nodes }: Selected, field: AnyOfField, sizes: readonly Size[]): Sql {
  const cases = Object.entries(field.members).map(([value, noun]) => {
    const type = page.operation.schema.getType(noun) as GraphQLObjectType;
    return sql`when ${literal(value)} then ${one(page, source, { noun, key: field.key, typename: true }, { type, nodes }, sizes)}`;
  });
  return sql`case ${field.which(rowOf(source.noun, source.alias))} ${join(cases, " ")} end`;
}

function many(page: Page, source: Source, selected: Selected, field: ManyField, sizes: readonly Size[]): Sql {
  const target = { noun: nounNamed(field.noun), alias: page.alias() };
  const inside = [...sizes, field.usually];
  page.nests(inside);
  const columns = columnsOf(page, target, selectionOf(selected), inside);
  const order = orderBy(orderingOf(target.noun, field.order), target);
  const rows = sql`select ${columns} from ${related(field, target, source, argumentReaders(selected))} ${order} limit ${raw(String(field.limit))}`;
  if (field.kind === "first") return sql`(select to_json(r) from (${rows}) r)`;
  return sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;
}

function connection(page: Page, source: Source, selected: Selected, field: ManyField, sizes: readonly Size[]): Sql {
  const target = { noun: nounNamed(field.noun), alias: page.alias() };
  const args = argumentReaders(selected);
  const { node, cursor, rows, total } = connectionSelection(page.operation, selectionOf(selected));
  const ordering = orderingOf(target.noun, field.order);
  const first = new Reader("first", "int", ({ variables }) => pageSize(argumentsOf(selected, variables).first));
  const inside = [...sizes, first];
  page.nests(inside);
  const parts: Sql[] = [];
  if (rows) {
    const after = typeof argumentsOf(selected, page.operation.variableValues).after === "string";
    const next = after
      ? following(
          ordering,
          target,
          ({ variables }) => decodeCursor(argumentsOf(selected, variables).after, ordering.name, ordering.keys),
          "after",
        )
      : null;
    const columns = sql`${columnsOf(page, target, node, inside)}${cursor ? sql`, ${cursorColumn(ordering, target)}` : raw("")}`;
    const found = sql`select ${columns} from ${relatedInReach(field, target, source, args, next)} ${orderBy(ordering, target)} limit ${first} + 1`;
    parts.push(sql`'rows', (select coalesce(json_agg(r), '[]') from (${found}) r)`);
  }
  if (total) {
    const all = { noun: target.noun, alias: page.alias() };
    parts.push(sql`'total', (select count(*)::int from ${relatedInReach(field, all, source, args)})`);
  }
  return sql`json_build_object(${join(parts, ", ")})`;
}
