import { HeaderMap } from "@apollo/server";
import type { FaultCode } from "@duban/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Fault, fromDatabase, wordsOf } from "./errors.js";
import { paramFields } from "./payload.js";
import { requestScope } from "./request-scope.js";

/** Apollo's names for requests that a client can correct. */
const clientMistakes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_NOT_FOUND",
]);

/** How long a client should wait before it asks again, where something of ours is away. */
export const retryAfter = { "retry-after": "5" };

const statusOfUnanswered: Partial<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** A fault that stops a request before anything of it runs, with header fields of its answer. */
export function refuseRequest(fault: Fault, fields: readonly (readonly [name: string, value: string])[] = []): GraphQLError {
  const status = statusOfUnanswered[fault.code] ?? 400;
  const headers = new HeaderMap(fault.code === "UNAVAILABLE" ? Object.entries(retryAfter) : fields.map(([name, value]) => [name, value]));
  return new GraphQLError(fault.message, { originalError: fault, extensions: { http: { status, headers } } });
}

/** What a client may know of an error: code, words in its language, trace id; the rest goes to the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const scope = requestScope.getStore();
  const traceId = scope?.traceId ?? "";
  const { path, locations } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (clientMistakes.has(String(formatted.extensions?.["code"])) || isOfDocument(error)) {
    return { message: formatted.message, ...place, extensions: { code: "BAD_USER_INPUT", traceId } };
  }
  const fault = faultOf(error);
  if (isOurs(fault)) scope?.log?.error({ err: fault.cause ?? error, traceId, path }, fault.code);
  return { ...faultFields(fault, scope?.locale ?? "zh_CN", traceId), ...place };
}

/** What GraphQL itself says of a document before any field of it runs, such as that there are no subscriptions. */
function isOfDocument(error: unknown): boolean {
  return error instanceof GraphQLError && error.originalError === undefined && error.path === undefined;
}

/** Message and extensions of a fault, also for answers outside GraphQL. */
export function faultFields(
  fault: Fault,
  locale: "zh_CN" | "en",
  traceId: string,
): { message: string; extensions: Record<string, unknown> } {
  const { code, reason, params, inputPath } = fault;
  return {
    message: wordsOf(reason, params, locale),
    extensions: {
      code,
      traceId,
      ...(reason === code ? {} : { reason }),
      ...(Object.keys(params).length === 0 ? {} : { params: paramFields(params, locale) }),
      ...(inputPath.length === 0 ? {} : { inputPath }),
    },
  };
}

const ours: ReadonlySet<FaultCode> = new Set(["INTERNAL", "TIMEOUT", "UNAVAILABLE"]);

/** Whether a fault is not the caller's, so that the log has to tell of it. */
export function isOurs({ code }: Fault): boolean {
  return ours.has(code);
}

/** The fault behind an error; what is none of ours is an internal one. */
export function faultOf(error: unknown): Fault {
  for (let inner = error; inner instanceof Error; inner = (inner as { originalError?: unknown }).originalError) {
    const meaning = fromDatabase(inner);
    if (meaning instanceof Fault) return meaning;
  }
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return new Fault("INTERNAL", { cause });
}
