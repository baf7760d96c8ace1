import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Actor } from "./actor.js";
import type { Clock } from "./clock.js";

/** What is presented in a request to say who sends it. */
export interface Credentials {
  readonly protocol: string;
  readonly headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined };
}

interface Remembered {
  readonly actor: Actor;
  readonly since: number;
}

/** Milliseconds after which who asks is found out anew, whatever has been heard. */
const longest = 1_000;
const mostRemembered = 10_000;

/**
 * Whom the credentials of questions were found to stand for, for a second. An act of this process that changes what somebody may do is
 * forgotten over before it is answered, one of another process when it is heard of; while nothing is heard nothing is remembered.
 */
export class RememberedActors {
  private readonly known = new LRUCache<string, Remembered>({ max: mostRemembered });
  private forgotten = 0;
  private hears = false;

  constructor(private readonly clock: Clock) {}

  /** Who asks: as remembered, or else as `find` finds it out. */
  async of(credentials: Credentials, find: () => Promise<Actor | null>): Promise<Actor | null> {
    const key = keyOf(credentials);
    if (!this.hears || key === null) return find();
    const now = this.clock().getTime();
    const known = this.known.get(key);
    if (known && Math.abs(now - known.since) < longest) return known.actor;
    const { forgotten } = this;
    const actor = await find();
    // What was changed meanwhile may not have been seen.
    if (actor && forgotten === this.forgotten && this.hears) this.known.set(key, { actor, since: now });
    return actor;
  }

  /** Somebody's rights, session or token may have changed. */
  forget(): void {
    this.forgotten += 1;
    this.known.clear();
  }

  /** Whether changes of other processes are heard of from now on. */
  hearing(hears: boolean): void {
    this.hears = hears;
    this.forget();
  }
}

/** The secrets themselves are kept nowhere. */
function keyOf({ protocol, headers: { authorization = "", cookie = "" } }: Credentials): string | null {
  return authorization || cookie ? hash("sha256", JSON.stringify([protocol, authorization, cookie]), "base64") : null;
}
