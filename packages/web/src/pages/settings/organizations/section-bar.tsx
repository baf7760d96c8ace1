import type { ReactNode } from "react";
import styles from "./settings.module.css";

/** Over a list: what it holds, and what can be added to it. */
export function SectionBar({ words, children }: { words: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <span className={styles.barWords}>{words}</span>
      {children}
    </div>
  );
}
