import { sectionNumbers } from "@duban/schema";
import { useText } from "../../../../i18n/text";
import { StatusTag } from "../../../../ui/status";
import { FindingFlag, useSectionTitle } from "./labels";
import { useReview } from "./review-context";
import type { SectionView } from "./review-model";
import styles from "./section.module.css";
import { columnsOf } from "./section-columns";
import { SectionForm } from "./section-form";
import { SectionTable } from "./section-table";

/** One section as it reads in this version. */
export function SectionPanel({ view }: { view: SectionView }) {
  const text = useText();
  const titleOf = useSectionTitle();
  const { position } = useReview();
  const current = position.place?.section === view.section && position.place.rowId === null;
  const blocking = view.failed.filter(({ weight }) => weight === "BLOCKING");
  const reasons = view.failed.flatMap((check) =>
    check.findings
      .filter(({ anchor }) => anchor.section === view.section && anchor.rowId === null)
      .map((finding) => ({ rule: check.rule, why: finding.why })),
  );
  return (
    <section
      id={`section-${view.section}`}
      className={`${styles.section} ${current ? styles.currentSection : ""}`}
      aria-label={titleOf(view.section)}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>
          <span className={styles.sectionNumber}>{sectionNumbers[view.section]}</span>
          {titleOf(view.section)}
        </h2>
        {view.changes.length > 0 && (
          <span className={styles.changes}>
            <span aria-hidden="true">±{view.changes.length}</span>
            <span className="visually-hidden">{text("review.changes", { count: view.changes.length })}</span>
            {view.rows.length > 0 && text("review.ofRows", { count: view.rows.length })}
          </span>
        )}
        {blocking.map((check) => (
          <StatusTag key={check.rule} status="over" word={text("review.failed", { rule: check.rule })} />
        ))}
        <span className={styles.headEnd}>
          {view.ownFindings.map((finding) => (
            <FindingFlag key={finding.id} finding={finding} />
          ))}
        </span>
      </header>
      {reasons.map(({ rule, why }) => (
        <p key={rule + why} className={styles.why}>
          <code>{rule}</code> {why}
        </p>
      ))}
      {columnsOf(view.section) ? <SectionTable view={view} /> : <SectionForm view={view} />}
    </section>
  );
}
