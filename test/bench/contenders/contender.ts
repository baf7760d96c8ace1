import { join } from "node:path";
import type { Account, Group } from "../group.ts";
import type { Ask, Operation, Params } from "../operations/operation.ts";
import { type Running, root, serverCore, start } from "../processes.ts";

/** A request as the load generator sends it. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that answers the operations. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  send(operation: Operation, params: Params): Sent;
  /** What an answer says, out of its envelope. */
  read(operation: Operation, body: unknown): unknown;
  stop(): Promise<void>;
}

/** The product as it ships; a profile takes it unbundled, which says of each sample from which file it is. */
export function startProduct(group: Group, env: Readonly<Record<string, string>> = {}, program = "main.bundle.js"): Promise<Running> {
  return start({
    file: join(root, "packages/api/dist", program),
    env: { ...group.env, PORT: "0", DUBAN_DEMO: "0", NODE_ENV: "production", ...env },
    ready: /^Duban is ready: (http:\/\/\S+)$/,
    core: serverCore,
  });
}

/** The product asked with a token, as its SDK does. */
export function asProgram(group: Group, running: Running, account: Account): Contender {
  return graphql("ours", running, { authorization: `Bearer ${group.token(account)}` }, ({ product }) => product);
}

/** The product asked with the cookie of a session, as its client does. */
export async function asBrowser(group: Group, running: Running, { email }: Account): Promise<Contender> {
  const session = { cookie: await cookieOf(running.line, email, group.password) };
  return { ...graphql("ours, session", running, session, ({ product }) => product), stop: async () => {} }; // it ends with the other
}

/** The cookie of a new session. */
export async function cookieOf(address: string, email: string, password: string): Promise<string> {
  const response = await fetch(new URL("/auth/sign-in", address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The statements by hand over node:http. */
export async function startFloor(group: Group): Promise<Contender> {
  const running = await startOwn(group, "contenders/floor.ts");
  return {
    ...{ name: "floor", url: running.line, pid: running.pid, stop: running.stop },
    send: ({ name }, params) => ({ path: `/${name}`, headers: {}, body: JSON.stringify(params) }),
    read: (_operation, body) => body,
  };
}

/** PostGraphile on the same database. */
export async function startPostGraphile(group: Group): Promise<Contender> {
  return graphql("PostGraphile", await startOwn(group, "contenders/postgraphile.ts"), {}, ({ postgraphile }) => postgraphile);
}

/** Apollo Server with TypeORM's entities and relations, as most write it. */
export async function startPlain(group: Group): Promise<Contender> {
  return graphql("plain", await startOwn(group, "plain/server.ts"), {}, ({ plain }) => plain);
}

function startOwn(group: Group, file: string): Promise<Running> {
  return start({
    file: join(import.meta.dirname, "..", file),
    env: { DATABASE_URL: group.databaseUrl, BENCH_TENANT: group.tenantId, NODE_ENV: "production", GRAPHILE_ENV: "production" },
    ready: /^ready (http:\/\/\S+)$/,
    core: serverCore,
  });
}

function graphql(name: string, running: Running, headers: Sent["headers"], askOf: (operation: Operation) => Ask): Contender {
  return {
    ...{ name, url: running.line, pid: running.pid, stop: running.stop },
    send(operation, params) {
      const { document, variables } = askOf(operation);
      return { path: "/graphql", headers, body: JSON.stringify({ query: document, variables: variables(params) }) };
    },
    read(operation, body) {
      const { data, errors } = body as { data?: unknown; errors?: { message: string }[] };
      if (errors || !data) throw new Error(`${name} does not answer ${operation.name}: ${JSON.stringify(errors)}`);
      return askOf(operation).answer(data as never);
    },
  };
}
