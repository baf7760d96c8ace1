import { addDays } from "@duban/schema";
import { useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { shortDate } from "../../../../../ui/dates";
import styles from "./schedule.module.css";
import { ScheduleArrows } from "./schedule-arrows";
import type { ScheduleLine } from "./schedule-lines";
import type { TimeAxis } from "./time-axis";

/** In percent of the width: what the label of a mark takes beside it. */
const roomForLabel = 12;

interface ScheduleGroupProps {
  title: string;
  lines: readonly ScheduleLine[];
  /** How many more of the group do not fit and are not drawn. */
  more: number;
  axis: TimeAxis;
}

/** Work of one kind, a line for each piece, with arrows from what must be finished to what waits for it. */
export function ScheduleGroup({ title, lines, more, axis }: ScheduleGroupProps) {
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <>
      <span className={styles.groupTitle}>
        {title}
        {more > 0 && <span className={styles.more}>{text("schedule.more", { count: more })}</span>}
      </span>
      <div className={styles.labels}>
        {lines.map(({ key, number, title: words }) => (
          <span key={key} className={`${styles.label} ellipsis`} title={`${number} ${words}`}>
            <span className={styles.number}>{number}</span> {words}
          </span>
        ))}
      </div>
      <div className={styles.lanes}>
        {lines.map((line, place) => (
          <Lane key={line.key} line={line} axis={axis} keepsWaiting={lines.some(({ after }) => after.includes(place))} />
        ))}
        <ScheduleArrows lines={lines} axis={axis} />
      </div>
    </>
  );
}

interface LaneProps {
  line: ScheduleLine;
  axis: TimeAxis;
  /** An arrow begins here, which says in place of words until when there is time. */
  keepsWaiting: boolean;
}

/** When a piece of work is done, what of that lies beyond its last day, and until when it may be put off. */
function Lane({ line, axis, keepsWaiting }: LaneProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { startsOn, endsOn, latestStart, latestEnd, slack, days } = line;
  const late = slack < 0;
  const edge = late && startsOn <= latestEnd ? latestEnd : endsOn;
  const inside = axis.span(startsOn, edge);
  const beyond = axis.span(startsOn <= latestEnd ? addDays(latestEnd, 1) : startsOn, endsOn);
  const last = axis.span(latestEnd, latestEnd);
  const mark = late ? axis.at(latestStart) : last.left + last.width;
  return (
    <div className={styles.lane}>
      {(!late || startsOn <= latestEnd) && (
        <div className={styles.bar} style={{ left: `${inside.left}%`, width: `${inside.width}%` }}>
          <span className={styles.words}>{text("schedule.needs", { days, date: shortDate(startsOn, locale) })}</span>
        </div>
      )}
      {late && (
        <div className={`${styles.bar} ${styles.beyond}`} style={{ left: `${beyond.left}%`, width: `${beyond.width}%` }}>
          <span className={styles.words}>{text("schedule.beyond", { days: -slack })}</span>
        </div>
      )}
      {(!late || latestStart > today) && (
        <span className={styles.latest} data-late={late || undefined} style={{ left: `${mark}%` }}>
          {(late ? mark > roomForLabel : !keepsWaiting) && (
            <span className={styles.latestName} data-left={late || mark > 100 - roomForLabel || undefined}>
              {text(late ? "schedule.latest" : "schedule.until", { date: shortDate(late ? latestStart : latestEnd, locale) })}
            </span>
          )}
        </span>
      )}
    </div>
  );
}
