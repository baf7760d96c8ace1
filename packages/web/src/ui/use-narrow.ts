import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("screen and (max-width: 767px)");

function onChange(notify: () => void): () => void {
  narrow.addEventListener("change", notify);
  return () => narrow.removeEventListener("change", notify);
}

/** Whether the window is as narrow as a phone; paper is not. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches);
}
