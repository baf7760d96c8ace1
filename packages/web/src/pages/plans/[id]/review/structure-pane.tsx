import { type PlanSection, planChapters, sectionNumbers, textIn } from "@duban/schema";
import { Segmented } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Flag, Icon } from "../../../../ui/icon";
import { StatusShape, StatusTag } from "../../../../ui/status";
import { Kbd } from "../../../../ui/tag";
import { useSectionTitle } from "./labels";
import { useReview } from "./review-context";
import type { SectionView } from "./review-model";
import styles from "./structure-pane.module.css";

type Filter = "all" | "changed" | "failed";

/** The table of contents, with marks where something changed, failed or was remarked upon. */
export function StructurePane() {
  const text = useText();
  const { locale } = useLocale();
  const { model } = useReview();
  const [filter, setFilter] = useState<Filter>("all");
  const shown = (view: SectionView) => filter === "all" || (filter === "changed" ? view.changes.length > 0 : view.failed.length > 0);
  const views = new Map(model.sections.map((view) => [view.section, view]));
  const changed = model.sections.filter((view) => view.changes.length > 0).length;
  const failed = model.sections.filter((view) => view.failed.length > 0).length;
  return (
    <nav className={styles.pane} aria-label={text("review.structure")}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text("review.structure")}</h2>
        <span className={styles.keys} aria-hidden="true">
          <Kbd>[</Kbd>
          <Kbd>]</Kbd> {text("review.structure.keys")}
        </span>
      </div>
      <div className={styles.filter}>
        <Segmented<Filter>
          block
          size="small"
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: text("review.structure.all") },
            { value: "changed", label: text("review.structure.changed", { count: changed }) },
            {
              value: "failed",
              label: (
                <>
                  <StatusShape status="over" size={8} /> {text("review.structure.failed", { count: failed })}
                </>
              ),
            },
          ]}
        />
      </div>
      <ul className={styles.chapters}>
        {planChapters.map((chapter) => {
          const sections = chapter.sections.filter((section) => shown(views.get(section) as SectionView));
          if (sections.length === 0) return null;
          const [only] = chapter.sections;
          if (chapter.sections.length === 1 && only && sectionNumbers[only] === chapter.number) return <SectionEntry key={only} view={views.get(only) as SectionView} />;
          return (
            <li key={chapter.number}>
              <span className={styles.chapter}>
                <span className={styles.number}>{chapter.number}</span>
                {textIn(chapter.title, toGraphLocale(locale))}
              </span>
              <ul>
                {sections.map((section: PlanSection) => (
                  <SectionEntry key={section} view={views.get(section) as SectionView} nested />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function SectionEntry({ view, nested = false }: { view: SectionView; nested?: boolean }) {
  const text = useText();
  const titleOf = useSectionTitle();
  const { position, model } = useReview();
  const current = position.place?.section === view.section;
  const blocking = view.failed.some(({ weight }) => weight === "BLOCKING");
  const rows = view.rows.filter(({ kind }) => kind !== "REMOVED").length;
  return (
    <li>
      <button
        type="button"
        className={`${styles.entry} ${nested ? styles.nested : ""} ${current ? styles.current : ""}`}
        aria-current={current || undefined}
        onClick={() => position.goToPlace({ section: view.section, rowId: null })}
      >
        <span className={styles.number}>{sectionNumbers[view.section]}</span>
        <span className="ellipsis">{titleOf(view.section)}</span>
        {rows > 0 && <span className={styles.rows}>{rows}</span>}
        <span className={styles.marks}>
          {view.changes.length > 0 && (
            <span className={styles.changed}>
              <span aria-hidden="true">±{view.changes.length}</span>
              <span className="visually-hidden">{text("review.changes", { count: view.changes.length })}</span>
            </span>
          )}
          {/* Beside other marks the shape stands alone: the filter above is its legend. */}
          {blocking && (view.changes.length > 0 ? <StatusShape status="over" label={text("review.structure.notPassed")} /> : <StatusTag status="over" word={text("review.structure.notPassed")} />)}
          {!blocking && view.failed.length > 0 && <span>{text("ui.weight.advisory")}</span>}
          {view.findings.length > 0 && (
            <span className={styles.flags}>
              <Flag size={11} />
              <span aria-hidden="true">{view.findings.length}</span>
              <span className="visually-hidden">{text("review.findingsCount", { count: view.findings.length })}</span>
            </span>
          )}
          {view.section === "COMMITMENT" && model.content.commitment && (
            <span className={styles.flags}>
              <Icon name="check" size={12} />
              {text("review.signed")}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
