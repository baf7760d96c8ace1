/** Ids of what has changed; null when everything shown may be old. */
export type Changed = ReadonlySet<string> | null;

/**
 * Milliseconds between two readings of a list while things change all the time: at the head of a large group something always does, and lists
 * of all of it cost most.
 */
export const betweenLists = 2_000;

/** Hands on what it is told at once; what comes within a pause after that, together at its end. */
export class Pace {
  readonly #pause: number;
  readonly #tell: (changed: Changed) => void;
  #waiting: Changed | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pause: number, tell: (changed: Changed) => void) {
    this.#pause = pause;
    this.#tell = tell;
  }

  add(changed: Changed): void {
    if (this.#timer !== undefined) {
      this.#waiting = this.#waiting === undefined ? changed : both(this.#waiting, changed);
      return;
    }
    this.#timer = setTimeout(() => this.#next(), this.#pause);
    this.#tell(changed);
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }

  #next(): void {
    const waiting = this.#waiting;
    this.stop();
    if (waiting !== undefined) this.add(waiting);
  }
}

function both(one: Changed, other: Changed): Changed {
  return one && other && new Set([...one, ...other]);
}
