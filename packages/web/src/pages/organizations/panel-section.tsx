import type { ReactNode } from "react";
import styles from "./unit-panel.module.css";

/** A titled part of the panel. */
export function PanelSection({ title, end, children }: { title: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {end}
      </div>
      {children}
    </section>
  );
}
