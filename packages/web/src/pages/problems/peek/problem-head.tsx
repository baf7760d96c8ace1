import { daysBetween, problemKinds, problemStandings, problemStates, rectificationTypes } from "@duban/schema";
import type { ReactNode } from "react";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { useViewer } from "../../../shell/viewer";
import { fullDate } from "../../../ui/dates";
import { Dot } from "../../../ui/layout";
import { Tag } from "../../../ui/tag";
import { useNarrow } from "../../../ui/use-narrow";
import { DayDue } from "../day-due";
import type { ViewedProblem } from "../problem-queries";
import { RelapseTag } from "../relapse-tag";
import { SeverityTag } from "../severity-tag";
import styles from "./peek.module.css";

interface ProblemHeadProps {
  problem: ViewedProblem;
  /** What leads on from here, at the end of the first line. */
  ways?: ReactNode;
  /** The title's rank; none where the page has it as its own, which a phone has no room to show in its head. */
  title?: "h2";
}

/** Which problem it is, how late, and how far. */
export function ProblemHead({ problem, ways, title }: ProblemHeadProps) {
  const text = useText();
  const { locale } = useLocale();
  const narrow = useNarrow();
  const { today } = useViewer();
  const words = toGraphLocale(locale);
  const { ledger, aspect, state, progressPercent } = problem;
  const source = ledger?.documentNumber ?? problemKinds.label(problem.kind, words);
  const stage = problemStates.label(state, words);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <code className={styles.code}>{problem.code}</code>
        <SeverityTag severity={problem.severity} always />
        {problem.rectificationType && <Tag tone="flat">{rectificationTypes.label(problem.rectificationType, words)}</Tag>}
        {problem.standing !== "REGULAR" && <Tag tone="live">{problemStandings.label(problem.standing, words)}</Tag>}
        <RelapseTag count={problem.relapseCount} />
        {problem.repeated && <Tag>{text("problems.repeated")}</Tag>}
        {problem.confidential && <Tag>{text("problems.confidential")}</Tag>}
        <span className={styles.source}>
          {source}
          {aspect && (
            <>
              <Dot />
              {aspect.name}
            </>
          )}
        </span>
        {ways}
      </div>
      {title && <h2 className={styles.title}>{problem.title}</h2>}
      {!title && narrow && (
        <p className={styles.title} aria-hidden="true">
          {problem.title}
        </p>
      )}
      <div className={styles.line}>
        <DayDue light={problem.light} deadline={problem.deadline} filled />
        <span>{text("problems.due", { date: fullDate(problem.deadline, locale) })}</span>
        <span className={styles.source}>
          {problem.firstDeadline === problem.deadline
            ? text("problems.firstDue")
            : text("problems.firstDueWas", { date: fullDate(problem.firstDeadline, locale) })}
          {isBehind(problem, today) && text("ui.separator") + text("time.behind")}
          {problem.slipCount > 0 && text("ui.separator") + text("time.slipped", { count: problem.slipCount, days: problem.slipDays })}
        </span>
        <span className={styles.progress}>
          {state === "IN_RECTIFICATION" ? text("problems.progress", { state: stage, percent: progressPercent }) : stage}
          {state === "IN_RECTIFICATION" && <Bar percent={progressPercent} />}
        </span>
      </div>
    </div>
  );
}

/** Whether it is yellow for no other reason than that a measure is late. */
function isBehind({ light, deadline, slipDays, yellowDays }: ViewedProblem, today: string): boolean {
  return light === "YELLOW" && slipDays === 0 && daysBetween(today, deadline) > yellowDays;
}

/** How far it is; the figure stands beside it. */
function Bar({ percent }: { percent: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
