import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 767px)");

function onChange(notify: () => void): () => void {
  narrow.addEventListener("change", notify);
  return () => narrow.removeEventListener("change", notify);
}

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches);
}
