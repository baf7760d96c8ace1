import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Logger } from "pino";
import type { Context } from "../../context.js";
import { Fault } from "../errors.js";
import { formatError } from "../graphql-errors.js";
import { documentLimits, requireModestDocument } from "../limits.js";
import type { Streams } from "../live/streams.js";

interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly streams: Streams;
  /** Finds out anew who asks. */
  readonly context: (request: FastifyRequest) => Promise<Context>;
  readonly log: Pick<Logger, "warn">;
}

/** What the libraries hand from step to step. */
type Carried = { readonly context: Context };

const carried = new WeakMap<FastifyRequest, Context>();

/** `/graphql/stream`: subscriptions as server-sent events, one connection for each. Everything else is asked at `/graphql`. */
export function serveStream(app: FastifyInstance, { schema, streams, context, log }: StreamParts): void {
  const handle = createHandler<Carried>({
    schema,
    authenticate: () => null,
    context: ({ raw }) => ({ context: carried.get(raw) as Context }),
    onSubscribe: ({ raw }, { query, operationName, variables }) => {
      const contextValue = { context: carried.get(raw) as Context };
      return { schema, document: documentOf(query), operationName: operationName ?? null, variableValues: variables ?? null, contextValue };
    },
    subscribe: (args) => eventsOf(args),
    onNext: (_context, _request, result) => withWords(result as ExecutionResult) as never,
  });
  app.post("/graphql/stream", { config: { graphql: true, background: true } }, async (request, reply) => {
    const { query, operationName } = (request.body ?? {}) as { query?: unknown; operationName?: unknown };
    requireSubscription(query, operationName);
    if (request.headers.accept !== "text/event-stream") throw new Fault("BAD_USER_INPUT", { reason: "STREAM_NOT_ACCEPTED" });
    const asked = await context(request);
    const controller = streams.begin(asked.actor);
    reply.raw.once("close", () => controller.abort());
    carried.set(
      request,
      asked.whileOpen(() => context(request), controller.signal),
    );
    reply.header("x-accel-buffering", "no").hijack();
    try {
      await handle(request, reply);
    } catch (err) {
      // The answer has begun, so nothing more can be said in it: its client sees it end, and asks again.
      log.warn({ err, traceId: request.id }, "an event stream broke off");
      reply.raw.end();
    }
  });
}

/** Only what is a subscription comes here, within the limits of every other document. */
function requireSubscription(query: unknown, operationName: unknown): void {
  if (typeof query !== "string") throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED" });
  requireModestDocument(query);
  const operation = getOperationAST(documentOf(query), typeof operationName === "string" ? operationName : undefined);
  if (operation?.operation !== "subscription") throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED" });
}

function documentOf(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: documentLimits.tokens });
  } catch (cause) {
    throw new Fault("BAD_USER_INPUT", { reason: "SUBSCRIPTION_EXPECTED", cause });
  }
}

/** The events of a subscription. For each it is found out anew who asks, so that rights are those of the moment. */
async function eventsOf(args: ExecutionArgs & { contextValue: Carried }) {
  const { context } = args.contextValue;
  const source = await createSourceEventStream({ ...args, contextValue: context });
  if (!(Symbol.asyncIterator in source)) return source;
  return answered(source, args, context);
}

async function* answered(source: AsyncIterable<unknown>, args: ExecutionArgs, begun: Context): AsyncGenerator<ExecutionResult> {
  for await (const rootValue of source) {
    const now = await begun.renewed();
    if (now === null) return;
    const result = await execute({ ...args, rootValue, contextValue: now });
    if (begun.ending.aborted) return;
    // An event of which nothing is for the viewer is answered with null, and not sent.
    if (result.errors || Object.values(result.data ?? {}).some((field) => field !== null)) yield result;
  }
}

function withWords(result: ExecutionResult): { errors?: readonly GraphQLFormattedError[] } & Omit<ExecutionResult, "errors"> {
  return result.errors ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) } : result;
}
