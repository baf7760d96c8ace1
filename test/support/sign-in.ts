import type { Credentials } from "./graphql.js";

/** What a route outside GraphQL answered. */
export interface RouteAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** Sends JSON to a route under `/auth/`; without a body it only asks. */
export async function auth(address: string, path: string, body?: unknown, headers: Credentials = {}): Promise<RouteAnswer> {
  const response = await fetch(new URL(`/auth/${path}`, address), {
    method: body === undefined ? "GET" : "POST",
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : {}, headers: response.headers };
}

/** What a browser sends back of the cookies it was given. */
export function cookieOf({ headers }: RouteAnswer): Credentials {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return { cookie: pairs.join("; ") };
}

/** Signs in, and gives what a browser then sends. */
export async function signIn(address: string, email: string, password: string): Promise<Credentials> {
  const answer = await auth(address, "sign-in", { email, password });
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(answer.body)}`);
  return cookieOf(answer);
}
