import type { WorkRow } from "@duban/schema";
import type { KeyboardEvent } from "react";
import { useText } from "../../../../../i18n/text";
import { PredecessorsSelect } from "../forms/predecessors-select";
import styles from "./grid.module.css";
import type { GridControl } from "./grid-control";

interface PredecessorsCellProps {
  row: WorkRow;
  label: string;
  control: GridControl;
}

/** The active cell while the rows are chosen that must be finished before its own begins: an open list. All that is chosen in one go is one step back. */
export function PredecessorsCell({ row, label, control }: PredecessorsCellProps) {
  const text = useText();
  const close = () => control.activate({ rowId: row.id, field: "predecessorIds" });
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    if (event.key !== "Tab") return;
    event.preventDefault();
    close();
    control.go(event.shiftKey ? "previous" : "next");
  };
  return (
    <PredecessorsSelect
      row={row}
      aria-label={label}
      className={`${styles.input} ${styles.editing} ${styles.opensLeft} ${styles.list}`}
      variant="borderless"
      size="small"
      autoFocus
      open
      onInputKeyDown={keyDown}
      onBlur={() => control.setEditing(false)}
      onChange={(predecessorIds) => control.choosePredecessors(row.id, predecessorIds)}
      popupRender={(list) => (
        <>
          {list}
          <p className={styles.listKeys}>{text("predecessors.keys")}</p>
        </>
      )}
    />
  );
}
