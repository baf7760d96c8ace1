import type { PlanSection } from "@duban/schema";
import { Flag } from "../../../../../ui/icon";
import { placeKey } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { useEditor } from "../editor-context";
import styles from "./form.module.css";

/** What is wrong with a section as a whole, or with a whole row of it; nothing where nothing is. */
export function PlaceMarks({
  section,
  rowId = null,
  field = null,
}: {
  section: PlanSection;
  rowId?: string | null;
  field?: string | null;
}) {
  const { marks } = useEditor();
  const own = marks.at(section, rowId, field);
  if (own.length === 0) return null;
  return (
    <ul className={`${styles.marks} ${styles.sectionMarks}`} data-place={placeKey(section, rowId, field)}>
      {own.map(({ weight, why, remedy }) => (
        <li key={why} className={weight === "BLOCKING" ? styles.blocking : styles.advice}>
          <WeightMark weight={weight} />
          <span>
            {why}
            {remedy}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The numbers of the returned findings that stand on a row, or on a section as a whole. */
export function FindingFlags({ section, rowId = null }: { section: PlanSection; rowId?: string | null }) {
  const { marks } = useEditor();
  return marks.findingsAt(section, rowId).map((number) => (
    <span key={number} className={styles.flags}>
      <Flag />F{number}
    </span>
  ));
}
