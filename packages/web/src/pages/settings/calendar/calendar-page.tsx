import { calendarWith, lastAnnouncedYear } from "@duban/schema";
import { Button } from "antd";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { useText } from "../../../i18n/text";
import { usePageQuery } from "../../../page-query";
import { Crumbs } from "../../../shell/crumbs";
import { useViewer } from "../../../shell/viewer";
import { Icon } from "../../../ui/icon";
import { PageHead } from "../../../ui/layout";
import { Notice } from "../../../ui/states";
import styles from "./calendar.module.css";
import { calendarQuery } from "./calendar-query";
import { DayDialog } from "./day-dialog";
import { YearView } from "./year-view";

const [firstYear, lastYear] = [2000, 2100] as const;

/** On which days the group works, a year at a time; whoever administers its top sets them. */
export function CalendarPage() {
  const text = useText();
  const { today } = useViewer();
  const thisYear = Number(today.slice(0, 4));
  const [asked, setYear] = useQueryState("year", parseAsInteger.withDefault(thisYear));
  const year = Math.min(lastYear, Math.max(firstYear, asked));
  return (
    <>
      <Crumbs items={[{ label: text("shell.settings"), to: "/settings/account" }, { label: text("calendar.title") }]} />
      <PageHead title={text("calendar.title")}>
        <Button
          aria-label={text("calendar.before")}
          disabled={year <= firstYear}
          icon={<Icon name="left" />}
          onClick={() => void setYear(year - 1)}
        />
        <strong aria-live="polite">{text("calendar.year", { year: String(year) })}</strong>
        <Button
          aria-label={text("calendar.after")}
          disabled={year >= lastYear}
          icon={<Icon name="right" />}
          onClick={() => void setYear(year + 1)}
        />
      </PageHead>
      {year > lastAnnouncedYear && <Notice tone="warn">{text("calendar.notAnnounced", { year: String(year) })}</Notice>}
      <Year key={year} year={year} />
    </>
  );
}

function Year({ year }: { year: number }) {
  const text = useText();
  const { data, pending } = usePageQuery(calendarQuery, { variables: { year } });
  const [chosen, choose] = useState<string | null>(null);
  const days = data?.calendarDays;
  const calendar = useMemo(() => calendarWith(days ?? []), [days]);
  if (pending) return pending;
  const keeps = data.viewer?.keepsCalendar ?? false;
  const own = data.calendarDays.find(({ date }) => date === chosen) ?? null;
  return (
    <>
      <p className={styles.words}>{text(keeps ? "calendar.words.keeper" : "calendar.words")}</p>
      <YearView year={year} calendar={calendar} own={new Set(data.calendarDays.map(({ date }) => date))} onChoose={keeps ? choose : null} />
      {chosen !== null && <DayDialog date={chosen} calendar={calendar} own={own} onClose={() => choose(null)} />}
    </>
  );
}
