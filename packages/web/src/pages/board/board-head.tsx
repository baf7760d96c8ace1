import { useLocale, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { monthName, shortDate } from "../../ui/dates";
import styles from "./grid.module.css";
import type { Tick, TimeAxis } from "./time-axis";

/** The names of the columns and the time above the bars; it stays where it is while the rows scroll. */
export function BoardHead({ axis }: { axis: TimeAxis }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid that it belongs to
    // biome-ignore lint/a11y/useFocusableInteractive: the head is no stop of the keyboard
    <div role="row" className={`${styles.row} ${styles.head}`} aria-rowindex={1}>
      <Head>{text("board.column.name")}</Head>
      <Head>{text("board.column.executive")}</Head>
      <Head>{text("board.column.status")}</Head>
      <Head end>{text("board.column.done")}</Head>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <span role="columnheader" className={styles.axis} aria-label={text("board.column.time")}>
        <Ticks axis={axis} />
      </span>
    </div>
  );
}

function Head({ end = false, children }: { end?: boolean; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <span role="columnheader" className={styles.headCell} data-end={end || undefined}>
      {children}
    </span>
  );
}

function Ticks({ axis }: { axis: TimeAxis }) {
  const text = useText();
  const { locale } = useLocale();
  const { today } = useViewer();
  const { span, zoom } = axis;
  const month = (day: string, index: number) =>
    index === 0 || day.slice(5, 7) === "01"
      ? text("board.month.year", { year: day.slice(0, 4), month: monthName(day, locale) })
      : monthName(day, locale);
  const minor = ({ day }: Tick) => {
    if (zoom === "week") return shortDate(day, locale);
    if (zoom === "quarter") return locale === "en" ? monthName(day, locale).slice(0, 1) : String(Number(day.slice(5, 7)));
    return text(Number(day.slice(8)) < 16 ? "board.half.first" : "board.half.second");
  };
  return (
    <>
      {axis.major.map((tick, index) => (
        <span key={tick.day} className={styles.major} style={{ left: `${tick.at}%`, width: `${tick.width}%` }}>
          {tick.width > 3 && month(tick.day, index)}
        </span>
      ))}
      {axis.minor.map((tick) => (
        <span key={tick.day} className={styles.minor} style={{ left: `${tick.at}%`, width: `${tick.width}%` }}>
          {tick.width > 1.5 && minor(tick)}
        </span>
      ))}
      {today >= span.from && today <= span.to && (
        <span className={styles.todayChip} style={{ left: `${axis.end(today)}%` }}>
          {text("board.today.chip", { day: shortDate(today, locale) })}
        </span>
      )}
    </>
  );
}
