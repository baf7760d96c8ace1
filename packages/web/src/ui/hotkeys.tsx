import { type Context, createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createKeybindingsHandler } from "tinykeys";
import type { MessageId } from "../i18n/text";
import { isKeyForPage } from "./hotkey-rules";

/** One key and what it does. */
export interface Hotkey {
  /** As tinykeys writes it: `j`, `Enter`, `$mod+Enter`, `[Shift]+?`, one after the other `g i`. */
  keys: string;
  /** What it does, for the help sheet; a key without a label is an alias and not listed. */
  label?: MessageId;
  run(event: KeyboardEvent): void;
  /** Works inside text fields too; only for keys with a modifier, and Escape. */
  whileTyping?: boolean;
}

interface Registry {
  /** The keys of the present page that have a label. */
  hotkeys: readonly Hotkey[];
  singleKeys: boolean;
  setSingleKeys(on: boolean): void;
}

interface Binding {
  /** Lists keys until the returned function is called; the same function for ever, so that binding never waits for the list. */
  list(hotkeys: readonly Hotkey[]): () => void;
  singleKeys: boolean;
}

const storageKey = "duban.single-keys";

const RegistryContext = createContext<Registry | null>(null);
const BindingContext = createContext<Binding | null>(null);

/** Knows every key that works on the present page; the help sheet reads it. */
export function HotkeyProvider({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly Hotkey[])[]>([]);
  const [singleKeys, setSingle] = useState(localStorage.getItem(storageKey) !== "off");
  const list = useCallback((hotkeys: readonly Hotkey[]) => {
    setSets((before) => [...before, hotkeys]);
    return () => setSets((before) => before.filter((set) => set !== hotkeys));
  }, []);
  const setSingleKeys = useCallback((on: boolean) => {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
    setSingle(on);
  }, []);
  const binding = useMemo(() => ({ list, singleKeys }), [list, singleKeys]);
  const registry = useMemo(
    () => ({ hotkeys: sets.flat().filter((hotkey) => hotkey.label), singleKeys, setSingleKeys }),
    [sets, singleKeys, setSingleKeys],
  );
  return (
    <BindingContext value={binding}>
      <RegistryContext value={registry}>{children}</RegistryContext>
    </BindingContext>
  );
}

function useProvided<Value>(context: Context<Value | null>): Value {
  const value = useContext(context);
  if (!value) throw new Error("HotkeyProvider is missing");
  return value;
}

/** The keys of the present page and the setting that turns single letters off. */
export function useHotkeyRegistry(): Registry {
  return useProvided(RegistryContext);
}

/**
 * Binds keys while the component is on the page. They are dead while an input method composes, inside text fields, dialogs
 * and menus, and where a focused button or link has its own use for the key.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], enabled = true): void {
  const { list, singleKeys } = useProvided(BindingContext);
  const current = useRef(hotkeys);
  useEffect(() => {
    current.current = hotkeys;
  });

  const signature = hotkeys.map(({ keys, label }) => `${keys}=${label ?? ""}`).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, which is new at every render
  useEffect(() => {
    if (!enabled) return;
    const bound = current.current;
    const remove = list(bound);
    // A handler each: of several in one, those after the one that is done do not hear of the key and wait on for their second.
    const handlers = bound.map((hotkey, index) => {
      const run = (event: KeyboardEvent) => {
        if (!isKeyForPage(event, { singleKeys, whileTyping: hotkey.whileTyping ?? false })) return;
        event.preventDefault();
        current.current[index]?.run(event);
      };
      return createKeybindingsHandler({ [hotkey.keys]: run }, { ignore: () => false });
    });
    const hear = (event: KeyboardEvent) => {
      for (const handler of handlers) handler(event);
    };
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("keydown", hear);
      remove();
    };
  }, [signature, enabled, singleKeys, list]);
}
