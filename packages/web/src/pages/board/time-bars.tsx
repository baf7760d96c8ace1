import { useLocale, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { shortDate } from "../../ui/dates";
import { StatusShape } from "../../ui/status";
import { barsOf, type Timed } from "./bars";
import styles from "./bars.module.css";
import { Diamond } from "./board-legend";
import type { TimeAxis } from "./time-axis";

/** Beyond this, in per cent of the width, words stand before the end and not behind it. */
const wordsTurnAt = 86;

/** The time of a problem or measure: what was planned, what was done, what it is late by. */
export function TimeBars({ timed, axis, words }: { timed: Timed; axis: TimeAxis; words: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { pieces, firstDeadline, deadline, wordsAt } = barsOf(timed, today, axis);
  const turned = wordsAt > wordsTurnAt;
  const label = text("board.bar", {
    from: shortDate(timed.startsOn, locale),
    to: shortDate(timed.endsOn, locale),
    percent: timed.percent,
  });
  return (
    <span className={styles.bars} data-light={timed.light}>
      <span className="visually-hidden">{label}</span>
      {pieces.map(({ kind, at, width }) => (
        <span key={kind} className={styles[kind]} data-piece={kind} style={{ left: `${at}%`, width: `${width}%` }} />
      ))}
      {firstDeadline !== null && (
        <span className={styles.mark} style={{ left: `${firstDeadline}%` }}>
          <Diamond />
        </span>
      )}
      {deadline !== null && (
        <span className={styles.mark} style={{ left: `${deadline}%` }}>
          <Diamond filled />
        </span>
      )}
      {words && (
        <span className={styles.words} data-turned={turned || undefined} style={turned ? { right: 4 } : { left: `${wordsAt}%` }}>
          {timed.doneOn !== null && <StatusShape status="done" />}
          {words}
        </span>
      )}
    </span>
  );
}
