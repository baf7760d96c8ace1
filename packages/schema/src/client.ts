import { type Connection, nodesFrom } from "./client/connection.js";
import { type Outcome, outcomeOf, type PayloadOf } from "./client/outcome.js";
import { type Arguments, type Sendable, textOf } from "./client/typed-document.js";
import type { FaultCode } from "./error-codes.js";
import type { Locale } from "./locale.js";

export type { Connection } from "./client/connection.js";
export type { Outcome, Payload, PayloadOf, Refusal } from "./client/outcome.js";

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
  readonly extensions?: { readonly code?: string; readonly reason?: string; readonly traceId?: string };
}

/** The request failed as a whole; refusals are no faults, they come in the payload's `userErrors`. */
export class RequestFault extends Error {
  /** UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT …, or UNREACHABLE when no GraphQL answer came. */
  readonly code: FaultCode | "UNREACHABLE" | (string & {});
  /** Says more exactly which rule it was, where one was; null otherwise. */
  readonly reason: string | null;
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
    this.reason = faults[0]?.extensions?.reason ?? null;
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
    document: Sendable<Data, Variables>,
    ...rest: Arguments<Variables>
  ): Promise<Data>;

  /** Sends a document with one mutation; a refusal is an outcome like any other, a fault is thrown as by `request`. */
  change<Data extends object, Variables extends object = Record<string, unknown>>(
    document: Sendable<Data, Variables>,
    ...rest: Arguments<Variables>
  ): Promise<Outcome<PayloadOf<Data>>>;

  /**
   * Every node of a list, page after page, each page asked for when the one before is used up. The document takes its place in
   * `$after`; how long a page is, `$first` says where the document has it.
   */
  nodes<Data extends object, Variables extends object, Node>(
    document: Sendable<Data, Variables>,
    listOf: (data: Data) => Connection<Node>,
    ...rest: Arguments<Omit<Variables, "after">>
  ): AsyncGenerator<Node, void, undefined>;
}

/** Statuses after which the same request may pass: too many requests, or something that is away for a moment. */
const passing: ReadonlySet<number | null> = new Set([null, 429, 502, 503, 504]);
const firstPause = 200;
const longestPause = 10_000;

/** A small GraphQL client for Node and browsers that needs nothing but `fetch`. */
export function createClient(options: ClientOptions): Client {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
  };
  if (options.token) headers["authorization"] = `Bearer ${options.token}`;
  if (options.locale) headers["accept-language"] = options.locale === "en" ? "en" : "zh-CN";
  const request: Client["request"] = (document, ...[variables, signal]) => answered(options, headers, textOf(document), variables, signal);
  return {
    request,
    change: (document, ...rest) => request(document, ...rest).then(outcomeOf),
    nodes: (document, listOf, ...[variables, signal]) =>
      nodesFrom(async (after) => listOf(await answered(options, headers, textOf(document), { ...variables, after }, signal))),
  };
}

/** Sends a document until it is answered, or until it has been sent often enough. */
async function answered<Data>(
  options: ClientOptions,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables?: object,
  signal?: AbortSignal,
): Promise<Data> {
  const send = options.fetch ?? fetch;
  const key: Record<string, string> = /\bmutation\b/.test(query) ? { "idempotency-key": crypto.randomUUID() } : {};
  const body = JSON.stringify({ query, variables });
  const init = { method: "POST", headers: { ...headers, ...key }, body, ...(signal ? { signal } : {}) };
  for (let left = options.retries ?? 2, pause = firstPause; ; left -= 1, pause *= 2) {
    const { status, retryAfter, answer } = await sent(() => send(options.url, init));
    signal?.throwIfAborted();
    if (left > 0 && passing.has(status)) {
      await elapsed(Math.min(retryAfter ?? pause, longestPause), signal);
      continue;
    }
    const faults = answer?.errors ?? [];
    if (faults.length > 0) throw new RequestFault(status, faults);
    if (answer?.data === undefined || answer.data === null) throw new RequestFault(status, []);
    return answer.data as Data;
  }
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
