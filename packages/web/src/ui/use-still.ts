import { useSyncExternalStore } from "react";

const still = window.matchMedia("(prefers-reduced-motion: reduce)");

function onChange(notify: () => void): () => void {
  still.addEventListener("change", notify);
  return () => still.removeEventListener("change", notify);
}

/** Whether the person wants nothing to move. Components then must not wait for the end of a transition, as there is none. */
export function useStill(): boolean {
  return useSyncExternalStore(onChange, () => still.matches);
}
