import { useMemo } from "react";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { StatusShape } from "../../../ui/status";
import type { ShownMeasure, ViewedProblem } from "../problem-queries";
import { datedMeasures, useProblemSchedule } from "../use-problem-schedule";
import styles from "./acts.module.css";

interface ScheduleVerdictProps {
  problem: ViewedProblem;
  /** What is changed; null for another one. */
  measure: ShownMeasure | null;
  /** As it stands in the dialog. */
  dates: { readonly startsOn: string | null; readonly endsOn: string | null; readonly predecessorIds: readonly string[] };
}

const added = "added";

/** While a measure is written: whether it leaves time for what follows, and ends before what waits for it must start. */
export function ScheduleVerdict({ problem, measure, dates }: ScheduleVerdictProps) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const id = measure?.id ?? added;
  const { startsOn, endsOn, predecessorIds } = dates;
  const rows = useMemo(() => {
    const others = datedMeasures(problem).filter((each) => each.id !== id);
    if (startsOn === null || endsOn === null || endsOn < startsOn) return others;
    return [...others, { id, startsOn, endsOn, predecessorIds: [...predecessorIds], doneOn: null }];
  }, [problem, id, startsOn, endsOn, predecessorIds]);
  const { schedule } = useProblemSchedule(problem, rows);
  const place = schedule.rows.find(({ rowId }) => rowId === id);
  const overlap = schedule.overlaps.find(({ rowId }) => rowId === id);
  if (!place) return null;
  const day = (date: string) => dateWithin(date, today, locale);
  const late = place.slack < 0;
  return (
    <p className={styles.verdict} role="status">
      <StatusShape status={late || overlap ? "over" : "done"} />
      {late && text("measures.tooLate", { days: -place.slack, start: day(place.latestStart), end: day(place.latestEnd) })}
      {!late && overlap && text("measures.tooEarly", { date: day(overlap.predecessorEndsOn) })}
      {!late && !overlap && text("measures.fits", { days: place.days, slack: place.slack, end: day(place.latestEnd) })}
    </p>
  );
}
