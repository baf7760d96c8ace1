import { holidaysWithin, type Schedule, textIn, type WorkingCalendar } from "@duban/schema";
import { Button } from "antd";
import { memo, useMemo, useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { useViewer } from "../../../../../shell/viewer";
import { fullDate } from "../../../../../ui/dates";
import { Icon } from "../../../../../ui/icon";
import { StatusShape } from "../../../../../ui/status";
import { useEditor } from "../editor-context";
import type { GridControl } from "../grid/grid-control";
import styles from "./schedule.module.css";
import { SchedulePicture } from "./schedule-picture";
import { type Trouble, tightest, worstTrouble } from "./trouble";
import { useAdjustment } from "./use-adjustment";
import { type PlanSchedule, useSchedule } from "./use-schedule";
import { useTroubleWords } from "./use-trouble-words";

const storageKey = "duban.schedule";

/** The schedule counted back from the end of the campaign, under the work table: how much time is left, and what does not fit. */
export const ScheduleStrip = memo(function ScheduleStrip({ control }: { control: GridControl }) {
  const found = useSchedule();
  return found && <Strip found={found} control={control} />;
});

function Strip({ found, control }: { found: PlanSchedule; control: GridControl }) {
  const text = useText();
  const { locale } = useLocale();
  const [open, setOpen] = useState(localStorage.getItem(storageKey) !== "closed");
  const toggle = () => {
    localStorage.setItem(storageKey, open ? "closed" : "open");
    setOpen(!open);
  };
  const { schedule, calendar } = found;
  const trouble = useMemo(() => worstTrouble(found), [found]);
  const holidays = useHolidayNames(schedule, calendar);
  const counted = text(holidays ? "schedule.countedLess" : "schedule.counted", { date: fullDate(schedule.closesOn, locale), holidays });
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
        {trouble ? <Misfit found={found} trouble={trouble} control={control} /> : <Fit found={found} />}
      </header>
      {open && <SchedulePicture found={found} trouble={trouble} />}
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

/** What to say where everything fits. */
function Fit({ found: { schedule, measures } }: { found: PlanSchedule }) {
  const text = useText();
  const least = tightest([...schedule.rows, ...measures]);
  return (
    <span className={styles.verdict}>
      <StatusShape status="done" />
      {least ? text("schedule.fits", { days: least.slack }) : text("schedule.empty")}
    </span>
  );
}

/** What is furthest from fitting, the way to it and the way out. */
function Misfit({ found, trouble, control }: { found: PlanSchedule; trouble: Trouble; control: GridControl }) {
  const text = useText();
  const { goTo } = useEditor();
  const { sayingOf, placeOf } = useTroubleWords();
  const adjust = useAdjustment(found, trouble, control);
  const place = placeOf(trouble);
  const saying = sayingOf(trouble);
  return (
    <span className={styles.verdict}>
      <StatusShape status="over" />
      <strong className={`${styles.short} ellipsis`} title={saying}>
        {saying}
      </strong>
      <Button type="link" size="small" onClick={() => place && goTo(place)}>
        {text(trouble.kind === "measure" ? "schedule.goMeasure" : "schedule.go")}
      </Button>
      <Button type="link" size="small" disabled={!adjust} title={adjust ? undefined : text("schedule.noRoom")} onClick={() => adjust?.()}>
        {text("schedule.adjust")}
      </Button>
    </span>
  );
}
