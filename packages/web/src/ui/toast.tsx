import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { type Hotkey, useHotkeys } from "./hotkeys";
import { Icon } from "./icon";
import { Kbd } from "./tag";
import styles from "./toast.module.css";

interface ToastAction {
  label: string;
  /** The key that does it while the toast stands, with what the help sheet says of it. */
  hotkey?: Pick<Hotkey, "keys" | "label">;
  run(): void;
}

interface ToastContent {
  text: string;
  /** One thing that can be done about it. */
  action?: ToastAction;
}

const shownFor = 10_000;

const ToastContext = createContext<(content: ToastContent) => void>(() => undefined);

/** Tells that something was done, dark at the lower edge, for ten seconds. */
export function useToast(): (content: ToastContent) => void {
  return useContext(ToastContext);
}

/** The place where toasts appear; one at a time, the newest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(ToastContent & { key: number }) | null>(null);
  const timer = useRef<number>(undefined);
  const count = useRef(0);
  const show = useCallback((content: ToastContent) => {
    window.clearTimeout(timer.current);
    count.current += 1;
    setToast({ ...content, key: count.current });
    timer.current = window.setTimeout(() => setToast(null), shownFor);
  }, []);

  const action = toast?.action;
  const act = () => {
    setToast(null);
    action?.run();
  };
  useHotkeys([{ keys: "", ...action?.hotkey, run: act }], action?.hotkey !== undefined);

  return (
    <ToastContext value={show}>
      {children}
      <div className={`${styles.place} screen-only`} role="status">
        {toast && (
          <div className={styles.toast} key={toast.key}>
            <Icon name="check" />
            <span className={styles.text}>{toast.text}</span>
            {action && (
              <button type="button" className={styles.action} onClick={act}>
                {action.label} {action.hotkey && <Kbd>{action.hotkey.keys}</Kbd>}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
