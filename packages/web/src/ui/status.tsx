import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import styles from "./status.module.css";

/** The four statuses: on track, due soon, overdue (also blocking, refused, failed), done. */
export type Status = "ok" | "warn" | "over" | "done";

const shapes: Record<Status, ReactNode> = {
  ok: <circle cx="5" cy="5" r="4.2" fill="currentColor" />,
  warn: <path d="M5 .8 9.6 9H.4z" fill="currentColor" />,
  over: <rect x=".8" y=".8" width="8.4" height="8.4" fill="currentColor" />,
  done: <path d="m1 5.4 2.6 2.7L9 1.9" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />,
};

const words = { ok: "ui.status.ok", warn: "ui.status.warn", over: "ui.status.over", done: "ui.status.done" } as const;

/** The shape alone; a word must stand beside it or in a legend on the same screen. `label` is its accessible name there. */
export function StatusShape({ status, size = 10, label }: { status: Status; size?: number; label?: string }) {
  if (!label) {
    return (
      <svg className={styles[status]} width={size} height={size} viewBox="0 0 10 10" focusable="false" aria-hidden="true">
        {shapes[status]}
      </svg>
    );
  }
  return (
    <svg className={styles[status]} width={size} height={size} viewBox="0 0 10 10" focusable="false" role="img" aria-label={label}>
      {shapes[status]}
    </svg>
  );
}

interface StatusTagProps {
  status: Status;
  /** In place of the status' own word. */
  word?: ReactNode;
  /** What follows the word: a day, a count. */
  children?: ReactNode;
  /** On its tint; once per page head. */
  filled?: boolean;
}

/** Status as shape, word and colour. */
export function StatusTag({ status, word, children, filled = false }: StatusTagProps) {
  const text = useText();
  return (
    <span className={`${styles.tag} ${styles[status]} ${filled ? styles.filled : ""}`}>
      <StatusShape status={status} />
      <span>{word ?? text(words[status])}</span>
      {children !== undefined && <span>{children}</span>}
    </span>
  );
}
