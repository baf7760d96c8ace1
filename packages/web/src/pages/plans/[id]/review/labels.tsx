import { type PlanSection, planSections, sectionNumbers } from "@duban/schema";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Flag, Icon } from "../../../../ui/icon";
import styles from "./labels.module.css";
import { useReview } from "./review-context";
import type { Place } from "./review-model";
import type { ReviewFinding } from "./review-queries";

/** The title of a section in the language of the reader. */
export function useSectionTitle(): (section: PlanSection) => string {
  const { locale } = useLocale();
  return (section) => planSections.label(section, toGraphLocale(locale));
}

/** Names a place shortly: `2.4` for a section, `2.4 第 3 行` for a row. */
export function usePlaceLabel(): (place: Place) => string {
  const text = useText();
  const { model } = useReview();
  return ({ section, rowId }) => {
    const number = sectionNumbers[section];
    const row =
      rowId === null ? undefined : model.sections.find((each) => each.section === section)?.rows.find((each) => each.row.id === rowId);
    return row && row.kind !== "REMOVED" ? text("review.place.row", { section: number, row: row.position }) : number;
  };
}

/** Names a finding: F2 once it was sent, a draft by its place among the drafts. */
export function useFindingLabel(): (finding: ReviewFinding) => string {
  const text = useText();
  const { plan } = useReview();
  return (finding) => {
    if (finding.number !== null) return `F${finding.number}`;
    const drafts = plan.findings.filter(({ state }) => state === "DRAFT");
    return text("review.draftLabel", { number: drafts.findIndex(({ id }) => id === finding.id) + 1 });
  };
}

/** The mark of a finding at its place; it makes the finding current. */
export function FindingFlag({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const { position } = useReview();
  const label = useFindingLabel()(finding);
  const current = position.finding === finding.id;
  return (
    <button
      type="button"
      className={`${styles.flag} ${current ? styles.currentFlag : ""}`}
      aria-pressed={current}
      aria-label={text("review.flag", { label })}
      onClick={(event) => {
        event.stopPropagation();
        position.goToFinding(finding.id);
      }}
    >
      <Flag />
      {label}
      {finding.state === "CONFIRMED" && <Icon name="check" size={12} />}
    </button>
  );
}

/** A link that makes a place current. */
export function PlaceLink({ place, label }: { place: Place; label?: string }) {
  const { position } = useReview();
  const words = usePlaceLabel()(place);
  return (
    <button type="button" className={styles.place} onClick={() => position.goToPlace(place)}>
      {label ?? words}
    </button>
  );
}
