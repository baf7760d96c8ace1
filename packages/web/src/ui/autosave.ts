/** How an attempt to save ended. */
export type SaveOutcome = "saved" | "refused" | "conflict" | "offline";

/** Where a form stands: `changed` means typed but not yet sent. */
export type AutosaveState = "saved" | "changed" | "saving" | Exclude<SaveOutcome, "saved">;

interface AutosaveOptions<Value> {
  save(value: Value): Promise<SaveOutcome>;
  notify(): void;
  /** Keeps what is not yet on the server. */
  copy: { write(value: Value): void; clear(): void };
  delay: number;
  retryAfter: number;
}

/**
 * Saves a value some time after it last changed, one request at a time. What is typed is kept on the device until the server
 * has it; while offline it tries again; after a conflict it waits until somebody has decided.
 */
export class Autosave<Value> {
  state: AutosaveState = "saved";
  savedAt: Date | null = null;
  #pending: { value: Value } | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options: AutosaveOptions<Value>;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
  }

  /** Takes the newest value. */
  change(value: Value): void {
    this.#pending = { value };
    this.#options.copy.write(value);
    if (this.state !== "conflict") {
      if (this.state !== "saving") this.#become("changed");
      this.#schedule(this.#options.delay);
    }
  }

  /** Saves at once what is not yet saved; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.#pending && this.state !== "conflict") {
      this.#running = this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
      if (this.#pending && this.state === "changed") return this.flush();
    }
    return this.#pending === null;
  }

  /** Goes on after a conflict with the value that was decided on. */
  resolve(value: Value): void {
    this.#become("changed");
    this.change(value);
  }

  /** Forgets what is not saved, on the device too. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#options.copy.clear();
    this.#become("saved");
  }

  /** Ends the timers; what is pending stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  async #send(): Promise<void> {
    const sent = this.#pending;
    if (!sent) return;
    this.#become("saving");
    const outcome = await this.#options.save(sent.value).catch((): SaveOutcome => "offline");
    if (outcome === "saved") {
      this.savedAt = new Date();
      if (this.#pending === sent) {
        this.#pending = null;
        this.#options.copy.clear();
        this.#become("saved");
      } else {
        this.#become("changed");
      }
      return;
    }
    this.#become(outcome);
    if (outcome === "offline") this.#schedule(this.#options.retryAfter);
    else if (outcome === "refused" && this.#pending !== sent) this.#become("changed");
  }

  #become(state: AutosaveState): void {
    this.state = state;
    this.#options.notify();
  }
}
