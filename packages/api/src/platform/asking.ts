import type { Locale } from "@duban/schema";
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
} from "graphql";
import { Context } from "../context.js";
import type { Actor } from "./actor.js";
import { compiler } from "./executor.js";
import { faultFields, faultOf, formatError } from "./graphql-errors.js";
import type { RepeatableRequest } from "./repeatable.js";
import { requestScope } from "./request-scope.js";
import type { Services } from "./services.js";
import { requireFittingTexts } from "./texts.js";

/** In whose name something is asked that no request asks. */
export interface Asker {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly traceId: string;
  readonly repeatable?: RepeatableRequest;
  /** Whether what is done is only tried. */
  readonly dryRun?: boolean;
}

/** What was answered, with errors as a client would see them. */
export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The API as jobs use it: with the fences, limits and words that a request meets. */
export interface Asking {
  readonly schema: GraphQLSchema;
  /** Answers a document of one operation that is valid. */
  answer(document: DocumentNode, variables: Readonly<Record<string, unknown>>, asker: Asker): Promise<Answered>;
}

/** What is wrong with the variables, in GraphQL's own words. */
function asMistake(error: GraphQLError): GraphQLFormattedError {
  return formatError({ ...error.toJSON(), extensions: { code: "BAD_USER_INPUT" } }, error);
}

export function createAsking(schema: GraphQLSchema, services: Services): Asking {
  const execute = compiler(schema);
  return {
    schema,
    answer(document, variables, { actor, locale, traceId, repeatable, dryRun = false }) {
      return requestScope.run({ traceId, locale, log: services.log }, async () => {
        try {
          const operation = getOperationAST(document);
          if (!operation) throw new Error("A document of one operation is asked");
          const { errors: mistakes } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
          if (mistakes) return { data: null, errors: mistakes.map(asMistake) };
          requireFittingTexts(schema, document, operation, variables);
          const facts = { actor, locale, traceId, origin: "", repeatable: repeatable ?? null, dryRun };
          const contextValue = new Context(services, schema, facts);
          const { data, errors = [] } = await execute({ document, operationName: null, variableValues: variables, contextValue });
          return { data: data ?? null, errors: errors.map((error) => formatError(error.toJSON(), error)) };
        } catch (error) {
          return { data: null, errors: [faultFields(faultOf(error), locale, traceId)] };
        }
      });
    },
  };
}
