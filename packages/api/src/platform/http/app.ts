import { randomUUID } from "node:crypto";
import type { ApolloServer, BaseContext } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { localeFrom } from "@duban/schema";
import compress from "@fastify/compress";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { requireModestDocument } from "../limits.js";
import { requestScope } from "../request-scope.js";
import { answerError } from "./errors.js";
import { refuseForeignOrigins, securityHeaders } from "./security.js";

/** A plan with as many rows as plans may have is saved as a whole. */
const largestBody = 8 * 1024 * 1024;
const slowestRequest = 30_000;

/** Makes the context of a GraphQL request. */
type ContextFunction<Context> = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

interface HttpOptions<Context> {
  readonly context: ContextFunction<Context>;
  readonly log?: Logger;
  /** Proxies that are believed about the client's address, scheme and host; nobody unless they are named. */
  readonly trustedProxies?: readonly string[];
  /** `/graphql`, unless a test suite expects it elsewhere. */
  readonly path?: string;
}

/** The HTTP side of a started Apollo Server: `/graphql` with the limits, headers and log lines that every route has. */
export async function buildHttpApp<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  { context, log, trustedProxies = [], path = "/graphql" }: HttpOptions<Context>,
): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: largestBody,
    requestTimeout: slowestRequest,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    // An address that cannot be read has no route, and so no hooks either.
    frameworkErrors: (error, request, reply) => answerError(error, request as FastifyRequest, reply as FastifyReply, log),
  });
  app.setErrorHandler((error, request, reply) => answerError(error as Error, request, reply, log));
  app.addHook("onRequest", securityHeaders);
  app.addHook("onRequest", refuseForeignOrigins);
  // Only from here on, since what is read of the body runs outside the scope of earlier hooks.
  app.addHook("preHandler", (request, _reply, done) => {
    const locale = localeFrom(request.headers["accept-language"]);
    requestScope.run({ traceId: request.id, locale, ...(log ? { log } : {}) }, done);
  });
  if (log) logRequests(app, log);
  await app.register(compress, { encodings: ["gzip"], threshold: 1024, zlibOptions: { level: 3 } });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: path,
    config: { graphql: true },
    preHandler: async ({ body, query }) => requireModest(body ?? query),
    handler: fastifyApolloHandler(apollo, { context }),
  });
  return app;
}

/** Looks for the document where Apollo will; everything else about the request is Apollo's to refuse. */
function requireModest(request: unknown): void {
  const text = typeof request === "object" && request !== null && "query" in request ? request.query : undefined;
  if (typeof text === "string") requireModestDocument(text);
}

/** One line for each request, without anything that was said in it. */
function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook("onResponse", (request, reply, done) => {
    const { method, id: traceId, routeOptions, actor } = request;
    const who = actor && { account: actor.accountId, tenant: actor.tenantId, token: actor.token?.id };
    const fields = { traceId, method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...who };
    if (routeOptions.url === "/livez" || routeOptions.url === "/readyz") log.debug(fields, "request");
    else log.info(fields, "request");
    done();
  });
}
