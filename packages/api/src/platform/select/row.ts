import { type FieldNode, type GraphQLObjectType, getNamedType } from "graphql";
import { decodeCursor } from "../connection.cursor.js";
import { pageSize } from "../connection.js";
import { connectionAnswer, cursorAnswer } from "./answer.connection.js";
import { answeredFields, answerOfColumn, answerOfValue, NeedsCode } from "./answer.js";
import { belonging, column, countOf, guardedOf, reached, related, relatedInReach, rowOf, type Source } from "./from.js";
import { hanging } from "./hanging.js";
import { cursorColumn, following, keysOf, orderBy, orderingOf } from "./order.js";
import type { Page, Size } from "./page.js";
import { type AnyOfField, columnOf, type Declaration, type FiguresField, type ManyField, type NounColumn, nounNamed } from "./registry.js";
import { connectionSelection } from "./selection.connection.js";
import { argumentReaders, argumentsOf, declarationOf, type Selected, selectedFields, slotOf } from "./selection.js";
import { globalId, join, jsonListOf, jsonOf, literal, quoted, Reader, raw, type Scope, type Sql, sql } from "./sql.js";

/** What is selected of rows of one type. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** The select list that brings what is selected of a row: columns by their property, declared fields in their slots. */
export function columnsOf(page: Page, source: Source, selection: Selection, sizes: readonly Size[]): Sql {
  const columns = page.answers ? answersOf(page, source, selection, sizes) : valuesOf(page, source, selection, sizes);
  return named([...columns]);
}

function named(columns: readonly (readonly [string, Sql])[]): Sql {
  return join(
    columns.map(([name, value]) => sql`${value} as ${raw(quoted(name))}`),
    ", ",
  );
}

type Columns = Map<string, Sql>;

function valuesOf(page: Page, source: Source, { type, nodes }: Selection, sizes: readonly Size[]): Columns {
  const columns: Columns = new Map([["id", column(source.noun, source.alias, "id")]]);
  for (const selected of selectedFields(page.operation, type, nodes)) {
    const declaration = declarationOf(selected.field);
    const plain = source.noun.columns.get(selected.field.name);
    if (declaration) columns.set(slotOf(selected.responseName), fieldOf(page, source, selected, declaration, sizes));
    else if (plain && (!selected.field.resolve || plain.property === "id")) columns.set(plain.property, columnValue(source, plain));
    else for (const [property, value] of wholeRow(source)) columns.set(property, value);
  }
  return columns;
}

/** The same as the client sees it, under the names of the selection. */
function answersOf(page: Page, source: Source, { type, nodes }: Selection, sizes: readonly Size[]): Columns {
  const { noun, alias } = source;
  const columns: Columns = new Map();
  for (const { name, selected } of answeredFields(page, type, nodes)) {
    const plain = selected && noun.columns.get(selected.field.name);
    const declaration = selected && declarationOf(selected.field);
    if (!selected) columns.set(name, literal(type.name));
    else if (declaration) columns.set(name, answerOf(page, source, selected, declaration, sizes));
    else if (plain?.property === "id" && selected.field.resolve) columns.set(name, globalId(noun.name, column(noun, alias, "id")));
    else if (plain && !selected.field.resolve)
      columns.set(name, answerOfColumn(page, selected, plain, column(noun, alias, plain.property)));
    else throw new NeedsCode(`${type.name}.${selected.field.name}`);
  }
  return columns;
}

