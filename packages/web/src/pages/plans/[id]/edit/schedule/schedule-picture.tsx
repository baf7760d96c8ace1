import {
  addDays,
  type ClosingStage,
  holidaysWithin,
  type Schedule,
  type ScheduledRow,
  textIn,
  type WorkingCalendar,
  type WorkRow,
  workingDaysWithin,
} from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { type MessageId, useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { monthName, shortDate } from "../../../../../ui/dates";
import { useEditor } from "../editor-context";
import styles from "./schedule.module.css";
import { monthStarts, type TimeAxis, timeAxis } from "./time-axis";

const stageWords = {
  ownCheck: "schedule.ownCheck",
  verification: "schedule.verification",
  publicity: "schedule.publicity",
} as const satisfies Record<ClosingStage, MessageId>;

interface PictureProps {
  schedule: Schedule;
  calendar: WorkingCalendar;
  worst: ScheduledRow | null;
  /** The row of the work table that `worst` speaks of. */
  row: WorkRow | null;
}

/** The time from today to the end of the campaign: what follows the work, and the row that reaches into it. */
export function SchedulePicture({ schedule, calendar, worst, row }: PictureProps) {
  const { today } = useViewer();
  const { plan } = useEditor();
  const { closesOn, stages, workEndsOn } = schedule;
  const begins = [today, plan.campaign?.startsOn ?? today].toSorted().at(-1) ?? today;
  const reaches = worst && row?.startsOn && row.endsOn ? [row.startsOn, row.endsOn, worst.latestStart] : [];
  const axis = timeAxis([today, closesOn, ...reaches]);
  const label = usePictureWords(schedule, begins, calendar);
  return (
    <div className={styles.picture} role="img" aria-label={label}>
      <Scale axis={axis} calendar={calendar} closesOn={closesOn} />
      <div className={styles.bars}>
        {begins <= workEndsOn && <WorkBar axis={axis} from={begins} to={workEndsOn} calendar={calendar} />}
        {stages.map((stage, index) => (
          <StageBar key={stage.stage} axis={axis} after={stages[index - 1]?.endsOn ?? workEndsOn} {...stage} />
        ))}
      </div>
      <div className={styles.bars}>{worst && row && <RowBars axis={axis} worst={worst} row={row} workEndsOn={workEndsOn} />}</div>
    </div>
  );
}

/** The picture in one sentence, for whoever does not see it. */
function usePictureWords({ stages, workEndsOn }: Schedule, begins: string, calendar: WorkingCalendar): string {
  const text = useText();
  const { locale } = useLocale();
  const follows = stages.map(({ stage, days, startsOn, endsOn }) =>
    text("schedule.stageSpan", {
      stage: text(stageWords[stage]),
      days,
      from: shortDate(startsOn, locale),
      to: shortDate(endsOn, locale),
    }),
  );
  const work = text("schedule.work", {
    from: shortDate(begins, locale),
    to: shortDate(workEndsOn, locale),
    days: workingDaysWithin(calendar, begins, workEndsOn),
  });
  return [work, ...follows].join(text("ui.separator"));
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
        <Stretch key={startsOn} axis={axis} startsOn={startsOn} endsOn={endsOn} className={styles.holiday}>
          <span className={styles.holidayName} data-edge={axis.at(startsOn) > 94 || undefined}>
            {textIn(name, toGraphLocale(locale))}
          </span>
        </Stretch>
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

interface StretchProps {
  axis: TimeAxis;
  startsOn: string;
  endsOn: string;
  className: string | undefined;
  title?: string;
  children: ReactNode;
}

function Stretch({ axis, startsOn, endsOn, className, title, children }: StretchProps) {
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
    <Stretch axis={axis} startsOn={from} endsOn={to} className={`${styles.bar} ${styles.work}`}>
      {text("schedule.work", { ...span, days: workingDaysWithin(calendar, from, to) })}
    </Stretch>
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
  const words = { stage: text(stageWords[stage]), days };
  const title = text("schedule.stageSpan", { ...words, from: shortDate(startsOn, locale), to: shortDate(endsOn, locale) });
  return (
    <Stretch axis={axis} startsOn={addDays(after, 1)} endsOn={endsOn} className={styles.bar} title={title}>
      {text("schedule.stage", words)}
    </Stretch>
  );
}

/** The row that does not fit: until the last day of work, and what reaches beyond it. */
function RowBars({ axis, worst, row, workEndsOn }: { axis: TimeAxis; worst: ScheduledRow; row: WorkRow; workEndsOn: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { startsOn, endsOn } = row;
  if (startsOn === null || endsOn === null) return null;
  const inside = startsOn <= workEndsOn;
  const { left } = axis.span(worst.latestStart, worst.latestStart);
  const edge = axis.at(inside ? workEndsOn : startsOn) + (inside ? axis.span(workEndsOn, workEndsOn).width : 0);
  return (
    <>
      <span className={styles.latest} style={{ left: `${left}%` }}>
        <span className={styles.latestName} data-left={left > 12 || undefined}>
          {text("schedule.latest", { date: shortDate(worst.latestStart, locale) })}
        </span>
      </span>
      {inside && (
        <Stretch axis={axis} startsOn={startsOn} endsOn={workEndsOn} className={styles.bar}>
          {text("schedule.needs", { days: worst.days, date: shortDate(startsOn, locale) })}
        </Stretch>
      )}
      <div
        className={`${styles.bar} ${styles.beyond}`}
        style={{ left: `${edge}%`, width: `${axis.span(startsOn, endsOn).left + axis.span(startsOn, endsOn).width - edge}%` }}
      >
        {text("schedule.beyond", { days: -worst.slack })}
      </div>
    </>
  );
}
