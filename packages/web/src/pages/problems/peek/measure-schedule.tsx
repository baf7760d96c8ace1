import { closingStages } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useMemo, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { StatusShape } from "../../../ui/status";
import { can, type ShownMeasure, type ViewedProblem } from "../problem-queries";
import { datedMeasures, useProblemSchedule } from "../use-problem-schedule";
import styles from "./measure-schedule.module.css";

const FitDialog = lazy(async () => ({ default: (await import("../acts/fit-dialog")).FitDialog }));

/** What is counted back from the deadline: until when work may last, what follows it, whether the measures fit, and the way to make them. */
export function MeasureSchedule({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [fitting, setFitting] = useState(false);
  const { fitted } = useProblemSchedule(
    problem,
    useMemo(() => datedMeasures(problem), [problem]),
  );
  const { schedule } = problem;
  if (schedule.measures.length === 0) return null;
  const least = Math.min(...schedule.measures.map(({ slack }) => slack));
  const wrong = new Set([...schedule.measures.filter(({ slack }) => slack < 0), ...schedule.overlaps].map(({ measureId }) => measureId));
  const stages = schedule.stages.map(({ stage, days }) =>
    text("measures.stage", { stage: closingStages.label(stage, toGraphLocale(locale)), days }),
  );
  return (
    <div className={styles.strip}>
      <p className={styles.until}>
        {text("measures.until", { date: dateWithin(schedule.workEndsOn, today, locale) })}
        {stages.length > 0 && text("measures.stages", { stages: stages.join(text("ui.separator")) })}
      </p>
      <p className={styles.verdict}>
        <StatusShape status={schedule.feasible ? "done" : "over"} />
        <span>{schedule.feasible ? text("measures.allFit", { days: least }) : text("measures.misfits", { count: wrong.size })}</span>
        {!schedule.feasible && can(problem, "fitMeasures") && (
          <Button
            type="link"
            size="small"
            disabled={!fitted}
            title={fitted ? undefined : text("measures.noRoom")}
            onClick={() => setFitting(true)}
          >
            {text("schedule.adjust")}
          </Button>
        )}
        {!schedule.feasible && !fitted && <span className={styles.until}>{text("measures.noRoom")}</span>}
      </p>
      <Suspense>{fitting && fitted && <FitDialog problem={problem} fitted={fitted} onClose={() => setFitting(false)} />}</Suspense>
    </div>
  );
}

/** Under a measure: what it waits for, and what is wrong with its place in the schedule. */
export function MeasurePlace({ measure, problem: { schedule } }: { measure: ShownMeasure; problem: ViewedProblem }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { id, predecessors } = measure;
  const place = schedule.measures.find(({ measureId }) => measureId === id);
  const overlap = schedule.overlaps.find(({ measureId }) => measureId === id);
  const day = (date: string) => dateWithin(date, today, locale);
  const waits = predecessors.map(({ position }) => position).join(text("ui.separator"));
  const facts = [place && text("measures.days", { days: place.days }), waits && text("measures.after", { numbers: waits })].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <span className={styles.place}>{facts.join(text("ui.separator"))}</span>}
      {place && place.slack < 0 && (
        <span className={styles.wrong}>
          <StatusShape status="over" size={8} />
          {text("measures.tooLate", { days: -place.slack, start: day(place.latestStart), end: day(place.latestEnd) })}
        </span>
      )}
      {overlap && (
        <span className={styles.wrong}>
          <StatusShape status="over" size={8} />
          {text("measures.tooEarly", { date: day(overlap.predecessorEndsOn) })}
        </span>
      )}
    </>
  );
}
