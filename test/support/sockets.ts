import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import type { Actor } from "./actor.js";
import { wait } from "./live.js";

/** What goes with a connection. */
export interface Connecting {
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A WebSocket to the product by the reference client, which does not try again. */
export interface Line<Data> {
  readonly client: Client;
  readonly heard: readonly Data[];
  readonly faults: readonly unknown[];
  /** The code and reason of its end. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  subscribe(query: string, variables?: Readonly<Record<string, unknown>>): () => void;
  hears(condition: (event: Data) => boolean, patience?: number): Promise<Data>;
}

/** Opens one; a program says its token in the first message, a person comes with a cookie. */
export function connects<Data>(
  actor: Actor,
  { headers = actor.credentials.cookie ? actor.credentials : {}, params }: Connecting = {},
): Line<Data> {
  const heard: Data[] = [];
  const faults: unknown[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { ...headers } as Record<string, string> });
    }
  }
  let over = (_event: { code: number; reason: string }) => {};
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    over = resolve;
  });
  const { authorization } = actor.credentials;
  const client = createClient({
    url: socketAddress(actor.address),
    webSocketImpl: Socket,
    connectionParams: params ?? (authorization ? { authorization } : {}),
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => {},
    on: {
      closed(event) {
        const { code, reason } = event as { code: number; reason: string };
        over({ code, reason });
      },
    },
  });
  return {
    client,
    heard,
    faults,
    closed,
    subscribe: (query, variables = {}) =>
      client.subscribe<Data>(
        { query, variables },
        {
          next({ data, errors = [] }) {
            if (data) heard.push(data);
            faults.push(...errors);
          },
          error: (error) => void faults.push(...(Array.isArray(error) ? error : [error])),
          complete: () => {},
        },
      ),
    async hears(condition, patience = 3_000) {
      for (const begun = Date.now(); Date.now() - begun < patience; await wait(20)) {
        const found = heard.find(condition);
        if (found) return found;
      }
      throw new Error(`${actor.name} did not hear it, but ${JSON.stringify(heard)} ${JSON.stringify(faults)}`);
    },
  };
}

function socketAddress(address: string): string {
  return new URL("/graphql/ws", address).href.replace(/^http/, "ws");
}

/** Connects without the reference client, says what it is told to, and answers with what came back and how it ended. */
export async function speaks(
  address: string,
  messages: readonly (string | object)[],
  {
    headers = {},
    protocols = ["graphql-transport-ws"],
  }: { readonly headers?: Readonly<Record<string, string>>; readonly protocols?: string[] } = {},
): Promise<{ readonly code: number; readonly said: readonly { readonly type: string }[] }> {
  const socket = new WebSocket(socketAddress(address), protocols, { headers: { ...headers } });
  const said: { type: string }[] = [];
  socket.on("message", (data) => said.push(JSON.parse(String(data)) as { type: string }));
  socket.on("open", () => {
    for (const message of messages) socket.send(typeof message === "string" ? message : JSON.stringify(message));
  });
  const code = await new Promise<number>((resolve) => {
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => resolve(statusCode));
    socket.on("close", resolve);
    socket.on("error", () => {});
  });
  return { code, said };
}
