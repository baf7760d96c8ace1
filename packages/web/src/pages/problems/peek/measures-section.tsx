import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { MeasureMenu } from "../acts/measure-menu";
import { useOrganizationName } from "../answerer-names";
import { DayDue } from "../day-due";
import { MeasureOrigin } from "../plans/measure-origin";
import { can, type ShownMeasure, type ViewedProblem } from "../problem-queries";
import { MeasurePlace, MeasureSchedule } from "./measure-schedule";
import styles from "./peek.module.css";
import { ProblemSection } from "./problem-section";

const CompleteDialog = lazy(async () => ({ default: (await import("../acts/complete-dialog")).CompleteDialog }));
const MeasureDialog = lazy(async () => ({ default: (await import("../acts/measure-dialog")).MeasureDialog }));

/** What is done about it, by whom, until when; with the way to add, change and complete. */
export function MeasuresSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const { measures, state } = problem;
  const done = measures.filter(({ doneOn }) => doneOn !== null).length;
  const early = state === "REGISTERED" || state === "ASSIGNED";
  return (
    <ProblemSection
      title={text("problems.measures")}
      note={measures.length > 0 && text("problems.measures.count", { done, all: measures.length })}
      end={
        can(problem, "addMeasure") && (
          <Button type="link" size="small" onClick={() => setAdding(true)}>
            {text("problems.measures.add")}
          </Button>
        )
      }
    >
      {measures.length === 0 && <p className={styles.none}>{text(early ? "problems.measures.noneYet" : "problems.measures.none")}</p>}
      <MeasureSchedule problem={problem} />
      <ul>
        {measures.map((measure) => (
          <Line key={measure.id} measure={measure} problem={problem} />
        ))}
      </ul>
      <Suspense>{adding && <MeasureDialog problem={problem} measure={null} onClose={() => setAdding(false)} />}</Suspense>
    </ProblemSection>
  );
}

function Line({ measure, problem }: { measure: ShownMeasure; problem: ViewedProblem }) {
  const text = useText();
  const name = useName();
  const unit = useOrganizationName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const [dialog, setDialog] = useState<"change" | "complete" | null>(null);
  const { slips, firstEndsOn, endsOn, doneOn } = measure;
  return (
    <li className={styles.measure}>
      <DayDue light={measure.light} deadline={endsOn} />
      <span className={styles.measureTitle}>
        <span>{measure.title}</span>
        {slips.length > 0 && (
          <span className={styles.second}>
            {text("problems.measure.slipped", { count: slips.length })}
            {text("ui.separator")}
            {text("problems.measure.firstEnd", { date: dateWithin(firstEndsOn, today, locale) })}
          </span>
        )}
        <span className={styles.second}>
          <MeasureOrigin measure={measure} />
        </span>
        <MeasurePlace measure={measure} problem={problem} />
      </span>
      <span className={styles.owner} title={unit(measure.owner)}>
        {name(measure.owner)} <span className={styles.source}>{unit(measure.owner)}</span>
      </span>
      <span className={styles.figure}>{dateWithin(doneOn ?? endsOn, today, locale)}</span>
      <span className={styles.figure}>{measure.progressPercent}%</span>
      <MeasureMenu measure={measure} onChange={() => setDialog("change")} onComplete={() => setDialog("complete")} />
      <Suspense>
        {dialog === "change" && <MeasureDialog problem={problem} measure={measure} onClose={() => setDialog(null)} />}
        {dialog === "complete" && <CompleteDialog measure={measure} onClose={() => setDialog(null)} />}
      </Suspense>
    </li>
  );
}
