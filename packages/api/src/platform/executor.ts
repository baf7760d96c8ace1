import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";

/** What is asked of an executor. */
export type Execution = Pick<ExecutionArgs, "document" | "operationName" | "variableValues" | "contextValue">;

/** Answers a document that has been validated. */
export type Executor = (execution: Execution) => Promise<ExecutionResult>;

type Gateway = NonNullable<ApolloServerOptions<BaseContext>["gateway"]>;

interface Compiled {
  readonly run: CompiledQuery["query"];
  /** Variables without which graphql-jit would put null where graphql-js leaves a part of an argument out. */
  readonly needed: readonly string[];
}

/** Documents whose operations are kept compiled; the client has some hundred and fifty. */
const mostCompiled = 250;

/** Answers document by document, as graphql-js does. */
export function interpreter(schema: GraphQLSchema): Executor {
  return async (execution) => execute({ schema, ...execution });
}

/**
 * Answers with functions that were made from the documents, an eighth of the time of graphql-js; from the second time on that a
 * document comes, so that one that comes once costs no making. What cannot be made into one is left to graphql-js: documents about the
 * schema itself, arguments of which a part is absent, operations that are not there, and variables that are not as they have to be, which graphql-js words.
 */
export function compiler(schema: GraphQLSchema): Executor {
  const interpret = interpreter(schema);
  const seen = new WeakSet<DocumentNode>();
  const made = new LRUCache<DocumentNode, Map<string | null, Compiled | null>>({ max: mostCompiled });

  function compiledOf(document: DocumentNode, operationName: string | null): Compiled | null {
    if (!seen.has(document)) {
      seen.add(document);
      return null;
    }
    const operations = made.get(document) ?? new Map<string | null, Compiled | null>();
    const known = operations.get(operationName);
    if (known !== undefined) return known;
    const compiled = compile(schema, document, operationName);
    made.set(document, operations.set(operationName, compiled));
    return compiled;
  }

  return async (execution) => {
    const compiled = compiledOf(execution.document, execution.operationName ?? null);
    const variables = execution.variableValues ?? {};
    if (!compiled?.needed.every((name) => variables[name] !== undefined)) return interpret(execution);
    const result = await compiled.run(undefined, execution.contextValue, variables);
    // Without `data` nothing has run: the variables are at fault.
    if (result.data === undefined) return interpret(execution);
    return result.errors ? { ...result, errors: result.errors.map(asLocated) } : result;
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Compiled | null {
  if (!getOperationAST(document, operationName) || asksForSchema(document)) return null;
  // A fragment may be included in one place and left out in another, so conditions go by the path.
  const query = compileQuery(schema, document, operationName ?? undefined, { useExperimentalPathBasedSkipInclude: true });
  return isCompiledQuery(query) ? { run: query.query, needed: optionalParts(document) } : null;
}

/** Whether a root field is one of introspection: answered once a day, with functions of megabytes. */
function asksForSchema({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      "selectionSet" in definition &&
      definition.selectionSet.selections.some((node) => node.kind === Kind.FIELD && /^__(schema|type)$/.test(node.name.value)),
  );
}

/** The variables that may be absent and stand within a part of an argument. */
function optionalParts(document: DocumentNode): readonly string[] {
  const optional = new Set<string>();
  const parts = new Set<string>();
  visit(document, {
    VariableDefinition({ type, defaultValue, variable }) {
      if (type.kind !== Kind.NON_NULL_TYPE && !defaultValue) optional.add(variable.name.value);
      return false;
    },
    Variable({ name }, _key, _parent, _path, ancestors) {
      if (ancestors.some((node) => "kind" in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST))) parts.add(name.value);
    },
  });
  return [...optional].filter((name) => parts.has(name));
}

/** The error as graphql-js would have located it. */
function asLocated(error: GraphQLError): GraphQLError {
  const { message, path, locations, originalError } = error;
  const located = new GraphQLError(message, { path, originalError });
  return Object.defineProperty(located, "locations", { value: locations, enumerable: locations !== undefined });
}

/** Has Apollo Server answer through an executor: the schema comes with it, as from a gateway. */
export function through(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate(load) {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request: { operationName, variables }, context }) =>
        executor({ document, operationName: operationName ?? null, variableValues: variables ?? {}, contextValue: context }),
    }),
    stop: async () => {},
  };
}
