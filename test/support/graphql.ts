/** A fault of a request, as `errors[]` carries it. */
export interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly reason?: string; readonly traceId?: string };
}

/** What `/graphql` answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly faults: readonly Fault[];
  /** Names the request in the server's log and in the audit trail. */
  readonly traceId: string;
}

/** An expected "no" of a mutation. */
export interface UserError {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** Headers that say who asks. */
export type Credentials = Readonly<Record<string, string>>;

/** Asks `/graphql` one question. */
export async function ask<Data>(
  address: string,
  credentials: Credentials,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(new URL("/graphql", address), {
    method: "POST",
    headers: { "content-type": "application/json", ...credentials },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: Fault[] };
  const traceId = response.headers.get("x-request-id") ?? "";
  return { status: response.status, data: body.data ?? null, faults: body.errors ?? [], traceId };
}
