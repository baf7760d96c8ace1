import { useSyncExternalStore } from "react";

const wide = window.matchMedia("(min-width: 1280px)");

function onChange(notify: () => void): () => void {
  wide.addEventListener("change", notify);
  return () => wide.removeEventListener("change", notify);
}

/** Whether the window has room for a pane at the right; else it is a drawer. */
export function useWide(): boolean {
  return useSyncExternalStore(onChange, () => wide.matches);
}
