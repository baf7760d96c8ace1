import { planAnswerParts, planAnswerStates } from "@duban/schema";
import { Button } from "antd";
import { Link } from "react-router";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { shortDate } from "../../../ui/dates";
import { Tag } from "../../../ui/tag";
import { ProblemSection } from "../peek/problem-section";
import { can, problemLists, type ViewedProblem } from "../problem-queries";
import { amendLink, answerLink } from "./answer-link";
import { type ShownAnswer, settleDifferenceMutation } from "./plan-queries";
import styles from "./plan-section.module.css";

const stays = () => undefined;

/** Which approved plans speak of the problem, and where they and the ledger differ. It stays away where none does. */
export function PlanSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const { planAnswers } = problem;
  if (planAnswers.length === 0) return null;
  return (
    <ProblemSection title={text("joined.section")}>
      {planAnswers.map((answer) => (
        <Answer key={answer.id} answer={answer} code={problem.code} />
      ))}
    </ProblemSection>
  );
}

function Answer({ answer, code }: { answer: ShownAnswer; code: string }) {
  const text = useText();
  const { locale } = useLocale();
  const { plan, version, state, funds, joinedAt, rowId } = answer;
  const open = answer.differences.filter(({ kept }) => !kept);
  return (
    <div className={styles.answer}>
      <p className={styles.line}>
        {plan && version && (
          <Link to={answerLink(plan.id, version.number, rowId)}>{text("joined.from", { code: plan.code, number: version.number })}</Link>
        )}
        {state !== "JOINED" && <Tag>{planAnswerStates.label(state, toGraphLocale(locale))}</Tag>}
        {state === "JOINED" && joinedAt && (
          <span className={styles.quiet}>{text("joined.since", { date: shortDate(joinedAt, locale) })}</span>
        )}
        {funds !== null && <span className={styles.quiet}>{text("joined.funds", { funds })}</span>}
        {plan && state === "JOINED" && can(answer, "settlePlanDifference") && (
          <Link className={styles.amend} to={amendLink(plan.id, code)}>
            {text("joined.amend")}
          </Link>
        )}
      </p>
      {state === "WAITING" && <p className={styles.quiet}>{text("joined.waiting")}</p>}
      {state === "LAPSED" && <p className={styles.quiet}>{text("joined.lapsed")}</p>}
      {state === "JOINED" && answer.differences.length > 0 && (
        <>
          <p className={open.length > 0 ? styles.differ : styles.quiet}>{text("joined.differences")}</p>
          <ul>
            {answer.differences.map((difference) => (
              <Difference key={difference.part} answer={answer} difference={difference} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Difference({ answer, difference }: { answer: ShownAnswer; difference: ShownAnswer["differences"][number] }) {
  const text = useText();
  const { locale } = useLocale();
  const { part, kept, canTakeOver } = difference;
  const keep = useDialogCommand(settleDifferenceMutation, { done: text("joined.kept.done"), lists: problemLists, onClose: stays });
  const take = useDialogCommand(settleDifferenceMutation, { done: text("joined.taken.done"), lists: problemLists, onClose: stays });
  const input = { planAnswerId: answer.id, expectedVersion: answer.revision, part };
  const label = planAnswerParts.label(part, toGraphLocale(locale));
  return (
    <li className={styles.difference}>
      <dl>
        <dt>{label}</dt>
        <dd>
          <span className={styles.quiet}>{text("joined.plan")}</span> {difference.plan}
        </dd>
        <dd>
          <span className={styles.quiet}>{text("joined.ledger")}</span> {difference.ledger || text("joined.ledger.none")}
        </dd>
      </dl>
      <p className={styles.ways}>
        {kept && <span className={styles.quiet}>{text("joined.kept")}</span>}
        {!kept && can(answer, "settlePlanDifference") && (
          <>
            {canTakeOver && (
              <Button size="small" loading={take.busy} onClick={() => void take.submit({ input: { ...input, choice: "TAKE_OVER" } })}>
                {text("joined.takeOver")}
                <span className="visually-hidden"> {label}</span>
              </Button>
            )}
            <Button size="small" loading={keep.busy} onClick={() => void keep.submit({ input: { ...input, choice: "KEEP" } })}>
              {text("joined.keep")}
              <span className="visually-hidden"> {label}</span>
            </Button>
            {!canTakeOver && <span className={styles.quiet}>{text(part === "DEADLINE" ? "joined.extension" : "joined.handOver")}</span>}
          </>
        )}
      </p>
      <CommandErrors command={take.userErrors.length > 0 || take.fault ? take : keep} />
    </li>
  );
}
