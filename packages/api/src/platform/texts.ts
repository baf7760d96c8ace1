import type { ApolloServerPlugin } from "@apollo/server";
import { isWellFormed } from "@duban/schema";
import {
  type DocumentNode,
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { Fault } from "./errors.js";
import { refuseRequest } from "./graphql-errors.js";

const longestText = 4_000;
const longestId = 200;

interface ArgumentUse {
  readonly argument: GraphQLArgument;
  readonly value: ValueNode;
}

const uses = new WeakMap<DocumentNode, readonly ArgumentUse[]>();

/** Writes the limits into the schema; a coordinate such as `PlanFilter.search` or `Query.people.search` that it lacks is a mistake. */
export function limitTexts(schema: GraphQLSchema, limits: Readonly<Record<string, number>>): void {
  for (const [coordinate, maximum] of Object.entries(limits)) {
    const place = inputAt(schema, coordinate);
    if (!place) throw new Error(`The schema has no text at ${coordinate}`);
    place.extensions = { ...place.extensions, maximum };
  }
}

function inputAt(schema: GraphQLSchema, coordinate: string): GraphQLArgument | GraphQLInputField | undefined {
  const [typeName = "", fieldName = "", argumentName] = coordinate.split(".");
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) return type.getFields()[fieldName];
  if (!type || !("getFields" in type)) return undefined;
  const field = type.getFields()[fieldName];
  return field && "args" in field ? field.args.find(({ name }) => name === argumentName) : undefined;
}

/** Refuses texts that are too long or cannot be stored before anything runs, wherever in the arguments they stand. */
export function textLimits(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          if (operation) requireFittingTexts(schema, document, operation, request.variables ?? {});
        },
      };
    },
  };
}

/** Throws where a text among the arguments of a document is too long or cannot be stored. */
export function requireFittingTexts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) variables[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  Object.assign(variables, given);
  for (const { argument, value } of argumentUses(document, schema)) {
    check(valueFromASTUntyped(value, variables), argument.type, maximumOf(argument), [argument.name]);
  }
}

function argumentUses(document: DocumentNode, schema: GraphQLSchema): readonly ArgumentUse[] {
  const known = uses.get(document);
  if (known) return known;
  const found: ArgumentUse[] = [];
  const types = new TypeInfo(schema);
  const enter = ({ value }: { readonly value: ValueNode }) => {
    const argument = types.getArgument();
    if (argument) found.push({ argument, value });
  };
  visit(document, visitWithTypeInfo(types, { Argument: { enter } }));
  uses.set(document, found);
  return found;
}

function maximumOf(place: GraphQLArgument | GraphQLInputField): number {
  if (typeof place.extensions["maximum"] === "number") return place.extensions["maximum"];
  return getNamedType(place.type) === GraphQLID ? longestId : longestText;
}

function check(value: unknown, type: GraphQLInputType, maximum: number, path: readonly string[]): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    check(value, type.ofType, maximum, path);
  } else if (isListType(type)) {
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    for (const [index, item] of items.entries()) check(item, type.ofType, maximum, [...path, String(index)]);
  } else if (isInputObjectType(type)) {
    if (typeof value !== "object") return;
    const fields = type.getFields();
    for (const [name, item] of Object.entries(value)) {
      const field = fields[name];
      if (field) check(item, field.type, maximumOf(field), [...path, name]);
    }
  } else if (typeof value === "string" && (type === GraphQLString || type === GraphQLID)) {
    checkText(value, maximum, path);
  }
}

function checkText(text: string, maximum: number, path: readonly string[]): void {
  if (text.length > maximum) {
    throw refuseRequest(new Fault("BAD_USER_INPUT", { reason: "VALUE_TOO_LONG", params: { maximum }, path }));
  }
  if (!isWellFormed(text)) {
    throw refuseRequest(new Fault("BAD_USER_INPUT", { reason: "TEXT_NOT_WELL_FORMED", path }));
  }
}
