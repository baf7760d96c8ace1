import { type PlanChapter, planChapters, sectionNumbers, textIn } from "@duban/schema";
import { Segmented } from "antd";
import { useState } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Flag, Icon } from "../../../../ui/icon";
import { StatusShape, StatusTag } from "../../../../ui/status";
import { Kbd } from "../../../../ui/tag";
import { isSigned } from "../../plan-content";
import { CoverageSummary } from "./coverage-summary";
import { useSectionTitle } from "./labels";
import { useReview } from "./review-context";
import type { SectionView } from "./review-model";
import styles from "./structure-pane.module.css";

type Filter = "all" | "changed" | "failed";

/** The table of contents, with marks where something changed, failed or was remarked upon. */
export function StructurePane() {
  const text = useText();
  const { model } = useReview();
  const [filter, setFilter] = useState<Filter>("all");
  const shown = ({ changes, failed }: SectionView) => filter === "all" || (filter === "changed" ? changes : failed).length > 0;
  const views = new Map(model.sections.filter(shown).map((view) => [view.section, view]));
  return (
    <nav className={styles.pane} aria-label={text("review.structure")}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text("review.structure")}</h2>
        <span className={styles.keys} aria-hidden="true">
          <Kbd>[</Kbd>
          <Kbd>]</Kbd> {text("review.structure.keys")}
        </span>
      </div>
      <StructureFilter filter={filter} setFilter={setFilter} />
      <ul className={styles.chapters}>
        {planChapters.map((chapter) => (
          <Chapter key={chapter.number} chapter={chapter} views={chapter.sections.flatMap((section) => views.get(section) ?? [])} />
        ))}
      </ul>
      <CoverageSummary />
    </nav>
  );
}

function StructureFilter({ filter, setFilter }: { filter: Filter; setFilter(filter: Filter): void }) {
  const text = useText();
  const { model } = useReview();
  const changed = model.sections.filter(({ changes }) => changes.length > 0).length;
  const failed = model.sections.filter((view) => view.failed.length > 0).length;
  const failedLabel = (
    <>
      <StatusShape status="over" size={8} /> {text("review.structure.failed", { count: failed })}
    </>
  );
  return (
    <div className={styles.filter}>
      <Segmented<Filter>
        block
        size="small"
        value={filter}
        onChange={setFilter}
        options={[
          { value: "all", label: text("review.structure.all") },
          { value: "changed", label: text("review.structure.changed", { count: changed }) },
          { value: "failed", label: failedLabel },
        ]}
      />
    </div>
  );
}

/** A chapter with those of its sections that are shown; one that is a single section is that section's entry. */
function Chapter({ chapter, views }: { chapter: PlanChapter; views: readonly SectionView[] }) {
  const { locale } = useLocale();
  const [first] = views;
  if (!first) return null;
  if (sectionNumbers[first.section] === chapter.number) return <SectionEntry view={first} />;
  return (
    <li>
      <span className={styles.chapter}>
        <span className={styles.number}>{chapter.number}</span>
        {textIn(chapter.title, toGraphLocale(locale))}
      </span>
      <ul>
        {views.map((view) => (
          <SectionEntry key={view.section} view={view} nested />
        ))}
      </ul>
    </li>
  );
}

function SectionEntry({ view, nested = false }: { view: SectionView; nested?: boolean }) {
  const titleOf = useSectionTitle();
  const { position } = useReview();
  const current = position.place?.section === view.section;
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
        <SectionMarks view={view} />
      </button>
    </li>
  );
}

function SectionMarks({ view }: { view: SectionView }) {
  const text = useText();
  const { model } = useReview();
  const blocking = view.failed.some(({ weight }) => weight === "BLOCKING");
  return (
    <span className={styles.marks}>
      {view.changes.length > 0 && (
        <span className={styles.changed}>
          <span aria-hidden="true">±{view.changes.length}</span>
          <span className="visually-hidden">{text("review.changes", { count: view.changes.length })}</span>
        </span>
      )}
      {/* Beside other marks the shape stands alone: the filter above is its legend. */}
      {blocking &&
        (view.changes.length > 0 ? (
          <StatusShape status="over" label={text("review.structure.notPassed")} />
        ) : (
          <StatusTag status="over" word={text("review.structure.notPassed")} />
        ))}
      {!blocking && view.failed.length > 0 && <span>{text("ui.weight.advisory")}</span>}
      {view.findings.length > 0 && (
        <span className={styles.flags}>
          <Flag size={11} />
          <span aria-hidden="true">{view.findings.length}</span>
          <span className="visually-hidden">{text("review.findingsCount", { count: view.findings.length })}</span>
        </span>
      )}
      {view.section === "COMMITMENT" && isSigned(model.content) && (
        <span className={styles.flags}>
          <Icon name="check" size={12} />
          {text("review.signed")}
        </span>
      )}
    </span>
  );
}
