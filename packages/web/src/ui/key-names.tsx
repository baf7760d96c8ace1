import { Kbd } from "./tag";

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, string> = {
  $mod: apple ? "⌘" : "Ctrl",
  Enter: "↵",
  Escape: "Esc",
  " ": "Space",
  Space: "Space",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** A key binding, written as tinykeys does, in the words of the keyboard. */
export function KeyNames({ keys }: { keys: string }) {
  const parts = keys.split("+").filter((part) => part !== "[Shift]");
  return (
    <>
      {parts.map((part) => (
        <Kbd key={part}>{names[part] ?? part}</Kbd>
      ))}
    </>
  );
}
