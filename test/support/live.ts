import { type Client, createClient } from "graphql-sse";
import type { Actor } from "./actor.js";

/** A stream of events that somebody holds open. */
export interface Ear<Data> {
  /** Everything that was heard so far. */
  readonly heard: readonly Data[];
  readonly faults: readonly { readonly extensions?: { readonly code?: string } }[];
  /** Whether the server has ended it. */
  ended(): boolean;
  /** Waits until something heard fulfils a condition. */
  hears(condition: (event: Data) => boolean, patience?: number): Promise<Data>;
  close(): void;
}

/** Subscribes as the reference client does, without trying again. */
export async function listens<Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Ear<Data>> {
  const client: Client = createClient({
    url: new URL("/graphql/stream", actor.address).href,
    headers: { ...actor.credentials },
    retryAttempts: 0,
  });
  const heard: Data[] = [];
  const faults: { extensions?: { code?: string } }[] = [];
  let over = false;
  let connects = () => {};
  const connected = new Promise<void>((resolve) => {
    connects = resolve;
  });
  const stop = client.subscribe<Data>(
    { query, variables },
    {
      next({ data, errors = [] }) {
        if (data) heard.push(data);
        faults.push(...(errors as unknown as typeof faults));
      },
      error() {
        over = true;
      },
      complete() {
        over = true;
      },
    },
    { connected: () => connects() },
  );
  await Promise.race([connected, wait(3_000)]);
  return {
    heard,
    faults,
    ended: () => over,
    async hears(condition, patience = 3_000) {
      for (const begun = Date.now(); Date.now() - begun < patience; await wait(20)) {
        const found = heard.find(condition);
        if (found) return found;
      }
      throw new Error(`${actor.name} did not hear it, but ${JSON.stringify(heard)} ${JSON.stringify(faults)}`);
    },
    close() {
      stop();
      client.dispose();
    },
  };
}

/** Some time passes. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
