import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../context.js";
import { answering, stringifyResult } from "./answering.js";
import { saysWhatIsAway } from "./away.js";
import type { Charge } from "./cost/charges.js";
import { priced } from "./cost/priced.js";
import { compiler, through } from "./executor.js";
import { formatError } from "./graphql-errors.js";
import { documentLimits } from "./limits.js";
import { textLimits } from "./texts.js";

/** Apollo Server with what this product needs and nothing that it does not: no batches, no persisted queries, no page of its own. */
export function createApollo(schema: GraphQLSchema, log: Logger, charge: Charge): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: through(schema, answering(schema, compiler(schema))),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      textLimits(),
      priced(charge),
      saysWhatIsAway(),
    ],
    formatError,
    stringifyResult,
    logger: log,
  });
}
