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
type Run = CompiledQuery["query"];

/** Documents whose operations are kept compiled; the client has some hundred and fifty. */
const mostCompiled = 250;

/** Answers document by document, as graphql-js does. */
export function interpreter(schema: GraphQLSchema): Executor {
  return async (execution) => execute({ schema, ...execution });
}

/**
 * Answers with functions that were made from the documents, an eighth of the time of graphql-js; from the second time on that a
 * document comes, so that one that comes once costs no making. What cannot be made into one is left to graphql-js: documents about the
 * schema itself, arguments of which a part may be absent, operations that are not there, and variables that are not as they have to be, which graphql-js words.
 */
export function compiler(schema: GraphQLSchema): Executor {
  const interpret = interpreter(schema);
  const seen = new WeakSet<DocumentNode>();
  const made = new LRUCache<DocumentNode, Map<string | null, Run | null>>({ max: mostCompiled });

  function runOf(document: DocumentNode, operationName: string | null): Run | null {
    if (!seen.has(document)) {
      seen.add(document);
      return null;
    }
    const operations = made.get(document) ?? new Map<string | null, Run | null>();
    const known = operations.get(operationName);
    if (known !== undefined) return known;
    const run = compiled(schema, document, operationName);
    made.set(document, operations.set(operationName, run));
    return run;
  }

  return async (execution) => {
    const run = runOf(execution.document, execution.operationName ?? null);
    if (run === null) return interpret(execution);
    const result = await run(undefined, execution.contextValue, execution.variableValues ?? {});
    // Without `data` nothing has run: the variables are at fault.
    if (result.data === undefined) return interpret(execution);
    return result.errors ? { ...result, errors: result.errors.map(asLocated) } : result;
  };
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Run | null {
  if (!getOperationAST(document, operationName) || asksForSchema(document) || leavesPartsOut(document)) return null;
  // A fragment may be included in one place and left out in another, so conditions go by the path.
  const query = compileQuery(schema, document, operationName ?? undefined, { useExperimentalPathBasedSkipInclude: true });
  return isCompiledQuery(query) ? query.query : null;
}

/** Whether a root field is one of introspection: answered once a day, with functions of megabytes. */
function asksForSchema({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      "selectionSet" in definition &&
      definition.selectionSet.selections.some((node) => node.kind === Kind.FIELD && /^__(schema|type)$/.test(node.name.value)),
  );
}

/** Whether a part of an argument may be absent with its variable: such a part would be null where graphql-js leaves it out. */
function leavesPartsOut(document: DocumentNode): boolean {
  const optional = new Set<string>();
  let found = false;
  visit(document, {
    VariableDefinition({ type, defaultValue, variable }) {
      if (type.kind !== Kind.NON_NULL_TYPE && !defaultValue) optional.add(variable.name.value);
      return false;
    },
    Variable({ name }, _key, _parent, _path, ancestors) {
      const isPart = ancestors.some((node) => "kind" in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST));
      if (isPart && optional.has(name.value)) found = true;
    },
  });
  return found;
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
