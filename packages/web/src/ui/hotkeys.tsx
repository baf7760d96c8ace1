import {
  type Context,
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createKeybindingsHandler } from "tinykeys";
import type { MessageId, MessageValues } from "../i18n/text";
import { isKeyForPage } from "./hotkey-rules";

/** Where an act is told of: with the present page, with the ways between pages, or with what works everywhere. */
export type ActGroup = "page" | "go" | "everywhere";

/** Something that can be done now: by a key, by its name in the palette, or by both. */
export interface Act {
  /** As tinykeys writes it: `j`, `Enter`, `$mod+Enter`, `[Shift]+?`; a sequence with a space between: `g i`. */
  keys?: string;
  label: MessageId;
  /** What fills the label's places. */
  values?: MessageValues;
  /** With the present page, if nothing else is said. */
  group?: ActGroup;
  /** Left out where whatever has the focus knows the key by itself: the help sheet tells of it. */
  run?(): void;
}

/** One key and what it does. */
export interface Hotkey extends Omit<Act, "label"> {
  keys: string;
  /** What it does, for help sheet and palette; a key without a label is an alias and not listed. */
  label?: MessageId;
  run(): void;
  /** Works inside text fields too; only for keys with a modifier, and Escape. */
  whileTyping?: boolean;
}

interface Registry {
  /** What can be done now and has a name. */
  acts: readonly Act[];
  singleKeys: boolean;
  setSingleKeys(on: boolean): void;
}

interface Binding {
  /** Lists acts until the returned function is called; the same function for ever, so that binding never waits for the list. */
  list(acts: readonly Act[]): () => void;
  singleKeys: boolean;
}

const storageKey = "duban.single-keys";

const RegistryContext = createContext<Registry | null>(null);
const BindingContext = createContext<Binding | null>(null);

/** Knows everything that can be done on the present page; help sheet and palette read it. */
export function HotkeyProvider({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly Act[])[]>([]);
  const [singleKeys, setSingle] = useState(localStorage.getItem(storageKey) !== "off");
  const list = useCallback((acts: readonly Act[]) => {
    setSets((before) => [...before, acts]);
    return () => setSets((before) => before.filter((set) => set !== acts));
  }, []);
  const setSingleKeys = useCallback((on: boolean) => {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
    setSingle(on);
  }, []);
  const binding = useMemo(() => ({ list, singleKeys }), [list, singleKeys]);
  const registry = useMemo(() => ({ acts: sets.flat(), singleKeys, setSingleKeys }), [sets, singleKeys, setSingleKeys]);
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

/** What can be done on the present page, and the setting that turns single letters off. */
export function useHotkeyRegistry(): Registry {
  return useProvided(RegistryContext);
}

/** Lists acts without keys of ours while the component is on the page. */
export function useActs(acts: readonly Act[], enabled = true): void {
  const { list } = useProvided(BindingContext);
  const current = useCurrent(acts);
  const signature = signatureOf(acts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, which is new at every render
  useEffect(() => (enabled ? list(listed(current)) : undefined), [signature, enabled, list]);
}

/**
 * Binds keys while the component is on the page. They are dead while an input method composes, inside text fields, dialogs
 * and menus, and where a focused button or link has its own use for the key.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], enabled = true): void {
  const { list, singleKeys } = useProvided(BindingContext);
  const current = useCurrent(hotkeys);
  const signature = signatureOf(hotkeys);
  // Before the page is painted, so that no key is lost that is pressed as soon as there is something to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, which is new at every render
  useLayoutEffect(() => {
    if (!enabled) return;
    const remove = list(listed(current));
    const handle = (event: KeyboardEvent, index: number) => {
      const hotkey = current.current[index];
      if (!hotkey || !isKeyForPage(event, { singleKeys, whileTyping: hotkey.whileTyping ?? false })) return;
      event.preventDefault();
      hotkey.run();
    };
    // A handler for each key: a sequence that was begun stays so in a handler where another one has fired.
    const handlers = current.current.map(({ keys }, index) => ({
      // A sequence is heard first, so that its last letter is not also a key of its own.
      capture: keys.includes(" "),
      handler: createKeybindingsHandler({ [keys]: (event: KeyboardEvent) => handle(event, index) }, { ignore: () => false }),
    }));
    for (const { handler, capture } of handlers) window.addEventListener("keydown", handler, { capture });
    return () => {
      for (const { handler, capture } of handlers) window.removeEventListener("keydown", handler, { capture });
      remove();
    };
  }, [signature, enabled, singleKeys, list]);
}

function signatureOf(acts: readonly Partial<Act>[]): string {
  return acts.map(({ keys, label, values }) => `${keys}=${label ?? ""}${values ? JSON.stringify(values) : ""}`).join(" ");
}

function useCurrent<Value>(value: Value): RefObject<Value> {
  const current = useRef(value);
  useLayoutEffect(() => {
    current.current = value;
  });
  return current;
}

/** Those with a label; run later, they do what they do then. */
function listed(current: RefObject<readonly (Act | Hotkey)[]>): Act[] {
  return current.current.flatMap((act, index): Act[] => {
    const { keys, label, values, group, run } = act;
    if (!label) return [];
    return [
      {
        label,
        ...(keys !== undefined && { keys }),
        ...(values && { values }),
        ...(group && { group }),
        ...(run && { run: () => current.current[index]?.run?.() }),
      },
    ];
  });
}
