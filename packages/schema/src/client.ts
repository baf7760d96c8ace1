import type { Locale } from "./locale.js";

/** Where and as whom a client calls. */
export interface ClientOptions {
  /** The GraphQL address, such as `https://duban.example/graphql`. */
  readonly url: string;
  /** An access token; in a browser that is signed in, the session's cookie does instead. */
  readonly token?: string;
  readonly locale?: Locale;
  /** Stands in for the platform's own `fetch`. */
  readonly fetch?: typeof fetch;
}

/** One entry of `errors` in a GraphQL answer. */
export interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly traceId?: string };
}

/** The request failed as a whole; refusals are no faults, they come in the payload's `userErrors`. */
export class RequestFault extends Error {
  /** UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT …, or UNREACHABLE when no GraphQL answer came. */
  readonly code: string;
  /** Names the request in the server's log. */
  readonly traceId: string | null;
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly faults: readonly GraphQLFault[];

  constructor(status: number | null, faults: readonly GraphQLFault[], options?: ErrorOptions) {
    super(faults[0]?.message ?? (status === null ? "No answer" : `HTTP ${status}`), options);
    this.name = "RequestFault";
    this.status = status;
    this.faults = faults;
    this.code = faults[0]?.extensions?.code ?? "UNREACHABLE";
    this.traceId = faults[0]?.extensions?.traceId ?? null;
  }
}

/** Sends GraphQL documents. */
export interface Client {
  /** The answer's data; throws a `RequestFault` when the answer carries errors or none came. */
  request<Data = unknown, Variables extends object = Record<string, unknown>>(
    document: string,
    variables?: Variables,
    signal?: AbortSignal,
  ): Promise<Data>;
}

/** A small GraphQL client for Node and browsers that needs nothing but `fetch`. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? fetch;
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
  };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  if (options.locale) headers["accept-language"] = options.locale === "en" ? "en" : "zh-CN";
  return {
    async request<Data>(document: string, variables?: object, signal?: AbortSignal): Promise<Data> {
      const body = JSON.stringify({ query: document, variables });
      const response = await reached(send(options.url, { method: "POST", headers, body, ...(signal ? { signal } : {}) }));
      const answer = await answerOf(response);
      if (answer?.errors?.length) throw new RequestFault(response.status, answer.errors);
      if (!answer || answer.data === undefined || answer.data === null) throw new RequestFault(response.status, []);
      return answer.data as Data;
    },
  };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFault[];
}

async function reached(sent: Promise<Response>): Promise<Response> {
  try {
    return await sent;
  } catch (cause) {
    if (cause instanceof Error && cause.name === "AbortError") throw cause;
    throw new RequestFault(null, [], { cause });
  }
}

/** The body as a GraphQL answer; null when it is something else, such as a proxy's page. */
async function answerOf(response: Response): Promise<Answer | null> {
  const text = await response.text();
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" ? (answer as Answer) : null;
  } catch {
    return null;
  }
}
