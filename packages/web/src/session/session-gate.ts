type Listener = (asking: boolean) => void;

/** Where requests wait while the password is asked for; one question, however many requests met the end of the session. */
export class SessionGate {
  #listeners = new Set<Listener>();
  #question: { promise: Promise<void>; answered(): void } | null = null;

  /** Asks once and resolves when somebody has signed in again. */
  ask(): Promise<void> {
    if (!this.#question) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#question = { promise, answered: resolve };
      this.#tell(true);
    }
    return this.#question.promise;
  }

  /** Lets the waiting requests go on. */
  open(): void {
    const question = this.#question;
    this.#question = null;
    this.#tell(false);
    question?.answered();
  }

  /** Whether the password is being asked for; tells every change. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the password is being asked for now. */
  get asking(): boolean {
    return this.#question !== null;
  }

  #tell(asking: boolean): void {
    for (const listener of this.#listeners) listener(asking);
  }
}
