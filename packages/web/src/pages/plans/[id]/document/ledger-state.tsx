import { planAnswerStates, problemStates } from "@duban/schema";
import { Link } from "react-router";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useText } from "../../../../i18n/text";
import { Tag } from "../../../../ui/tag";
import { DayDue } from "../../../problems/day-due";
import type { ViewedPlan } from "../plan-queries";
import styles from "./document.module.css";

/** How a problem that the plan answers stands on the ledger: its light, how far it is, and whether the plan's words are there. */
export function LedgerState({ problem, plan }: { problem: ViewedPlan["problems"][number]; plan: ViewedPlan }) {
  const text = useText();
  const { locale } = useLocale();
  const graphLocale = toGraphLocale(locale);
  const answer = plan.answers.find((one) => one.problem?.id === problem.id);
  return (
    <p className={styles.ledger}>
      <Link to={`/problems/${problem.code}`}>{text("joined.onLedger")}</Link>
      <DayDue light={problem.light} deadline={problem.deadline} />
      <span>{problemStates.label(problem.state, graphLocale)}</span>
      <span>{text("joined.onLedger.progress", { percent: problem.progressPercent })}</span>
      {problem.measureCount > 0 && (
        <span>{text("joined.onLedger.measures", { done: problem.doneMeasureCount, all: problem.measureCount })}</span>
      )}
      {answer && <Tag>{planAnswerStates.label(answer.state, graphLocale)}</Tag>}
    </p>
  );
}
