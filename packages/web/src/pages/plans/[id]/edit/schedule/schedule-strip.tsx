import {
  fittingDates,
  holidaysWithin,
  pillars,
  type Schedule,
  type ScheduledRow,
  textIn,
  type WorkingCalendar,
  type WorkRow,
  worstRow,
} from "@duban/schema";
import { Button } from "antd";
import { memo, useMemo, useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { fullDate, shortDate } from "../../../../../ui/dates";
import { Icon } from "../../../../../ui/icon";
import { StatusShape } from "../../../../../ui/status";
import { useToast } from "../../../../../ui/toast";
import { useContent, useEditor } from "../editor-context";
import type { GridControl } from "../grid/grid-control";
import styles from "./schedule.module.css";
import { SchedulePicture } from "./schedule-picture";
import { useSchedule } from "./use-schedule";

const storageKey = "duban.schedule";

/** The schedule counted back from the end of the campaign, under the work table: how much time is left, and which row does not fit. */
export const ScheduleStrip = memo(function ScheduleStrip({ control }: { control: GridControl }) {
  const found = useSchedule();
  return found && <Strip {...found} control={control} />;
});

interface StripProps {
  schedule: Schedule;
  calendar: WorkingCalendar;
  control: GridControl;
}

function Strip({ schedule, calendar, control }: StripProps) {
  const text = useText();
  const { locale } = useLocale();
  const content = useContent();
  const [open, setOpen] = useState(localStorage.getItem(storageKey) !== "closed");
  const toggle = () => {
    localStorage.setItem(storageKey, open ? "closed" : "open");
    setOpen(!open);
  };
  const worst = useMemo(() => worstRow(schedule), [schedule]);
  const holidays = useHolidayNames(schedule, calendar);
  const counted = text(holidays ? "schedule.countedLess" : "schedule.counted", { date: fullDate(schedule.closesOn, locale), holidays });
  const row = content.workTable.find(({ id }) => id === worst?.rowId) ?? null;
  return (
    <section className={styles.strip} aria-label={text("schedule.title")}>
      <header className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={toggle}>
          <Icon name={open ? "down" : "right"} size={14} />
          {text("schedule.title")}
        </button>
        <span className={`${styles.facts} ellipsis`} title={counted}>
          {counted}
        </span>
        {worst && row ? <Misfit worst={worst} row={row} control={control} /> : <Fit schedule={schedule} />}
      </header>
      {open && <SchedulePicture schedule={schedule} calendar={calendar} worst={worst} row={row} />}
    </section>
  );
}

/** The names of the holidays between now and the end, each once. */
function useHolidayNames({ closesOn }: Schedule, calendar: WorkingCalendar): string {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const names = holidaysWithin(calendar, today, closesOn).map(({ name }) => textIn(name, toGraphLocale(locale)));
  return [...new Set(names)].join(text("ui.separator"));
}

/** What to say where every row fits. */
function Fit({ schedule: { rows } }: { schedule: Schedule }) {
  const text = useText();
  const least = rows.reduce((least, { slack }) => Math.min(least, slack), Number.POSITIVE_INFINITY);
  return (
    <span className={styles.verdict}>
      <StatusShape status="done" />
      {Number.isFinite(least) ? text("schedule.fits", { days: least }) : text("schedule.empty")}
    </span>
  );
}

/** The row that is furthest from fitting, the way to it and the way out. */
function Misfit({ worst, row, control }: { worst: ScheduledRow; row: WorkRow; control: GridControl }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { plan, goTo } = useEditor();
  const { workTable } = useContent();
  const toast = useToast();
  const number = workTable.filter(({ pillar }) => pillar === row.pillar).indexOf(row) + 1;
  const name = text("schedule.row", { pillar: pillars.label(row.pillar, toGraphLocale(locale)), number });
  const soonest = [today, plan.campaign?.startsOn ?? today].toSorted().at(-1) ?? today;
  const earliest = row.startsOn !== null && row.startsOn < soonest ? row.startsOn : soonest;
  const dates = fittingDates(worst, earliest);
  const adjust = () => {
    if (!dates) return;
    control.reschedule(row.id, dates);
    const span = { from: shortDate(dates.startsOn, locale), to: shortDate(dates.endsOn, locale) };
    toast({ text: text("schedule.adjusted", { name, ...span }), action: { label: text("editor.undo"), run: () => control.undo() } });
  };
  return (
    <span className={styles.verdict}>
      <StatusShape status="over" />
      <strong className={styles.short}>{text("schedule.short", { name, days: -worst.slack })}</strong>
      <Button type="link" size="small" onClick={() => goTo({ section: row.pillar, rowId: row.id, field: "startsOn" })}>
        {text("schedule.go")}
      </Button>
      <Button type="link" size="small" disabled={!dates} onClick={adjust}>
        {text("schedule.adjust")}
      </Button>
    </span>
  );
}
