import { useState } from "react";

/** A text that stays on this device until it has been sent, so that a closed page does not lose it. */
export function useKeptText(name: string, initial: string): { value: string; change(value: string): void; forget(): void } {
  const key = `duban.copy.${name}`;
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? initial);
  return {
    value,
    change(next) {
      localStorage.setItem(key, next);
      setValue(next);
    },
    forget: () => localStorage.removeItem(key),
  };
}
