import { useText } from "../i18n/text";
import type { AutosaveState } from "./autosave";
import { timeOf } from "./dates";
import { Icon } from "./icon";
import styles from "./saved-note.module.css";
import { StatusShape } from "./status";

/** Says where an autosaved form stands, always visible beside it. */
export function SavedNote({ state, savedAt, seconds = false }: { state: AutosaveState; savedAt: Date | string | null; seconds?: boolean }) {
  const text = useText();
  const troubled = state === "offline" || state === "conflict" || state === "refused";
  const words = {
    saved: savedAt ? text("ui.autosave.saved", { time: timeOf(savedAt, seconds) }) : "",
    changed: text("ui.autosave.saving"),
    saving: text("ui.autosave.saving"),
    offline: text("ui.autosave.offline"),
    conflict: text("ui.autosave.conflict"),
    refused: text("ui.autosave.refused"),
  }[state];
  if (!words) return null;
  return (
    <span className={`${styles.note} ${troubled ? styles.troubled : ""}`} role="status">
      {troubled && <StatusShape status={state === "offline" ? "warn" : "over"} size={8} />}
      {state === "saved" && <Icon name="check" size={14} />}
      {words}
    </span>
  );
}
