import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

/** A failure that is not a refusal of a rule: what to show and what to pass on. */
export interface Fault {
  code: string;
  message: string;
  traceId?: string;
  /** What a conflict and a bad input say beside their code. */
  details: Readonly<Record<string, unknown>>;
}

/** Reads any error of a request as a fault; what has no code of the API is NETWORK (nothing came back) or INTERNAL. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const { code, traceId, ...details } = first?.extensions ?? {};
    return {
      code: String(code ?? "INTERNAL"),
      message: first?.message ?? "",
      traceId: traceId === undefined ? undefined : String(traceId),
      details,
    };
  }
  if (ServerError.is(error)) return faultOfBody(error);
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { code: "NETWORK", message: error.message, details: {} };
  return { code: "INTERNAL", message: error instanceof Error ? error.message : String(error), details: {} };
}

function faultOfBody({ bodyText, message: status }: ServerError): Fault {
  try {
    const { message = status, extensions = {} } = JSON.parse(bodyText)?.errors?.[0] ?? {};
    return { code: String(extensions.code ?? "INTERNAL"), message: String(message), traceId: extensions.traceId, details: {} };
  } catch {
    // A gateway answered in its own words, so there is no code to read.
    return { code: "NETWORK", message: status, details: {} };
  }
}
