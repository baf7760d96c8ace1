import { addDays, type ClosingStage, holidaysWithin, type Schedule, textIn, type WorkingCalendar, workingDaysWithin } from "@duban/schema";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { monthName, shortDate } from "../../../../../ui/dates";
import { workNumbersOf } from "../../../work-numbers";
import { useEditor } from "../editor-context";
import styles from "./schedule.module.css";
import { ScheduleGroup } from "./schedule-group";
import { type ScheduleLine, scheduleLines } from "./schedule-lines";
import { monthStarts, type TimeAxis, timeAxis } from "./time-axis";
import type { Trouble } from "./trouble";
import type { PlanSchedule } from "./use-schedule";

const stageWords = {
  OWN_CHECK: "schedule.ownCheck",
  VERIFICATION: "schedule.verification",
  PUBLICITY: "schedule.publicity",
} as const satisfies Record<ClosingStage, MessageId>;

/** The time from today to the end of the campaign: what follows the work, and the work and the measures that have least of it. */
export function SchedulePicture({ found, trouble }: { found: PlanSchedule; trouble: Trouble | null }) {
  const text = useText();
  const { today } = useViewer();
  const { plan } = useEditor();
  const { schedule, calendar } = found;
  const { closesOn, stages, workEndsOn } = schedule;
  const begins = [today, plan.campaign?.startsOn ?? today].toSorted().at(-1) ?? today;
  const { work, measures, moreWork, moreMeasures } = useLines(found, trouble);
  const reached = [...work, ...measures].flatMap(({ startsOn, endsOn, latestStart, slack }) => [
    endsOn,
    ...(startsOn < today ? [] : [startsOn]),
    ...(slack < 0 && latestStart > today ? [latestStart] : []),
  ]);
  const axis = timeAxis([today, closesOn, ...reached]);
  const words = usePictureWords(schedule, begins, calendar, [...work, ...measures]);
  return (
    <div className={styles.picture} role="img" aria-label={words}>
      <div className={styles.scale}>
        <Scale axis={axis} calendar={calendar} closesOn={closesOn} />
      </div>
      <span />
      <div className={`${styles.lane} ${styles.stages}`}>
        {begins <= workEndsOn && <WorkBar axis={axis} from={begins} to={workEndsOn} calendar={calendar} />}
        {stages.map((stage, index) => (
          <StageBar key={stage.stage} axis={axis} after={stages[index - 1]?.endsOn ?? workEndsOn} {...stage} />
        ))}
      </div>
      <ScheduleGroup title={text("schedule.group.work")} lines={work} more={moreWork} axis={axis} />
      <ScheduleGroup title={text("schedule.group.measures")} lines={measures} more={moreMeasures} axis={axis} />
    </div>
  );
}

function useLines(found: PlanSchedule, trouble: Trouble | null) {
  const { plan, judged } = useEditor();
  return useMemo(() => {
    const codes = new Map([...plan.problems, ...plan.ledgerProblems].map(({ id, code }) => [id, code]));
    const codeOf = (id: string) => codes.get(id) ?? "";
    return scheduleLines({ content: judged, numbers: workNumbersOf(judged), codeOf, trouble, ...found });
  }, [found, trouble, judged, plan.problems, plan.ledgerProblems]);
}

/** The picture in words, for whoever does not see it. */
function usePictureWords(
  { stages, workEndsOn }: Schedule,
  begins: string,
  calendar: WorkingCalendar,
  lines: readonly ScheduleLine[],
): string {
  const text = useText();
  const { locale } = useLocale();
  const span = (startsOn: string, endsOn: string) => ({ from: shortDate(startsOn, locale), to: shortDate(endsOn, locale) });
  const follows = stages.map(({ stage, days, startsOn, endsOn }) =>
    text("schedule.stageSpan", { stage: text(stageWords[stage]), days, ...span(startsOn, endsOn) }),
  );
  const days = workingDaysWithin(calendar, begins, workEndsOn);
  const placed = lines.map(({ number, startsOn, endsOn, latestEnd, after }) => {
    const waits = after.map((place) => lines[place]?.number).join(text("ui.separator"));
    const words = { number, ...span(startsOn, endsOn), latest: shortDate(latestEnd, locale), waits };
    return text(waits ? "schedule.lineAfter" : "schedule.line", words);
  });
  return [text("schedule.work", { ...span(begins, workEndsOn), days }), ...follows, ...placed].join(text("ui.separator"));
}

/** Today, the months, the end, and the holidays as shaded stretches. */
function Scale({ axis, calendar, closesOn }: { axis: TimeAxis; calendar: WorkingCalendar; closesOn: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const end = `${axis.at(closesOn) + axis.span(closesOn, closesOn).width}%`;
  return (
    <>
      {holidaysWithin(calendar, axis.from, axis.to).map(({ startsOn, endsOn, name }) => (
        <Bar key={startsOn} axis={axis} startsOn={startsOn} endsOn={endsOn} className={styles.holiday}>
          <span className={styles.holidayName} data-edge={axis.at(startsOn) > 94 || undefined}>
            {textIn(name, toGraphLocale(locale))}
          </span>
        </Bar>
      ))}
      {monthStarts(axis, [today, closesOn]).map((start) => (
        <span key={start} className={styles.month} style={{ left: `${axis.at(start)}%` }}>
          {monthName(start, locale)}
        </span>
      ))}
      <span className={styles.today} style={{ left: `${axis.at(today)}%` }}>
        {text("schedule.today")}
      </span>
      <span className={styles.end} style={{ left: end }}>
        <strong>{text("schedule.end", { date: shortDate(closesOn, locale) })}</strong>
      </span>
    </>
  );
}

interface BarProps {
  axis: TimeAxis;
  startsOn: string;
  endsOn: string;
  className: string | undefined;
  title?: string;
  children?: ReactNode;
}

function Bar({ axis, startsOn, endsOn, className, title, children }: BarProps) {
  const { left, width } = axis.span(startsOn, endsOn);
  return (
    <div className={className} style={{ left: `${left}%`, width: `${width}%` }} title={title}>
      {children}
    </div>
  );
}

function WorkBar({ axis, from, to, calendar }: { axis: TimeAxis; from: string; to: string; calendar: WorkingCalendar }) {
  const text = useText();
  const { locale } = useLocale();
  const span = { from: shortDate(from, locale), to: shortDate(to, locale) };
  return (
    <Bar axis={axis} startsOn={from} endsOn={to} className={`${styles.bar} ${styles.work}`}>
      {text("schedule.work", { ...span, days: workingDaysWithin(calendar, from, to) })}
    </Bar>
  );
}

type StageBarProps = Schedule["stages"][number] & {
  axis: TimeAxis;
  /** The last day of what comes before: the weekend in between is drawn as part of the stage. */
  after: string;
};

function StageBar({ axis, stage, days, startsOn, endsOn, after }: StageBarProps) {
  const text = useText();
  const { locale } = useLocale();
  const name = text(stageWords[stage]);
  const title = text("schedule.stageSpan", { stage: name, days, from: shortDate(startsOn, locale), to: shortDate(endsOn, locale) });
  return (
    <Bar axis={axis} startsOn={addDays(after, 1)} endsOn={endsOn} className={`${styles.bar} ${styles.stage}`} title={title}>
      <span>{name}</span>
      <span>{days}</span>
    </Bar>
  );
}
