import { useLocale, useText } from "../i18n/text";
import type { AutosaveState } from "./autosave";
import { dayOf, shortDate, timeOf } from "./dates";
import { Icon } from "./icon";
import styles from "./saved-note.module.css";
import { StatusShape } from "./status";

/** Says where an autosaved form stands, always visible beside it. */
export function SavedNote({ state, savedAt, seconds = false }: { state: AutosaveState; savedAt: Date | string | null; seconds?: boolean }) {
  const text = useText();
  const { locale } = useLocale();
  const troubled = state === "offline" || state === "conflict" || state === "refused";
  const timeSaved = (at: Date | string) => {
    const day = dayOf(at);
    return day === dayOf(new Date()) ? timeOf(at, seconds) : `${shortDate(day, locale)} ${timeOf(at)}`;
  };
  const words = {
    saved: savedAt ? text("ui.autosave.saved", { time: timeSaved(savedAt) }) : "",
    changed: text("ui.autosave.saving"),
    saving: text("ui.autosave.saving"),
    offline: text("ui.autosave.offline"),
    conflict: text("ui.autosave.conflict"),
    refused: text("ui.autosave.refused"),
  }[state];
  if (!words) return null;
  return (
    <span className={`${styles.note} ${state === "offline" ? styles.offline : troubled ? styles.troubled : ""}`} role="status">
      {troubled && <StatusShape status={state === "offline" ? "warn" : "over"} size={8} />}
      {state === "saved" && <Icon name="check" size={14} />}
      {words}
    </span>
  );
}
