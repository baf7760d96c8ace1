import { Link } from "react-router";
import { useName, useText } from "../../i18n/text";
import { statusOf } from "../../ui/due-label";
import { StatusTag } from "../../ui/status";
import { RelapseTag } from "../problems/relapse-tag";
import { SeverityTag } from "../problems/severity-tag";
import { shortCode, timedOf, useBarWords } from "./bar-words";
import type { ProblemRow } from "./board-rows";
import { Cell } from "./cell";
import { FoldButton } from "./fold-button";
import styles from "./grid.module.css";
import type { TimeAxis } from "./time-axis";
import { TimeBars } from "./time-bars";

/** A problem: who leads it, how it stands, how far it is, and its time. */
export function ProblemCells({
  row: { problem, level, open },
  axis,
  toggle,
}: {
  row: ProblemRow;
  axis: TimeAxis;
  toggle(id: string, open: boolean): void;
}) {
  const text = useText();
  const name = useName();
  const words = useBarWords();
  const timed = timedOf(problem);
  return (
    <>
      <Cell level={level}>
        <FoldButton open={open} name={problem.title} onToggle={(next) => toggle(problem.id, next)} />
        <code className={styles.code}>{shortCode(problem.code)}</code>
        <Link
          to={`/problems/${problem.code}`}
          tabIndex={-1}
          className={`ellipsis ${styles.title}`}
          title={`${problem.code} ${problem.title}`}
        >
          {problem.title}
        </Link>
        <SeverityTag severity={problem.severity} />
        <RelapseTag count={problem.relapseCount} />
      </Cell>
      <Cell>
        <span className="ellipsis" title={name(problem.leadingExecutive)}>
          {name(problem.leadingExecutive)}
        </span>
      </Cell>
      <Cell>
        <StatusTag status={statusOf(problem.light)} />
      </Cell>
      <Cell end>{text("board.share", { share: timed.percent })}</Cell>
      <Cell className={styles.time}>
        <TimeBars timed={timed} axis={axis} words={words(timed)} />
      </Cell>
    </>
  );
}
