import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
// graphql 16 exports this nowhere else; it is what the executor itself collects fields by.
import { collectFields } from "graphql/execution/collectFields.js";
import type { Execution, Executor } from "./executor.js";
import { Answer, absentExtension, NeedsCode } from "./select/answer.js";
import { declarationOf } from "./select/selection.js";

/** What is needed of the context: a copy that counts anew, so that an attempt leaves no trace. */
interface AnsweringContext {
  anew(): unknown;
}

/** What is the same for all root fields. */
type Shared = Omit<GraphQLResolveInfo, "fieldName" | "fieldNodes" | "returnType" | "path"> & { readonly answers: true };

/** One root field: its JSON, or what went wrong. */
interface AnsweredField {
  readonly name: string;
  readonly text: string;
  /** Whether null takes all data away. */
  readonly required: boolean;
  readonly error: GraphQLError | null;
}

/**
 * Answers a query with the very text that PostgreSQL wrote, where every field of it is one that SQL can say: no row is parsed, completed
 * and written again. What wants code, and what is no query, is left to the other executor.
 */
export function answering(schema: GraphQLSchema, otherwise: Executor): Executor {
  const answerable = new WeakMap<OperationDefinitionNode, boolean>();
  const query = schema.getQueryType() as GraphQLObjectType;

  async function answer(operation: OperationDefinitionNode, execution: Execution): Promise<ExecutionResult | null> {
    const { document, variableValues, contextValue } = execution;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
    if (!coerced) return null;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
    const shared: Shared = {
      schema,
      fragments,
      operation,
      variableValues: coerced,
      rootValue: undefined,
      parentType: query,
      answers: true,
    };
    const context = (contextValue as AnsweringContext).anew();
    const fields = collectFields(schema, fragments, coerced, query, operation.selectionSet);
    return whole(await Promise.all([...fields].map(([name, nodes]) => answerOf(name, nodes, shared, context))));
  }

  return async (execution) => {
    const operation = getOperationAST(execution.document, execution.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return otherwise(execution);
    if (!answerable.has(operation)) answerable.set(operation, !needsCode(schema, execution.document, operation));
    if (!answerable.get(operation)) return otherwise(execution);
    try {
      return (await answer(operation, execution)) ?? (await otherwise(execution));
    } catch (error) {
      if (!(error instanceof NeedsCode)) throw error;
      answerable.set(operation, false);
      return otherwise(execution);
    }
  };
}

/**
 * Whether it can be seen in an operation that it has a field for code. What cannot be seen, such as a column of a type that JSON shows
 * differently, comes up when its statement is made.
 */
function needsCode(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const spread = new Set<string>();
  let found = false;
  const look = (root: OperationDefinitionNode | FragmentDefinitionNode): void => {
    const types = new TypeInfo(schema);
    visit(
      root,
      visitWithTypeInfo(types, {
        Field() {
          const [field, parent] = [types.getFieldDef(), types.getParentType()];
          if (field && (parent === schema.getQueryType() ? !givesNouns(field) : isForCode(field, parent))) found = true;
          return found ? BREAK : undefined;
        },
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || spread.has(name.value)) return;
          spread.add(name.value);
          look(fragment);
        },
      }),
    );
  };
  look(operation);
  return found;
}

type Field = GraphQLField<unknown, unknown>;

/** Whether a root field gives rows of a noun, or a page of them. */
function givesNouns({ name, type }: Field): boolean {
  const given = getNamedType(type);
  return name === "__typename" || (isObjectType(given) && (given.extensions.noun !== undefined || "edges" in given.getFields()));
}

function isForCode(field: Field, parent: GraphQLCompositeType | null | undefined): boolean {
  const isKnown = field.name === "__typename" || (field.name === "id" && parent?.extensions.noun !== undefined);
  return field.resolve !== undefined && !isKnown && !declarationOf(field) && field.extensions[absentExtension] === undefined;
}

async function answerOf(name: string, fieldNodes: readonly FieldNode[], shared: Shared, context: unknown): Promise<AnsweredField> {
  const { parentType, variableValues } = shared;
  const [node] = fieldNodes as readonly [FieldNode];
  const fieldName = node.name.value;
  if (fieldName === "__typename") return { name, text: JSON.stringify(parentType.name), required: true, error: null };
  const field = parentType.getFields()[fieldName];
  if (!field?.resolve) throw new NeedsCode(fieldName);
  const path = { key: name, prev: undefined, typename: parentType.name };
  const info: GraphQLResolveInfo = { ...shared, fieldName, fieldNodes, returnType: field.type, path };
  const required = isNonNullType(field.type);
  try {
    const value: unknown = await field.resolve(undefined, getArgumentValues(field, node, variableValues), context, info);
    if (value instanceof Answer) return { name, text: value.text, required, error: null };
    if (value !== null || required) throw new NeedsCode(fieldName);
    return { name, text: "null", required, error: null };
  } catch (error) {
    if (error instanceof NeedsCode) throw error;
    return { name, text: "null", required, error: locatedError(error, fieldNodes, [name]) };
  }
}

function whole(fields: readonly AnsweredField[]): ExecutionResult {
  // Of the fields that take all away the first is told of, as graphql-js does.
  const lost = fields.find(({ required, error }) => required && error);
  const errors = fields.flatMap((field) => (field.error && (!field.required || field === lost) ? [field.error] : []));
  const answer = new Answer(`{${fields.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(",")}}`);
  const data = (lost ? null : answer) as ExecutionResult["data"];
  return errors.length > 0 ? { data, errors } : { data };
}

/** The result as it goes out. */
export function stringifyResult(result: object): string {
  const { data, ...others } = result as { readonly data?: unknown };
  if (!(data instanceof Answer)) return JSON.stringify(result);
  const rest = JSON.stringify(others).slice(1, -1);
  return `{${rest}${rest === "" ? "" : ","}"data":${data.text}}`;
}
