import { localeFrom } from "@duban/schema";
import type { FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Configuration } from "./configuration.js";
import { Context } from "./context.js";
import { clientFolder } from "./places.js";
import type { Actor } from "./platform/actor.js";
import { createApollo } from "./platform/apollo.js";
import { charging } from "./platform/cost/charges.js";
import { poolOf } from "./platform/database/data-source.js";
import { openPool } from "./platform/database/pool.js";
import type { Feature } from "./platform/feature.js";
import { faultOf, refuseRequest } from "./platform/graphql-errors.js";
import { buildHttpApp } from "./platform/http/app.js";
import { serveClient } from "./platform/http/client-files.js";
import { serveHealth } from "./platform/http/health.js";
import { serveSocket } from "./platform/http/socket.js";
import { serveStream } from "./platform/http/stream.js";
import { startJobs } from "./platform/jobs.js";
import { KnownDocuments } from "./platform/known-documents.js";
import { ChangeListener } from "./platform/live/listener.js";
import { Streams } from "./platform/live/streams.js";
import { type RepeatableRequest, repeatableRequest } from "./platform/repeatable.js";
import { requestScope } from "./platform/request-scope.js";
import { createServices, type Services } from "./platform/services.js";
import { assembleSchema } from "./schema.js";
import { jobNames, startWorker } from "./worker.js";

/** What a server is started with; the caller ends the data source after it. */
export interface ServerParts {
  readonly configuration: Configuration;
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Everybody on this machine is signed in to the demo. */
  readonly demo: boolean;
  readonly features: readonly Feature[];
}

export interface RunningServer {
  /** `http://host:port` as bound. */
  readonly address: string;
  /** Refuses new work, finishes what runs, and lets go of the database. */
  close(): Promise<void>;
}

const jobConnections = 2;
const patience = 10_000;

export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { configuration, databaseUrl, log, demo, features } = parts;
  const pool = poolOf(parts.dataSource);
  const jobPool = openPool(databaseUrl, (error) => log.warn({ err: error }, "a connection of the jobs was lost"), jobConnections);
  const jobs = await startJobs(jobPool, jobNames(features), log);
  const schema = await assembleSchema(features);
  const services = createServices({ configuration, pool, log, demo, jobs, schema });
  const documents =
    configuration.documents === "known" ? await KnownDocuments.offer(new URL("documents.json", clientFolder), services) : null;
  const contextOf = (request: FastifyRequest) => contextFor(request, services, schema, features, documents);
  const charge = charging(schema, configuration.pointsPerSecond);
  const apollo = createApollo(schema, log, charge);
  await apollo.start();
  const app = await buildHttpApp(apollo, {
    context: contextOf,
    trustedProxies: configuration.trustedProxies,
    log,
  });
  let draining = false;
  // A connection that is kept would hold the end back until its client lets go.
  app.addHook("onSend", async (_request, reply) => void (draining && reply.header("connection", "close")));
  const streams = new Streams(
    (actors) => findEnded(actors, services, features),
    (err) => log.error({ err }, "sessions of event streams could not be looked after"),
  );
  const subscriptions = { schema, streams, documents, charge, log, context: contextOf };
  serveStream(app, subscriptions);
  await serveSocket(app, subscriptions);
  app.addHook("preClose", async () => streams.endAll());
  const listener = new ChangeListener(databaseUrl, services, log);
  await listener.start();
  serveHealth(app, pool, () => draining);
  await serveClient(app, clientFolder);
  for (const feature of features) await feature.routes?.(app, services, (request) => authenticate(request, services, features));
  await startWorker(jobs, services, features);
  const address = await app.listen({ host: configuration.host, port: configuration.port });
  return {
    address,
    async close() {
      draining = true;
      const impatience = setTimeout(() => app.server.closeAllConnections(), patience);
      await app.close();
      clearTimeout(impatience);
      await apollo.stop();
      await services.schedule?.flush();
      await jobs.stop();
      await services.teller.flush();
      await listener.stop();
      await jobPool.end();
    },
  };
}

/** Finds out who asks; a token or session that is presented but not good is told so, whatever is asked. A change asks anew who makes it. */
async function contextFor(
  request: FastifyRequest,
  services: Services,
  schema: GraphQLSchema,
  features: readonly Feature[],
  documents: KnownDocuments | null,
): Promise<Context> {
  const find = () => authenticate(request, services, features);
  const isQuestion = asksOnly(request.body) || request.routeOptions.config.background === true;
  const actor = isQuestion ? await services.actors.of(request, find) : await find();
  request.actor = actor;
  await documents?.require(textOf(request), actor).catch(refuse);
  const header = request.headers["accept-language"];
  // A person has chosen a language; a program says with each request which one it wants.
  const locale = actor && !(actor.token && header) ? actor.locale : localeFrom(header);
  const scope = requestScope.getStore();
  if (scope) scope.locale = locale;
  const repeatable = isQuestion ? null : repeatableOf(request);
  return new Context(services, schema, { actor, locale, traceId: request.id, origin: `${request.protocol}://${request.host}`, repeatable });
}

/** The document, where GraphQL over HTTP puts it. */
function textOf({ body, query }: FastifyRequest): unknown {
  const asked = body ?? query;
  return typeof asked === "object" && asked !== null && "query" in asked ? asked.query : undefined;
}

function refuse(error: unknown): never {
  throw refuseRequest(faultOf(error));
}

/** By what a request can be repeated, if its caller says so. */
function repeatableOf({ headers, body }: FastifyRequest): RepeatableRequest | null {
  try {
    return repeatableRequest(headers["idempotency-key"], body);
  } catch (error) {
    return refuse(error);
  }
}

/** Whether a request has no word of a change in it. */
function asksOnly(body: unknown): boolean {
  return typeof body === "object" && body !== null && "query" in body && typeof body.query === "string" && !/\bmutation\b/.test(body.query);
}

async function findEnded(actors: readonly Actor[], services: Services, features: readonly Feature[]): Promise<readonly Actor[]> {
  const found = await Promise.all(features.map((feature) => feature.findEnded?.(actors, services) ?? []));
  return found.flat();
}

async function authenticate(request: FastifyRequest, services: Services, features: readonly Feature[]): Promise<Actor | null> {
  try {
    for (const { authenticate } of features) {
      const actor = await authenticate?.(request, services);
      if (!actor) continue;
      request.actor = actor;
      return actor;
    }
    return null;
  } catch (error) {
    const fault = faultOf(error);
    throw fault.code === "UNAUTHENTICATED" || fault.code === "UNAVAILABLE" ? refuseRequest(fault) : error;
  }
}
