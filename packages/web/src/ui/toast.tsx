import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Icon } from "./icon";
import styles from "./toast.module.css";

interface ToastContent {
  text: string;
  /** One thing that can be done about it. */
  action?: { label: string; run(): void };
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

  return (
    <ToastContext value={show}>
      {children}
      <div className={`${styles.place} screen-only`} role="status">
        {toast && (
          <div className={styles.toast} key={toast.key}>
            <Icon name="check" />
            <span className={styles.text}>{toast.text}</span>
            {toast.action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  setToast(null);
                  toast.action?.run();
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
