import { lazy, Suspense, useState } from "react";
import { useText } from "../i18n/text";
import { useHotkeys } from "../ui/hotkeys";
import { Icon } from "../ui/icon";
import styles from "./top-bar.module.css";

const HelpSheet = lazy(async () => ({ default: (await import("./help-sheet")).HelpSheet }));

/** Opens the list of keys. */
export function HelpButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  useHotkeys([{ keys: "[Shift]+?", label: "shell.help", group: "everywhere", run: () => setOpen(true) }]);
  return (
    <>
      <button type="button" className={`${styles.round} ${styles.help}`} aria-label={text("shell.help")} onClick={() => setOpen(true)}>
        <Icon name="help" size={18} />
      </button>
      {open && (
        <Suspense>
          <HelpSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
