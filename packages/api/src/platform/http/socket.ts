import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema, validate } from "graphql";
import { CloseCode, handleProtocols } from "graphql-ws";
import { makeHandler } from "graphql-ws/use/@fastify/websocket";
import type { Logger } from "pino";
import type { Context } from "../../context.js";
import type { Charge } from "../cost/charges.js";
import { Fault } from "../errors.js";
import { faultOf, isOurs } from "../graphql-errors.js";
import type { KnownDocuments } from "../known-documents.js";
import { goingAway, type Streams } from "../live/streams.js";
import { type RequestScope, requestScope } from "../request-scope.js";
import { isForeign } from "./security.js";
import { type Carried, eventsOf, requireSubscription, type Subscription, withWords } from "./subscriptions.js";

interface SocketParts {
  readonly schema: GraphQLSchema;
  readonly streams: Streams;
  /** What sessions may ask; null where they may ask anything. */
  readonly documents: KnownDocuments | null;
  /** Charges a token for what it asks. */
  readonly charge: Charge;
  /** Finds out anew who asks. */
  readonly context: (request: FastifyRequest) => Promise<Context>;
  readonly log: Pick<Logger, "warn" | "error">;
}

const largestMessage = 1024 * 1024;
const subscriptionsOfSocket = 20;
/** Milliseconds in which whoever connects has to say who they are, and how many may be about to. */
const patience = 3_000;
const mostUnknown = 500;
/** What a service says that ends, so that its clients come back. */
const endsForNow = 1001;

/** What a subscription is carried out with, and what ends it alone. */
type Subscribed = Carried & { readonly ending: AbortController };

/** A socket whose caller is known. */
interface Known {
  readonly asked: Context;
  readonly scope: RequestScope;
  readonly ending: AbortController;
  readonly subscriptions: Map<string, AbortController>;
}

/**
 * `/graphql/ws`: subscriptions over one WebSocket, by the protocol `graphql-transport-ws`. A program says who it is in `connection_init`
 * (`{ "authorization": "Bearer …" }`), a browser by its cookie, which counts for pages of ours alone. The socket ends with session or token.
 */
export async function serveSocket(app: FastifyInstance, { schema, streams, documents, charge, context, log }: SocketParts): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: largestMessage, handleProtocols },
    preClose(done) {
      for (const socket of app.websocketServer.clients) socket.close(endsForNow, "Going away");
      app.websocketServer.close(done);
    },
  });
  const known = new WeakMap<FastifyRequest, Known>();
  const unknown = new Set<FastifyRequest>();

  const handle = makeHandler<{ authorization?: unknown }, { readonly request: FastifyRequest }>({
    isProd: true,
    connectionInitWaitTimeout: patience,
    async onConnect({ connectionParams, extra: { request, socket } }) {
      present(request, connectionParams?.authorization);
      const asked = await context(request).catch((error: unknown) => {
        const fault = faultOf(error);
        if (isOurs(fault)) log.error({ err: fault.cause ?? error, traceId: request.id }, fault.code);
        return null;
      });
      unknown.delete(request);
      if (!asked?.signedIn) return false;
      const ending = begun(asked);
      if (!ending) {
        socket.close(CloseCode.TooManyInitialisationRequests, "Too many connections");
        return false;
      }
      const end = () => {
        if (ending.signal.reason === goingAway) socket.close(endsForNow, "Going away");
        else socket.close(CloseCode.Forbidden, "Forbidden");
      };
      ending.signal.addEventListener("abort", end, { once: true });
      known.set(request, { asked, ending, scope: { traceId: request.id, locale: asked.locale, log }, subscriptions: new Map() });
      return true;
    },
    onClose({ extra: { request } }) {
      unknown.delete(request);
      known.get(request)?.ending.abort();
    },
    async onSubscribe({ extra: { request } }, id, payload) {
      const caller = known.get(request);
      if (!caller) return [inWords(new Fault("UNAUTHENTICATED"))];
      try {
        const asking = requireSubscription(payload);
        await documents?.require(payload.query, caller.asked.signedIn);
        return begins(asking, caller, { id, request });
      } catch (error) {
        return [inWords(faultOf(error))];
      }
    },
    async subscribe(args) {
      const events = await eventsOf(args as ExecutionArgs & { contextValue: Carried });
      return "next" in events ? letGo(events, (args.contextValue as Subscribed).ending) : events;
    },
    onComplete({ extra: { request } }, id) {
      known.get(request)?.subscriptions.delete(id);
    },
    onError: ({ extra: { request } }, _id, _payload, errors) => said(request, { errors }).errors,
    onNext: ({ extra: { request } }, _id, _payload, _args, result) => said(request, result) as never,
  });

  /** Takes a place on the socket, and the points; nothing is waited for in between, so that no two take the last one. */
  function begins(
    asking: Subscription,
    { asked, ending: closing, subscriptions }: Known,
    { id, request }: { readonly id: string; readonly request: FastifyRequest },
  ): readonly GraphQLError[] | (ExecutionArgs & { contextValue: Subscribed }) {
    const { document, operationName, variables: variableValues } = asking;
    if (subscriptions.size >= subscriptionsOfSocket) throw new Fault("RATE_LIMITED");
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) return mistakes;
    const refusal = charge(asked.signedIn, asking)?.refusal;
    if (refusal) throw refusal;
    const ending = new AbortController();
    subscriptions.set(id, ending);
    const signal = AbortSignal.any([closing.signal, ending.signal]);
    const contextValue = { context: asked.whileOpen(() => context(request), signal), ending };
    return { schema, document, operationName, variableValues, contextValue };
  }

  /** Null where the account has too many streams open. */
  function begun({ actor }: Context): AbortController | null {
    try {
      return streams.begin(actor);
    } catch (error) {
      if (faultOf(error).code === "RATE_LIMITED") return null;
      throw error;
    }
  }

  /** An answer in the words of whoever the socket belongs to. */
  function said(request: FastifyRequest, result: ExecutionResult) {
    const scope = known.get(request)?.scope;
    return scope ? requestScope.run(scope, () => withWords(result)) : withWords(result);
  }

  app.get("/graphql/ws", { websocket: true, config: { graphql: true, background: true } }, function (socket, request) {
    if (unknown.size >= mostUnknown) return socket.close(CloseCode.TooManyInitialisationRequests, "Too many connections");
    unknown.add(request);
    return handle.call(this, socket, request);
  });
}

/** A program's token, or else the cookie of a page of ours: that of another site's page counts for nothing. */
function present(request: FastifyRequest, authorization: unknown): void {
  const { headers } = request.raw;
  if (typeof authorization === "string") headers.authorization = authorization;
  else if (isForeign(request)) delete headers.cookie;
}

function inWords(fault: Fault): GraphQLError {
  return new GraphQLError(fault.message, { originalError: fault });
}

/** Events that end at once when their reader lets go of them, and not with the next event. */
function letGo(events: AsyncGenerator<ExecutionResult>, ending: AbortController): AsyncGenerator<ExecutionResult> {
  const end = events.return.bind(events);
  return Object.assign(events, {
    return(value: unknown) {
      ending.abort();
      return end(value);
    },
  });
}
