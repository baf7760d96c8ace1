import { useViewer } from "../../shell/viewer";
import styles from "./grid.module.css";
import type { TimeAxis } from "./time-axis";

/** The strokes of the axis down the whole board, and today's line. */
export function TimeLines({ axis }: { axis: TimeAxis }) {
  const { today } = useViewer();
  const { span, major } = axis;
  return (
    <div className={styles.lines} aria-hidden="true">
      {major.slice(1).map(({ day, at }) => (
        <span key={day} className={styles.line} style={{ left: `${at}%` }} />
      ))}
      {today >= span.from && today <= span.to && <span className={styles.todayLine} style={{ left: `${axis.end(today)}%` }} />}
    </div>
  );
}
