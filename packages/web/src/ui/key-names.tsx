import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Kbd } from "./tag";

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

const names: Record<string, ReactNode> = {
  $mod: apple ? "⌘" : "Ctrl",
  // Drawn, as the glyph is missing from most faces.
  Enter: <Icon name="enter" size={12} />,
  Escape: "Esc",
  " ": "Space",
  Space: "Space",
  Delete: "Del",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** A key binding, written as tinykeys does, in the words of the keyboard; keys of a sequence stand side by side. */
export function KeyNames({ keys }: { keys: string }) {
  const parts = keys.split(keys === " " ? "+" : /[+ ]/).filter((part) => part !== "[Shift]");
  return (
    <>
      {parts.map((part) => (
        <Kbd key={part}>{names[part] ?? part}</Kbd>
      ))}
    </>
  );
}
