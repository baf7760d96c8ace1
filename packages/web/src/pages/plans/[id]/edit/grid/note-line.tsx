import type { WorkRow } from "@duban/schema";
import { Button } from "antd";
import { type TextOf, useText } from "../../../../../i18n/text";
import type { Mark, Marks } from "../checks/marks";
import { WeightMark } from "../checks/weight-mark";
import { CellBox, RowBox } from "./boxes";
import { columnCount, gridFields, isRowsField } from "./columns";
import type { GridControl } from "./grid-control";
import styles from "./heads.module.css";
import { cellKey } from "./navigation";

interface NoteLineProps {
  row: WorkRow;
  rowIndex: number;
  marks: Marks;
  unread: ReadonlyMap<string, string>;
  control: GridControl;
}

/** Texts of a row's cells that are no days, or name no rows that it could wait for, as marks. */
function misread(row: WorkRow, unread: ReadonlyMap<string, string>, text: TextOf): Mark[] {
  return gridFields.flatMap((field): Mark[] => {
    const words = unread.get(cellKey({ rowId: row.id, field }));
    return words === undefined
      ? []
      : [
          {
            anchor: { section: row.pillar, rowId: row.id, field },
            weight: "BLOCKING",
            rule: null,
            why: text(isRowsField(field) ? "predecessors.notRows" : "editor.grid.notDate", { text: words }),
            remedy: "",
          },
        ];
  });
}

/** What is wrong with the current row, under it: first what blocks. */
export function NoteLine({ row, rowIndex, marks, unread, control }: NoteLineProps) {
  const text = useText();
  const checked = marks
    .ofRow(row.pillar, row.id)
    .toSorted((one, other) => Number(other.weight === "BLOCKING") - Number(one.weight === "BLOCKING"));
  const own = [...misread(row, unread, text), ...checked];
  const [first] = own;
  return (
    <RowBox aria-rowindex={rowIndex} className={styles.note}>
      <CellBox
        aria-colindex={1}
        aria-colspan={columnCount}
        className={styles.noteCell}
        title={own.map(({ why, remedy }) => why + remedy).join("\n")}
      >
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
            {own.some(({ rule }) => rule === "R15") && (
              <Button size="small" tabIndex={-1} onClick={() => control.showDetails(row.id)}>
                {text("editor.slip.open")}
              </Button>
            )}
            {own.length > 1 && <span className={styles.noteMore}>{text("editor.grid.moreNotes", { count: own.length - 1 })}</span>}
          </>
        )}
      </CellBox>
    </RowBox>
  );
}
