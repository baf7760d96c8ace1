import { lazy, Suspense, useRef, useState } from "react";
import { useText } from "../i18n/text";
import { useHotkeys } from "../ui/hotkeys";
import { Icon } from "../ui/icon";
import styles from "./notice-bell.module.css";
import topBar from "./top-bar.module.css";
import { useViewer } from "./viewer";

const NoticePanel = lazy(async () => ({ default: (await import("./notice-panel")).NoticePanel }));

/** Beyond this the server does not count. */
const mostCounted = 100;

/** How many notices are unread, and the newest of them. */
export function NoticeBell() {
  const text = useText();
  const { unreadNoticeCount: count } = useViewer();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useHotkeys([{ keys: "b", label: "notices.title", run: () => setOpen(true) }]);
  const close = (focus: boolean) => {
    setOpen(false);
    if (focus) button.current?.focus();
  };
  return (
    <div className={styles.place}>
      <button
        ref={button}
        type="button"
        className={`${topBar.round} ${styles.bell}`}
        aria-label={count > 0 ? text("notices.unread", { count }) : text("notices.title")}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" size={18} />
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count >= mostCounted ? "99+" : count}
          </span>
        )}
      </button>
      {open && (
        <Suspense>
          <NoticePanel bell={button} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
