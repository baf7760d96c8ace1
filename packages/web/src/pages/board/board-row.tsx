import { type CSSProperties, useEffect } from "react";
import { useText } from "../../i18n/text";
import { Bone } from "../../ui/skeleton";
import { type BoardRow, type RestRow, unfolds } from "./board-rows";
import { Cell } from "./cell";
import styles from "./grid.module.css";
import { MeasureCells } from "./measure-cells";
import { ProblemCells } from "./problem-cells";
import type { TimeAxis } from "./time-axis";
import { UnitCells } from "./unit-cells";

interface AnyRowProps {
  row: BoardRow;
  index: number;
  axis: TimeAxis;
  current: boolean;
  /** Where it stands among all rows; on paper they follow one another. */
  place: CSSProperties | null;
  toggle(id: string, open: boolean): void;
  ask(row: RestRow): void;
  onSelect(): void;
  onEnter(row: BoardRow): void;
  onPeek(row: BoardRow): void;
}

/** One row of the board. */
export function AnyRow({ row, index, axis, current, place, toggle, ask, onSelect, onPeek }: AnyRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid that draws only what is in sight
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys of all its rows
    <div
      role="row"
      className={`${styles.row} ${styles[row.kind]}`}
      style={place ?? undefined}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-selected={current}
      {...expanded(row)}
      {...(row.kind === "unit" && { "aria-posinset": row.position, "aria-setsize": row.siblings })}
      tabIndex={current ? 0 : -1}
      onFocus={onSelect}
      onClick={(event) => (event.target as Element).closest("a, button") || clicked(row, onPeek)}
    >
      <Cells row={row} axis={axis} toggle={toggle} ask={ask} />
    </div>
  );
}

function clicked(row: BoardRow, onPeek: AnyRowProps["onPeek"]): void {
  if (row.kind === "problem") onPeek(row);
}

function expanded(row: BoardRow): { "aria-expanded"?: boolean } {
  if (row.kind === "unit") return unfolds(row.unit) ? { "aria-expanded": row.open } : {};
  return row.kind === "problem" && row.open !== undefined ? { "aria-expanded": row.open } : {};
}

function Cells({ row, axis, toggle, ask }: Pick<AnyRowProps, "row" | "axis" | "toggle" | "ask">) {
  switch (row.kind) {
    case "unit":
      return <UnitCells row={row} axis={axis} toggle={toggle} />;
    case "problem":
      return <ProblemCells row={row} axis={axis} toggle={toggle} />;
    case "measure":
      return <MeasureCells row={row} axis={axis} />;
    case "rest":
      return <RestCells row={row} ask={ask} />;
  }
}

/** Rows that are asked for as soon as they come into sight. */
function RestCells({ row, ask }: { row: RestRow; ask(row: RestRow): void }) {
  const text = useText();
  const { what, failed } = row;
  const waits = what === "problems" || what === "units";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that comes into sight
  useEffect(() => {
    if (waits) ask(row);
  }, [row.key, waits]);
  return (
    <Cell className={styles.restCell} level={row.level}>
      {failed ? (
        <>
          {text("board.rest.failed")}
          <button type="button" className={styles.retry} onClick={() => ask(row)}>
            {text("ui.retry")}
          </button>
        </>
      ) : (
        <>
          <span className="visually-hidden">{text("board.rest.loading")}</span>
          <Bone width={160} />
        </>
      )}
    </Cell>
  );
}
