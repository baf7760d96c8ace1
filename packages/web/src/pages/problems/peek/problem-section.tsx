import { createContext, type ReactNode, useContext } from "react";
import styles from "./peek.module.css";

/** The rank of the sections' titles: under the peek's own title, or on a page of their own under the page's. */
export const SectionRank = createContext<"h2" | "h3">("h3");

/** A part of a problem under its title, with what can be done at its end. */
export function ProblemSection({ title, note, end, children }: { title: string; note?: ReactNode; end?: ReactNode; children: ReactNode }) {
  const Title = useContext(SectionRank);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <Title className={styles.sectionTitle}>{title}</Title>
        <span className={styles.note}>{note}</span>
        <span className={styles.end}>{end}</span>
      </div>
      {children}
    </section>
  );
}
