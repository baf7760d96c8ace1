import { useSyncExternalStore } from "react";
import { useViewer } from "../../shell/viewer";

/** Whose token it is, so that nobody who signs in after them calls with it. */
let kept = { whose: "", token: "" };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The token with which the developer pages call. It is kept in memory, until the window is loaded anew or somebody else is signed in. */
export function useCallingToken() {
  const { account, tenant } = useViewer();
  const whose = `${account.id} ${tenant.id}`;
  const present = useSyncExternalStore(subscribe, () => kept);
  const setToken = (token: string) => {
    kept = { whose, token };
    for (const listener of listeners) listener();
  };
  return { token: present.whose === whose ? present.token : "", setToken };
}
