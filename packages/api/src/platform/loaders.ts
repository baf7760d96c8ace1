import DataLoader from "dataloader";
import { dayOf } from "./clock.js";
import type { Statement } from "./tenant-store.js";

/** Runs one statement for the tenant at work. */
export type Execute = <Row>(statement: Statement) => Promise<Row[]>;

/** A question about many keys that one statement answers; `batch` gives the answers by key, absent keys are null. */
export interface Loader<Value> {
  batch(execute: Execute, keys: readonly string[], tenantId: string): Promise<ReadonlyMap<string, Value>>;
}

/** What a policy's facts are read through: inside a command its transaction, on a page one statement for all rows. */
export interface Lookup {
  readonly tenantId: string;
  readonly now: Date;
  /** The day of `now`, as YYYY-MM-DD. */
  readonly today: string;
  load<Value>(loader: Loader<Value>, key: string): Promise<Value | null>;
}

export function defineLoader<Value>(batch: Loader<Value>["batch"]): Loader<Value> {
  return { batch };
}

/** Batches the keys that are asked for together and caches none, so that an answer is never older than its question. */
export function createLookup(tenantId: string, now: Date, execute: Execute): Lookup {
  const loaders = new Map<Loader<unknown>, DataLoader<string, unknown>>();
  const loaderFor = (loader: Loader<unknown>) => {
    const known = loaders.get(loader);
    if (known) return known;
    const made = new DataLoader<string, unknown>(
      async (keys) => {
        const answers = await loader.batch(execute, [...new Set(keys)], tenantId);
        return keys.map((key) => answers.get(key) ?? null);
      },
      { cache: false },
    );
    loaders.set(loader, made);
    return made;
  };
  return {
    tenantId,
    now,
    today: dayOf(now),
    load: <Value>(loader: Loader<Value>, key: string) => loaderFor(loader).load(key) as Promise<Value | null>,
  };
}
