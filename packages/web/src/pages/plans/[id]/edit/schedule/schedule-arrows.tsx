import styles from "./schedule.module.css";
import type { ScheduleLine } from "./schedule-lines";
import type { TimeAxis } from "./time-axis";

/** In pixels, as in the style sheet: the height of a lane and of the bar in it. */
const laneHeight = 22;
const barHeight = 18;

/** In percent of the width: with less between two pieces of work there is no room for an arrow from side to side. */
const narrow = 1.5;

/** Arrows from what must be finished to what waits for it; marked where the second begins before the first has ended. */
export function ScheduleArrows({ lines, axis }: { lines: readonly ScheduleLine[]; axis: TimeAxis }) {
  return (
    <svg className={styles.arrows} aria-hidden="true">
      {lines.flatMap((line, place) =>
        line.after.flatMap((before) => {
          const predecessor = lines[before];
          if (!predecessor) return [];
          return <Arrow key={`${predecessor.key} ${line.key}`} from={predecessor} to={line} rows={[before, place]} axis={axis} />;
        }),
      )}
    </svg>
  );
}

interface ArrowProps {
  from: ScheduleLine;
  to: ScheduleLine;
  rows: readonly [from: number, to: number];
  axis: TimeAxis;
}

function Arrow({ from, to, rows: [above, below], axis }: ArrowProps) {
  const overlaps = to.startsOn <= from.endsOn;
  const { left, width } = axis.span(from.endsOn, from.endsOn);
  const end = overlaps ? axis.at(to.startsOn) + width / 2 : left + width;
  const start = axis.at(to.startsOn);
  const down = overlaps || start - end < narrow;
  const top = above * laneHeight + barHeight;
  const tip = down ? below * laneHeight : below * laneHeight + barHeight / 2;
  const x = `${down && !overlaps ? start : end}%`;
  return (
    <g data-overlaps={overlaps || undefined}>
      <line x1={x} y1={top} x2={x} y2={down ? tip - 3 : tip} />
      {!down && <line x1={x} y1={tip} x2={`${start}%`} y2={tip} />}
      <svg x={down ? x : `${start}%`} y={tip} overflow="visible" role="presentation">
        <path d={down ? "M0 0 L-3.5 -5 L3.5 -5 Z" : "M0 0 L-5 -3.5 L-5 3.5 Z"} />
      </svg>
    </g>
  );
}
