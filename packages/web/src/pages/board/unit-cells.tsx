import { useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { ShapeCounts } from "./board-counts";
import { type UnitRow, unfolds } from "./board-rows";
import { Cell } from "./cell";
import { cellsOnAxis, type DueCell, dueCells } from "./due-cells";
import { FoldButton } from "./fold-button";
import styles from "./grid.module.css";
import type { TimeAxis } from "./time-axis";

const boldLevels = 3;

/** A unit: how its problems and those of all below it stand, and how many fall due when. */
export function UnitCells({
  row: { unit, level, open },
  axis,
  toggle,
}: {
  row: UnitRow;
  axis: TimeAxis;
  toggle(id: string, open: boolean): void;
}) {
  const text = useText();
  const name = useName();
  const { today } = useViewer();
  const { total, open: openCount, closed } = unit.problemFigures;
  return (
    <>
      <Cell level={level}>
        <FoldButton open={unfolds(unit) ? open : undefined} name={name(unit)} onToggle={(next) => toggle(unit.id, next)} />
        <span className={`ellipsis ${level <= boldLevels ? styles.bold : ""}`} title={name(unit)}>
          {name(unit)}
        </span>
        <span className={styles.quiet}>{text("board.open", { count: openCount })}</span>
      </Cell>
      <Cell />
      <Cell>
        <ShapeCounts {...unit.problemFigures} />
      </Cell>
      <Cell end className={styles.bold}>
        {total > 0 ? text("board.share", { share: Math.round((100 * closed) / total) }) : "—"}
      </Cell>
      <Cell className={styles.time}>
        {cellsOnAxis(dueCells(unit.problemFigures, today), axis).map((cell) => (
          <Due key={cell.from} cell={cell} axis={axis} />
        ))}
      </Cell>
    </>
  );
}

/** How many fall due in one column; where today is in it, what is late stands before the line and the rest behind it. */
function Due({ cell, axis }: { cell: DueCell; axis: TimeAxis }) {
  const { today } = useViewer();
  const left = Math.max(0, axis.at(cell.from));
  const right = Math.min(100, axis.at(cell.until));
  const line = axis.end(today);
  const { overdue, others } = cell;
  if (line <= left || line >= right) return <DueCounts at={left} width={right - left} overdue={overdue} others={others} />;
  return (
    <>
      <DueCounts at={left} width={line - left} overdue={overdue} others={0} />
      <DueCounts at={line} width={right - line} overdue={0} others={others} />
    </>
  );
}

function DueCounts({ at, width, overdue, others }: { at: number; width: number; overdue: number; others: number }) {
  return (
    <span className={styles.due} style={{ left: `${at}%`, width: `${width}%` }}>
      <ShapeCounts overdue={overdue} dueSoon={0} onTime={0} />
      {others > 0 && <span>{others}</span>}
    </span>
  );
}
