import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import { useLocale, useName, useText } from "../../i18n/text";
import { useViewer } from "../../shell/viewer";
import { dateWithin } from "../../ui/dates";
import { Bone } from "../../ui/skeleton";
import { DayDue } from "../problems/day-due";
import { SeverityTag } from "../problems/severity-tag";
import { ShapeCounts } from "./board-counts";
import { type BoardRow, type ProblemRow, type RestRow, type UnitRow, unfolds } from "./board-rows";
import styles from "./cards.module.css";
import { FoldButton } from "./fold-button";

interface BoardCardsProps {
  rows: readonly BoardRow[];
  toggle(id: string, open: boolean): void;
  ask(row: RestRow): void;
}

/** The board where there is no room for an axis: units that unfold to their problems, each with its dates in words. */
export function BoardCards({ rows, toggle, ask }: BoardCardsProps) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.key}>
          {row.kind === "unit" && <UnitCard row={row} toggle={toggle} />}
          {row.kind === "problem" && <ProblemCard row={row} />}
          {row.kind === "rest" && <RestCard row={row} ask={ask} />}
        </li>
      ))}
    </ul>
  );
}

function UnitCard({ row: { unit, level, open }, toggle }: { row: UnitRow; toggle(id: string, open: boolean): void }) {
  const name = useName();
  return (
    <div className={styles.unitCard} style={{ paddingInlineStart: 8 + (level - 1) * 12 }}>
      <FoldButton open={unfolds(unit) ? open : undefined} name={name(unit)} onToggle={(next) => toggle(unit.id, next)} reached />
      <span className={`ellipsis ${styles.bold}`}>{name(unit)}</span>
      <span className={styles.cardEnd}>
        <ShapeCounts {...unit.problemFigures} />
      </span>
    </div>
  );
}

function ProblemCard({ row: { problem } }: { row: ProblemRow }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  return (
    <Link to={`/problems/${problem.code}`} className={styles.card}>
      <span className={styles.cardLine}>
        <code className={styles.code}>{problem.code}</code>
        <SeverityTag severity={problem.severity} />
        <span className={styles.cardEnd}>
          <DayDue light={problem.light} deadline={problem.deadline} />
        </span>
      </span>
      <span>{problem.title}</span>
      <span className={`${styles.cardLine} ${styles.quiet}`}>
        {name(problem.leadingExecutive)}
        <span className={styles.cardEnd}>
          {text("board.bar", {
            from: dateWithin(problem.handedDownOn, today, locale),
            to: dateWithin(problem.deadline, today, locale),
            percent: problem.progressPercent,
          })}
        </span>
      </span>
    </Link>
  );
}

/** More rows, asked for when they are about to be seen. */
function RestCard({ row, ask }: { row: RestRow; ask(row: RestRow): void }): ReactNode {
  const text = useText();
  const place = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place that rows stand for
  useEffect(() => {
    const element = place.current;
    if (!element || row.failed) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask(row));
    observer.observe(element);
    return () => observer.disconnect();
  }, [row.key, row.failed]);
  return (
    <button type="button" ref={place} className={styles.restCard} onClick={() => ask(row)}>
      {row.failed ? `${text("board.rest.failed")} ${text("ui.retry")}` : <Bone width={160} />}
      {!row.failed && <span className="visually-hidden">{text("board.rest.loading")}</span>}
    </button>
  );
}
