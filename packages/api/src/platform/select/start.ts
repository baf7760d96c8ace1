import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { connectionFrom, type RawConnection } from "../connection.js";
import { encodeId, idDecoder, withPlainIds } from "../ids.js";
import { absentExtension } from "./answer.js";
import { checkNoun } from "./check.js";
import { orderingOf } from "./order.js";
import type { PageReader } from "./reader.js";
import { allNouns, type Declaration, type NounDefinition, nounNamed } from "./registry.js";
import { declarationOf, slotOf } from "./selection.js";

/** What the resolvers made here need of a request's context. */
interface ReadingContext {
  readonly read: PageReader;
}

type Row = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Row, ReadingContext, Record<string, unknown>>;

/** Finishes a schema: declared fields get their resolvers, ids are decoded, and what is not declared as it has to be stops the start. */
export function startSelect(built: GraphQLSchema): GraphQLSchema {
  const schema = withPlainIds(built);
  for (const noun of allNouns()) checkNoun(noun);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = (value: Row) => value.__typename as string;
    if (isObjectType(type) && !type.name.startsWith("__")) resolveFields(type);
    if (isObjectType(type)) completeFields(type, schema.getType(String(type.extensions.writtenBy)));
  }
  return schema;
}

/** What a stored part lacks reads as what its writer would have left out. */
function completeFields(type: GraphQLObjectType, input: unknown): void {
  if (!isInputObjectType(input)) return;
  for (const { name, defaultValue } of Object.values(input.getFields())) {
    const field = type.getFields()[name];
    if (!field || defaultValue === undefined || defaultValue === null) continue;
    field.extensions = { ...field.extensions, [absentExtension]: defaultValue };
    field.resolve = (row: Row) => row[name] ?? defaultValue;
  }
}

function resolveFields(type: GraphQLObjectType): void {
  const name = type.extensions.noun as string | undefined;
  const noun = name === undefined ? null : nounNamed(name);
  for (const field of Object.values(type.getFields())) {
    const declaration = declarationOf(field);
    const code = field.resolve as Resolver | undefined;
    if (field.subscribe) field.subscribe = withDecodedIds(field, field.subscribe as Resolver);
    if (declaration) field.resolve = declared(declaration, type, field) as GraphQLFieldResolver<unknown, unknown>;
    else if (noun && field.name === "id") field.resolve = (row) => encodeId(noun.name, row.id);
    else if (noun && code) field.resolve = withDecodedIds(field, (row, ...rest) => code(entityOf(noun, row), ...rest));
    else if (code) field.resolve = withDecodedIds(field, code);
    else if (noun && !noun.columns.has(field.name))
      throw new Error(`${type.name}.${field.name} is neither a column, nor declared, nor resolved`);
  }
}

function withDecodedIds(field: GraphQLField<unknown, unknown>, code: Resolver): GraphQLFieldResolver<unknown, unknown> {
  const decode = idDecoder(field.args);
  const resolve: Resolver = decode ? (row, args, context, info) => code(row, decode(args), context, info) : code;
  return resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Takes what the page brought under the field's name, or reads it now. */
function declared(declaration: Declaration, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver {
  if (type.extensions.noun === undefined && declaration.kind !== "one" && declaration.kind !== "all") {
    throw new Error(`${type.name}.${field.name}: a class that is no noun has only @One and @All`);
  }
  const finish = finisher(declaration);
  return (row, args, context, info) => {
    const value = row[slotOf(String(info.path.key))];
    if (value !== undefined) return finish(value, args);
    return context.read.later(row, declaration, info).then((read) => finish(read, args));
  };
}

function finisher(declaration: Declaration): (value: unknown, args: Record<string, unknown>) => unknown {
  if (declaration.kind !== "connection") return (value) => value;
  const { name } = orderingOf(nounNamed(declaration.noun), declaration.order);
  return (value, args) => value && connectionFrom(value as RawConnection, name, args);
}

const entities = new WeakMap<Row, object>();

/** The row as code knows it: of its class, with timestamps as `Date`. */
function entityOf(noun: NounDefinition, row: Row): Row {
  if (row instanceof noun.target) return row as Row;
  const known = entities.get(row);
  if (known) return known as Row;
  const entity = Object.assign(Object.create(noun.target.prototype as object) as Record<string, unknown>, row);
  for (const { property, type } of noun.columns.values()) {
    if (type === "timestamptz" && typeof entity[property] === "string") entity[property] = new Date(entity[property]);
  }
  entities.set(row, entity);
  return entity;
}
