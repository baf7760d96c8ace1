import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { Autosave, type AutosaveState, type SaveOutcome } from "./autosave";

interface AutosaveHandle<Value> {
  state: AutosaveState;
  savedAt: Date | null;
  /** Tell it every change. */
  change(value: Value): void;
  /** Saves at once; true when the server has everything. Call it before a step that needs what was typed. */
  flush(): Promise<boolean>;
  /** After a conflict: goes on with the value that was decided on. */
  resolve(value: Value): void;
  /** Forgets what is not saved. */
  discard(): void;
}

interface AutosaveSettings<Value> {
  /** Names the copy on this device, for example `plan/<id>/draft`. */
  name: string;
  save(value: Value): Promise<SaveOutcome>;
  delay?: number;
}

function copyKey(name: string): string {
  return `duban.copy.${name}`;
}

/** What was typed on this device and never reached the server, if anything. */
export function copyOf<Value>(name: string): Value | null {
  const stored = localStorage.getItem(copyKey(name));
  return stored === null ? null : (JSON.parse(stored) as Value);
}

/** Keeps what is typed on this device until the server has it; for a form that does not save by itself. */
export function keepCopy<Value>(name: string, value: Value): void {
  localStorage.setItem(copyKey(name), JSON.stringify(value));
}

/** Removes the copy on this device. */
export function forgetCopy(name: string): void {
  localStorage.removeItem(copyKey(name));
}

const writtenAfter = 150;

/** The copy on this device. It is written when typing pauses for a moment, as a large form takes its time to write. */
class DeviceCopy<Value> {
  #pending: { value: Value } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  write(value: Value): void {
    this.#pending = { value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.writeNow(), writtenAfter);
  }

  writeNow(): void {
    clearTimeout(this.#timer);
    if (!this.#pending) return;
    try {
      localStorage.setItem(copyKey(this.#name), JSON.stringify(this.#pending.value));
    } catch {
      // The device has no room for it: the server still gets it, and typing goes on.
    }
    this.#pending = null;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    forgetCopy(this.#name);
  }
}

/** Saves a form while it is being filled in; see Autosave for the promises. */
export function useAutosave<Value>({ name, save, delay = 800 }: AutosaveSettings<Value>): AutosaveHandle<Value> {
  const [, notify] = useReducer((count: number) => count + 1, 0);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const copy = useMemo(() => new DeviceCopy<Value>(name), [name]);
  const autosave = useMemo(
    () =>
      new Autosave<Value>({
        save: (value) => latestSave.current(value),
        notify,
        delay,
        retryAfter: 15_000,
        copy: {
          write: (value) => keepCopy(name, value),
          clear: () => forgetCopy(name),
        },
      }),
    [name, delay],
  );

  useEffect(() => {
    const saveNow = () => {
      copy.writeNow();
      void autosave.flush();
    };
    window.addEventListener("online", saveNow);
    window.addEventListener("pagehide", saveNow);
    return () => {
      window.removeEventListener("online", saveNow);
      window.removeEventListener("pagehide", saveNow);
      saveNow();
    };
  }, [autosave, copy]);

  return {
    state: autosave.state,
    savedAt: autosave.savedAt,
    change: useCallback((value) => autosave.change(value), [autosave]),
    flush: useCallback(() => autosave.flush(), [autosave]),
    resolve: useCallback((value) => autosave.resolve(value), [autosave]),
    discard: useCallback(() => autosave.discard(), [autosave]),
  };
}
