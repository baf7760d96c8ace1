import { useName, useText } from "../../i18n/text";
import { statusOf } from "../../ui/due-label";
import { StatusTag } from "../../ui/status";
import { measureTimed, useBarWords } from "./bar-words";
import type { MeasureRow } from "./board-rows";
import { Cell } from "./cell";
import styles from "./grid.module.css";
import type { TimeAxis } from "./time-axis";
import { TimeBars } from "./time-bars";

/** A measure of a problem: who does it, how it stands, how far it is, and its time. */
export function MeasureCells({ row: { measure, level }, axis }: { row: MeasureRow; axis: TimeAxis }) {
  const text = useText();
  const name = useName();
  const words = useBarWords();
  const timed = measureTimed(measure);
  return (
    <>
      <Cell level={level}>
        <span className={styles.noFold} />
        <code className={styles.code}>{measure.position}</code>
        <span className="ellipsis" title={measure.title}>
          {measure.title}
        </span>
        {measure.predecessors.length > 0 && (
          <span className={styles.quiet}>
            {text("board.measure.after", { numbers: measure.predecessors.map(({ position }) => position).join(text("board.measure.and")) })}
          </span>
        )}
      </Cell>
      <Cell>
        <span className="ellipsis" title={name(measure.owner)}>
          {name(measure.owner)}
        </span>
      </Cell>
      <Cell>
        <StatusTag status={statusOf(measure.light)} {...(measure.light === "DONE" && { word: text("board.measure.done") })} />
      </Cell>
      <Cell end>{text("board.share", { share: measure.progressPercent })}</Cell>
      <Cell className={styles.time}>
        <TimeBars timed={timed} axis={axis} words={words(timed)} />
      </Cell>
    </>
  );
}
