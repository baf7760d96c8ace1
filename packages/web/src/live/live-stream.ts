import { createClient, NetworkError } from "graphql-sse";
import type { Changed } from "./pace";
import { subscriptions } from "./subscriptions";

interface Told {
  subjectChanged: { subjectIds: string[]; mayHaveMissed: boolean } | null;
}

const longestPause = 30_000;
/** While no stream can be held, what is shown is asked for anew so often. */
const askedEvery = 20_000;

/**
 * Tells what has changed on the server: by a stream while this window is looked at, since a browser holds few connections to one
 * host; by the clock while no stream can be held. A window that is looked at again may have missed anything.
 */
export class LiveStream {
  #stop: (() => void) | null = null;
  #clock: number | undefined;
  #retry: number | undefined;
  #failures = 0;
  readonly #client = createClient({ url: "/graphql/stream", retryAttempts: 0 });

  constructor(private readonly tell: (changed: Changed) => void) {}

  start(): () => void {
    document.addEventListener("visibilitychange", this.#look);
    window.addEventListener("online", this.#look);
    if (document.visibilityState === "visible") this.#connect();
    return () => {
      document.removeEventListener("visibilitychange", this.#look);
      window.removeEventListener("online", this.#look);
      this.#letGo();
    };
  }

  readonly #look = () => {
    this.#letGo();
    if (document.visibilityState !== "visible") return;
    this.#failures = 0;
    this.#connect();
    this.tell(null);
  };

  #connect(): void {
    this.#stop = this.#client.subscribe<Told>(
      { query: subscriptions.subjectChanged },
      {
        next: ({ data }) => {
          const told = data?.subjectChanged;
          if (told) this.tell(told.mayHaveMissed ? null : new Set(told.subjectIds));
        },
        error: (error) => this.#lost(error),
        complete: () => this.#lost(),
      },
      {
        connected: () => {
          window.clearInterval(this.#clock);
          this.#clock = undefined;
          if (this.#failures > 0) this.tell(null);
          this.#failures = 0;
        },
      },
    );
  }

  #lost(error?: unknown): void {
    this.#stop?.();
    this.#stop = null;
    // Whoever is signed out is told so by what they do next, not by the clock.
    if (error instanceof NetworkError && error.response?.status === 401) {
      this.#letGo();
      return;
    }
    if (document.visibilityState !== "visible") return;
    this.#failures += 1;
    this.#clock ??= window.setInterval(() => this.tell(null), askedEvery);
    window.clearTimeout(this.#retry);
    this.#retry = window.setTimeout(() => this.#connect(), Math.min(500 * 2 ** this.#failures, longestPause) * (0.5 + Math.random() / 2));
  }

  #letGo(): void {
    window.clearTimeout(this.#retry);
    window.clearInterval(this.#clock);
    this.#clock = undefined;
    const stop = this.#stop;
    this.#stop = null;
    stop?.();
  }
}
