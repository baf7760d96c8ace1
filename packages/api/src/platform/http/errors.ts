import { type FaultCode, localeFrom } from "@duban/schema";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { Fault } from "../errors.js";
import { faultFields, faultOf, isOurs, retryAfter } from "../graphql-errors.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route's errors have GraphQL's form. */
    graphql?: boolean;
    /** Its requests go on without the person, so they are no use of a session. */
    background?: boolean;
  }
}

const statusOf: Readonly<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  COST_EXCEEDED: 400,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What the HTTP layer itself refuses, in words for whoever writes the client. */
const mistakes: Readonly<Record<number, string>> = {
  400: "Invalid JSON in the body, or none.",
  412: "The header Tus-Resumable: 1.0.0 is needed.",
  413: "The body is too large.",
  415: "The content type is not supported.",
};

/** Answers what went wrong outside GraphQL's own execution, in the words and the form that the route's clients expect. */
export function answerError(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  log?: Logger,
): FastifyReply {
  const { statusCode = 500 } = error;
  const isMistake = statusCode >= 400 && statusCode < 500;
  const fault = isMistake ? new Fault("BAD_USER_INPUT") : faultOf(error);
  if (isOurs(fault)) log?.error({ err: error, traceId: request.id }, fault.code);
  const { message: words, extensions } = faultFields(fault, localeFrom(request.headers["accept-language"]), request.id);
  const message = isMistake ? `${words} ${mistakes[statusCode] ?? ""}`.trim() : words;
  reply.status(isMistake ? statusCode : statusOf[fault.code]).type("application/json");
  if (fault.code === "UNAVAILABLE") reply.headers(retryAfter);
  if (request.routeOptions.config.graphql) return reply.send({ errors: [{ message, extensions }] });
  return reply.send({ code: extensions["reason"] ?? extensions["code"], message, traceId: request.id });
}
