import type { Locale } from "./locale.js";

/** Where and as whom a client calls. */
export interface ClientOptions {
  /** The GraphQL address, such as `https://duban.example/graphql`. */
  readonly url: string;
  /** An access token; in a browser that is signed in, the session's cookie does instead. */
  readonly token?: string;
  readonly locale?: Locale;
  /** How often a request is sent again that was not answered, or that the server asks to repeat later; 2 unless said. */
  readonly retries?: number;
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
  /**
   * The answer's data; throws a `RequestFault` when the answer carries errors or none came. A mutation is sent with a key under which
   * it is done once however often it is sent.
   */
  request<Data = unknown, Variables extends object = Record<string, unknown>>(
    document: string,
    variables?: Variables,
    signal?: AbortSignal,
  ): Promise<Data>;
}

/** Statuses after which the same request may pass: too many requests, or something that is away for a moment. */
const passing: ReadonlySet<number | null> = new Set([null, 429, 502, 503, 504]);
const firstPause = 200;
const longestPause = 10_000;

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
      const key: Record<string, string> = /\bmutation\b/.test(document) ? { "idempotency-key": crypto.randomUUID() } : {};
      const init = { method: "POST", headers: { ...headers, ...key }, body, ...(signal ? { signal } : {}) };
      for (let left = options.retries ?? 2, pause = firstPause; ; left -= 1, pause *= 2) {
        const { status, retryAfter, answer } = await sent(() => send(options.url, init));
        const faults = answer?.errors ?? [];
        if (left > 0 && passing.has(status)) {
          await elapsed(Math.min(retryAfter ?? pause, longestPause), signal);
          continue;
        }
        if (faults.length > 0) throw new RequestFault(status, faults);
        if (answer?.data === undefined || answer.data === null) throw new RequestFault(status, []);
        return answer.data as Data;
      }
    },
  };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFault[];
}

/** What came back; the status is null when nothing did. */
async function sent(
  send: () => Promise<Response>,
): Promise<{ readonly status: number | null; readonly retryAfter: number | null; readonly answer: Answer | null }> {
  try {
    const response = await send();
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return { status: response.status, retryAfter: Number.isFinite(seconds) ? seconds * 1_000 : null, answer: await answerOf(response) };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "AbortError") throw cause;
    return { status: null, retryAfter: null, answer: null };
  }
}

function elapsed(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
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
