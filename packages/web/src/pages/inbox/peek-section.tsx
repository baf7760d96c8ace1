import type { ReactNode } from "react";
import styles from "./peek.module.css";

/** A part of the peek under its title and count. */
export function PeekSection({ title, count, children }: { title: string; count?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      {children}
    </section>
  );
}
