import { holidaysWithin, isWorkingDay, textIn, type WorkingCalendar } from "@duban/schema";
import { type KeyboardEvent, useRef, useState } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { dayWithWeekday, monthName, shortDate } from "../../../ui/dates";
import styles from "./calendar.module.css";
import { dayAfterKey, monthsOf, weekdays } from "./calendar-days";

interface YearViewProps {
  year: number;
  calendar: WorkingCalendar;
  /** The days that the group has set itself. */
  own: ReadonlySet<string>;
  /** Opens a day; null for whoever only reads. */
  onChoose: ((date: string) => void) | null;
}

/** Twelve months. The days are one stop of the Tab key, and the arrow keys go from day to day. */
export function YearView({ year, calendar, own, onChoose }: YearViewProps) {
  const { today } = useViewer();
  const [active, setActive] = useState(today.startsWith(`${year}-`) ? today : `${year}-01-01`);
  const months = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(active, event.key);
    if (next === null || !next.startsWith(`${year}-`)) return;
    event.preventDefault();
    setActive(next);
    months.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days inside are what has the focus
    <div className={styles.months} ref={months} onKeyDown={move}>
      {monthsOf(year).map((month) => (
        <Month key={month[0]} month={month} calendar={calendar} own={own} active={active} onActive={setActive} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface MonthProps extends Omit<YearViewProps, "year"> {
  /** Its days, in order. */
  month: readonly string[];
  active: string;
  onActive(date: string): void;
}

function Month({ month, ...shown }: MonthProps) {
  const { locale } = useLocale();
  const [first = ""] = month;
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => null), ...month];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <section className={styles.month} aria-label={monthName(first, locale)}>
      <table className={styles.days}>
        <caption className={styles.monthName}>{monthName(first, locale)}</caption>
        <thead>
          <tr>
            {weekdays(locale).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, column) =>
                date === null ? <td key={`blank-${String(column)}`} /> : <Day key={date} date={date} {...shown} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthNotes month={month} calendar={shown.calendar} />
    </section>
  );
}

function Day({ date, calendar, own, active, onActive, onChoose }: Omit<MonthProps, "month"> & { date: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const working = isWorkingDay(calendar, date);
  const exception = calendar.exceptions.get(date);
  const name = exception && textIn(exception.name, toGraphLocale(locale));
  const state = text(working ? "calendar.working" : "calendar.off");
  const label = [dayWithWeekday(date, locale), name, state].filter(Boolean).join(text("ui.separator"));
  const mark = exception && text(working ? "calendar.mark.working" : "calendar.mark.off");
  const number = Number(date.slice(8));
  const look = {
    "data-off": !working || undefined,
    "data-set": own.has(date) || undefined,
    "data-worked": (exception && working) || undefined,
  };
  return (
    <td {...look} aria-current={date === today ? "date" : undefined} title={name}>
      {onChoose ? (
        <button
          type="button"
          className={styles.day}
          data-date={date}
          data-mark={mark}
          tabIndex={date === active ? 0 : -1}
          aria-label={label}
          onFocus={() => onActive(date)}
          onClick={() => onChoose(date)}
        >
          {number}
        </button>
      ) : (
        <span className={styles.day} data-mark={mark}>
          <span aria-hidden="true">{number}</span>
          <span className="visually-hidden">{label}</span>
        </span>
      )}
    </td>
  );
}

/** What is out of the ordinary in a month, in words. */
function MonthNotes({ month, calendar }: Pick<MonthProps, "month" | "calendar">) {
  const text = useText();
  const { locale } = useLocale();
  const [first = "", last = first] = [month[0], month.at(-1)];
  const off = holidaysWithin(calendar, first, last).map(({ startsOn, endsOn, name }) => {
    const span = startsOn === endsOn ? shortDate(startsOn, locale) : `${shortDate(startsOn, locale)} – ${shortDate(endsOn, locale)}`;
    return { key: startsOn, words: text("calendar.note", { days: span, name: textIn(name, toGraphLocale(locale)) }) };
  });
  const worked = month.flatMap((date) => {
    const exception = calendar.exceptions.get(date);
    if (!exception?.working) return [];
    return [
      { key: date, words: text("calendar.note", { days: shortDate(date, locale), name: textIn(exception.name, toGraphLocale(locale)) }) },
    ];
  });
  const notes = [...off, ...worked].sort((one, other) => (one.key < other.key ? -1 : 1));
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}
