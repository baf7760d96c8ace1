import { problemStates } from "@duban/schema";
import { Link } from "react-router";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { useFragmentData } from "../../../page-query";
import { useViewer } from "../../../shell/viewer";
import { dateWithin } from "../../../ui/dates";
import { DayDue } from "../day-due";
import { OutcomeCount } from "../outcomes/outcome-count";
import { problemRowFragment } from "../problem-queries";
import { RelapseTag } from "../relapse-tag";
import { SeverityTag } from "../severity-tag";
import styles from "./problem-cards.module.css";
import type { ListedProblem } from "./problems-table";

/** The problems on a phone: a whole card opens its problem. */
export function ProblemCards({ problems }: { problems: readonly ListedProblem[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem.id}>
          <Card problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function Card({ problem }: { problem: ListedProblem }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const card = useFragmentData(problemRowFragment, problem);
  const state = problemStates.label(card.state, toGraphLocale(locale));
  return (
    <Link to={`/problems/${card.code}`} className={styles.card}>
      <span className={styles.cardLine}>
        <code className={styles.code}>{card.code}</code>
        <SeverityTag severity={card.severity} />
        <OutcomeCount row={card} />
        <RelapseTag count={card.relapseCount} />
        <span className={styles.cardDue}>
          <DayDue light={card.light} deadline={card.deadline} />
        </span>
      </span>
      <span className={styles.cardTitle}>{card.title}</span>
      <span className={styles.cardLine}>
        <span>{[name(card.organization), name(card.responsiblePerson)].filter(Boolean).join(text("ui.separator"))}</span>
        <span className={styles.cardDue}>
          {card.state === "IN_RECTIFICATION" ? text("problems.progress", { state, percent: card.progressPercent }) : state}
          {" · "}
          {dateWithin(card.deadline, today, locale)}
        </span>
      </span>
    </Link>
  );
}
