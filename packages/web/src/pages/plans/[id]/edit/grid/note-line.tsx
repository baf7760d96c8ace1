import type { WorkRow } from "@duban/schema";
import { useText } from "../../../../../i18n/text";
import type { Marks } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { columnCount } from "./columns";
import styles from "./grid.module.css";

/** What is wrong with the current row, under it: first what blocks. */
export function NoteLine({ row, rowIndex, marks }: { row: WorkRow; rowIndex: number; marks: Marks }) {
  const text = useText();
  const own = marks.ofRow(row.pillar, row.id).toSorted((one, other) => Number(other.weight === "BLOCKING") - Number(one.weight === "BLOCKING"));
  const [first] = own;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: it is only read
    <div role="row" aria-rowindex={rowIndex} className={styles.note}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: it is only read */}
      <div role="gridcell" aria-colindex={1} aria-colspan={columnCount} className={styles.noteCell} title={own.map(({ why, remedy }) => why + remedy).join("\n")}>
        {first && (
          <>
            <span className={first.weight === "BLOCKING" ? styles.groupBlocking : styles.groupAdvice}>
              <WeightMark weight={first.weight} />
              {first.rule} {text(first.weight === "BLOCKING" ? "ui.weight.blocking" : "ui.weight.advisory")}
            </span>
            <span className="ellipsis">
              {first.why}
              {first.remedy}
            </span>
            {own.length > 1 && <span className={styles.noteMore}>{text("editor.grid.moreNotes", { count: own.length - 1 })}</span>}
          </>
        )}
      </div>
    </div>
  );
}
