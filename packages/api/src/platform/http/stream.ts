import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ExecutionResult, type GraphQLSchema, validate } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Logger } from "pino";
import type { Context } from "../../context.js";
import { type Charge, fieldsOf } from "../cost/charges.js";
import { Fault } from "../errors.js";
import type { Streams } from "../live/streams.js";
import { type Carried, documentOf, eventsOf, requireSubscription, withWords } from "./subscriptions.js";

interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly streams: Streams;
  /** Charges a token for what it asks. */
  readonly charge: Charge;
  /** Finds out anew who asks. */
  readonly context: (request: FastifyRequest) => Promise<Context>;
  readonly log: Pick<Logger, "warn">;
}

const carried = new WeakMap<FastifyRequest, Context>();

/** `/graphql/stream`: subscriptions as server-sent events, one connection for each. Everything else is asked at `/graphql`. */
export function serveStream(app: FastifyInstance, { schema, streams, charge, context, log }: StreamParts): void {
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
    const asking = requireSubscription(request.body ?? {});
    if (request.headers.accept !== "text/event-stream") throw new Fault("BAD_USER_INPUT", { reason: "STREAM_NOT_ACCEPTED" });
    const asked = await context(request);
    const controller = streams.begin(asked.actor);
    reply.raw.once("close", () => controller.abort());
    // What is wrong with a document is told in its stream, and costs nothing.
    const bill = validate(schema, asking.document).length === 0 ? charge(asked.signedIn, asking) : null;
    if (bill) reply.headers(Object.fromEntries(fieldsOf(bill)));
    if (bill?.refusal) throw bill.refusal;
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
