import { useSyncExternalStore } from "react";
import { useText } from "../i18n/text";
import { Notice } from "../ui/states";
import { StatusTag } from "../ui/status";

function onChange(notify: () => void): () => void {
  window.addEventListener("online", notify);
  window.addEventListener("offline", notify);
  return () => {
    window.removeEventListener("online", notify);
    window.removeEventListener("offline", notify);
  };
}

/** Says that the device has no connection and what becomes of what is typed meanwhile. */
export function OfflineNotice() {
  const text = useText();
  const online = useSyncExternalStore(onChange, () => navigator.onLine);
  if (online) return null;
  return (
    <Notice tone="warn">
      <StatusTag status="warn" word={text("shell.offline")}>
        {text("shell.offline.words")}
      </StatusTag>
    </Notice>
  );
}