function answerOf(page: Page, source: Source, selected: Selected, field: Declaration, sizes: readonly Size[]): Sql {
  const value = fieldOf(page, source, selected, field, sizes);
  if (field.kind === "computed") return answerOfValue(page, selected, value);
  return field.kind === "guarded" ? answerOfColumn(page, selected, columnOf(source.noun, field.column), value) : value;
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
      return field.expression(rowOf(source.noun, source.alias), argumentReaders(selected));
    case "figures":
      return figures(page, source, selected, field);
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

function figures(page: Page, source: Source, selected: Selected, field: FiguresField): Sql {
  const alias = page.alias();
  const { type, nodes } = selectionOf(selected);
  const figure = ({ name }: { readonly name: string }) => raw(`${alias}.${quoted(name)}`);
  const columns = page.answers
    ? answeredFields(page, type, nodes).map(
        (one) => [one.name, one.selected ? answerOfValue(page, one.selected, figure(one.selected.field)) : literal(type.name)] as const,
      )
    : [...new Set(selectedFields(page.operation, type, nodes).map((one) => one.field.name))].map(
        (name) => [name, figure({ name })] as const,
      );
  const rows = field.statement(rowOf(source.noun, source.alias), argumentReaders(selected));
  return jsonOf(sql`select ${named(columns)} from (${rows}) ${raw(alias)}`);
}

interface Reference {
  readonly noun: string;
  readonly key: string;
  readonly typename?: boolean;
}

function one(page: Page, source: Source, { noun, key, typename }: Reference, selection: Selection, sizes: readonly Size[]): Sql {
  const target = { noun: nounNamed(noun), alias: page.alias() };
  const id = sql`${column(target.noun, target.alias, "id")} = ${column(source.noun, source.alias, key)}`;
  const name = typename && !page.answers ? sql`${literal(noun)} as "__typename", ` : raw("");
  const columns = columnsOf(page, target, selection, sizes);
  return jsonOf(sql`select ${name}${columns} from ${reached(target, source, null, id)}`);
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
  return field.kind === "first" ? jsonOf(rows) : jsonListOf(rows);
}

function connection(page: Page, source: Source, selected: Selected, field: ManyField, sizes: readonly Size[]): Sql {
  const target = { noun: nounNamed(field.noun), alias: page.alias() };
  const args = argumentReaders(selected);
  const { node, cursor, rows, total } = connectionSelection(page.operation, selectionOf(selected));
  const ordering = orderingOf(target.noun, field.order);
  const first = new Reader("first", "int", ({ variables }) => pageSize(argumentsOf(selected, variables).first));
  const inside = [...sizes, first];
  page.nests(inside);
  const after = typeof argumentsOf(selected, page.operation.variableValues).after === "string";
  const place = ({ variables }: Scope) => decodeCursor(argumentsOf(selected, variables).after, ordering.name, ordering.keys);
  const conditions = (row: Source) => [...belonging(field, row, source, args), after ? following(ordering, row, place, "after") : null];
  const found = (columns: Sql, limit: Sql) => hanging({ target, source, match: field.match, conditions }, { columns, ordering, limit });
  const all = { noun: target.noun, alias: page.alias() };
  const counted =
    field.kept?.(rowOf(source.noun, source.alias)) ?? sql`(select count(*)::int from ${relatedInReach(field, all, source, args)})`;
  if (page.answers) {
    const place = cursorAnswer(ordering.name, keysOf(ordering, target));
    const edges = (limit: Sql, wanted: boolean) => found(edgeColumns(columnsOf(page, target, node, inside), wanted ? place : null), limit);
    return connectionAnswer(page, selectionOf(selected), { rows: edges, total: counted, first: sql`${first}`, after });
  }
  const parts: Sql[] = [];
  if (rows) {
    const columns = sql`${columnsOf(page, target, node, inside)}${cursor ? sql`, ${cursorColumn(ordering, target)}` : raw("")}`;
    parts.push(sql`'rows', ${jsonListOf(found(columns, sql`${first} + 1`))}`);
  }
  if (total) parts.push(sql`'total', ${counted}`);
  return sql`json_build_object(${join(parts, ", ")})`;
}

/** What `connectionAnswer` makes an edge of. */
export function edgeColumns(columns: Sql, cursor: Sql | null): Sql {
  return sql`${jsonOf(sql`select ${columns}`)} as node${cursor ? sql`, ${cursor} as cursor` : raw("")}`;
}
