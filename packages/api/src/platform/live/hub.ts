import type { Change } from "./changes.js";

/** Changes that somebody waits for: null when some may have been missed, so that everything shown may be old. */
export type Heard = readonly Change[] | null;

type Listener = (heard: Heard) => void;

/** Hands what this process is told on to whoever listens in a tenant. */
export class ChangeHub {
  private readonly listeners = new Map<string, Set<Listener>>();

  /** Calls the listener for each change in the tenant, until the returned function is called. */
  listen(tenantId: string, listener: Listener): () => void {
    const ofTenant = this.listeners.get(tenantId) ?? new Set();
    this.listeners.set(tenantId, ofTenant.add(listener));
    return () => {
      ofTenant.delete(listener);
      if (ofTenant.size === 0) this.listeners.delete(tenantId);
    };
  }

  /** Tells of changes in a tenant. */
  tell(tenantId: string, changes: readonly Change[]): void {
    for (const listener of this.listeners.get(tenantId) ?? []) listener(changes);
  }

  /** Tells everybody that changes may have been missed. */
  tellOfGap(): void {
    for (const ofTenant of this.listeners.values()) for (const listener of ofTenant) listener(null);
  }

  /** The changes in a tenant as they come, those that come close together as one; ends when the reader lets go of it. */
  async *changes(tenantId: string, wanted: (change: Change) => boolean, signal: AbortSignal): AsyncGenerator<Heard, void> {
    const waiting = new Gathering();
    const stop = this.listen(tenantId, (heard) => waiting.add(heard?.filter(wanted) ?? null));
    const end = () => waiting.end();
    signal.addEventListener("abort", end, { once: true });
    try {
      while (!signal.aborted) {
        const heard = await waiting.next();
        if (heard === undefined) return;
        yield heard;
      }
    } finally {
      stop();
      signal.removeEventListener("abort", end);
    }
  }
}

/** How long changes are gathered before they are told: an act changes several rows, and a decision on many plans many. */
const gatheredFor = 150;

/** Gathers what comes close together. */
class Gathering {
  private heard: Map<string, Change> | null = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ready = false;
  private ended = false;
  private wake = () => {};

  add(changes: Heard): void {
    if (changes?.length === 0) return;
    if (changes === null) this.heard = null;
    else for (const change of changes) this.heard?.set(`${change.noun}:${change.id}`, change);
    this.timer ??= setTimeout(() => {
      this.ready = true;
      this.wake();
    }, gatheredFor);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.wake();
  }

  /** What has been gathered, once something has; undefined at the end. */
  async next(): Promise<Heard | undefined> {
    while (!this.ready && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.ended) return undefined;
    const heard = this.heard && [...this.heard.values()];
    this.heard = new Map();
    this.timer = undefined;
    this.ready = false;
    return heard;
  }
}
