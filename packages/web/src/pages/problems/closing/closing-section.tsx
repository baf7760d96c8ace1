import { closeOutVerdicts, evidenceKinds, satisfactions } from "@duban/schema";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useDialogCommand } from "../../../dialog-command";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { CommandErrors } from "../../../shell/command-errors";
import { useViewer } from "../../../shell/viewer";
import { dateWithin, shortDateTime } from "../../../ui/dates";
import { Icon } from "../../../ui/icon";
import { Tag } from "../../../ui/tag";
import { ProblemSection } from "../peek/problem-section";
import { can, problemLists, type ViewedProblem } from "../problem-queries";
import { Chain } from "./chain-steps";
import styles from "./closing.module.css";
import { acceptCriteriaMutation, type ShownCloseOut, withdrawCloseOutMutation } from "./closing-queries";

const CriteriaDialog = lazy(async () => ({ default: (await import("./criteria-dialog")).CriteriaDialog }));

const stays = () => undefined;

/** By what it counts as resolved, what is missing, who checks, and what they said. */
export function ClosingSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [setting, setSetting] = useState(false);
  const { state, closeOutCriteria, closeOutGaps, closeOuts } = problem;
  const last = closeOuts.at(-1) ?? null;
  const open = last !== null && (last.state === "CHECKING" || (last.state === "CLOSED" && state === "CLOSED")) ? last : null;
  if (state === "REGISTERED") return null;
  return (
    <ProblemSection
      title={text("closing.title")}
      note={note(text, problem, closeOutGaps.length)}
      end={
        can(problem, "setCloseOutCriteria") && (
          <Button type="link" size="small" onClick={() => setSetting(true)}>
            {text(closeOutCriteria.length === 0 ? "closing.criteria.set" : "closing.criteria.change")}
          </Button>
        )
      }
    >
      <Chain problem={problem} closeOut={open} />
      <Criteria problem={problem} closeOut={open} />
      {state === "IN_RECTIFICATION" &&
        closeOutGaps
          .filter(({ code }) => code !== "CRITERION_WITHOUT_EVIDENCE")
          .map(({ message }) => (
            <p key={message} className={styles.gap}>
              {message}
            </p>
          ))}
      <Acceptance problem={problem} />
      {open?.state === "CHECKING" && <OpenRequest problem={problem} closeOut={open} />}
      {closeOuts.map((closeOut) => (
        <Said key={closeOut.id} closeOut={closeOut} />
      ))}
      <Suspense>{setting && <CriteriaDialog problem={problem} onClose={() => setSetting(false)} />}</Suspense>
    </ProblemSection>
  );
}

function note(text: ReturnType<typeof useText>, { state }: ViewedProblem, gaps: number): string {
  if (state === "CLOSED") return text("closing.note.closed");
  if (state === "CLOSE_OUT_REQUESTED") return text("closing.note.checking");
  return gaps > 0 ? text("closing.note.gaps", { count: gaps }) : text("closing.note.ready");
}

/** The criteria, each with how much evidence there is for it. */
function Criteria({ problem, closeOut }: { problem: ViewedProblem; closeOut: ShownCloseOut | null }) {
  const text = useText();
  const { locale } = useLocale();
  const { closeOutCriteria, evidence } = problem;
  const countOf = (id: string) =>
    closeOut?.answers.find((answer) => answer.id === id)?.evidenceIds.length ??
    evidence.filter(({ criterionId }) => criterionId === id).length;
  return (
    <ul>
      {closeOutCriteria.map(({ id, text: words, evidenceKind }) => {
        const count = countOf(id);
        return (
          <li key={id} className={styles.criterion}>
            <span className={count > 0 ? styles.met : styles.unmet}>{count > 0 && <Icon name="check" size={12} weight={2} />}</span>
            <span>{words}</span>
            <span className={styles.quiet}>
              {evidenceKinds.label(evidenceKind, toGraphLocale(locale))} {text("closing.criteria.count", { count })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The superior side agrees to what the unit has proposed. */
function Acceptance({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const command = useDialogCommand(acceptCriteriaMutation, {
    done: text("closing.criteria.accepted"),
    lists: problemLists,
    onClose: stays,
  });
  if (!can(problem, "acceptCloseOutCriteria")) return null;
  return (
    <p className={styles.row}>
      <Button
        size="small"
        loading={command.busy}
        onClick={() => void command.submit({ input: { problemId: problem.id, expectedVersion: problem.revision } })}
      >
        {text("closing.criteria.accept")}
      </Button>
      <CommandErrors command={command} />
    </p>
  );
}

/** A request that is being checked: the way to the check, or to take it back. */
function OpenRequest({ problem, closeOut }: { problem: ViewedProblem; closeOut: ShownCloseOut }) {
  const text = useText();
  const command = useDialogCommand(withdrawCloseOutMutation, { done: text("closing.withdrawn"), lists: problemLists, onClose: stays });
  return (
    <p className={styles.row}>
      {can(closeOut, "refuseCloseOut") && <Link to={`/closeouts?problem=${problem.code}`}>{text("closing.check")}</Link>}
      {can(closeOut, "withdrawCloseOut") && (
        <Button
          size="small"
          type="text"
          loading={command.busy}
          onClick={() => void command.submit({ input: { closeOutId: closeOut.id, expectedVersion: closeOut.revision } })}
        >
          {text("closing.withdraw")}
        </Button>
      )}
      <CommandErrors command={command} />
    </p>
  );
}

/** What the checks of a request said, with what was seen on site and objected. */
export function Said({ closeOut }: { closeOut: ShownCloseOut }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  const { today } = useViewer();
  const words = toGraphLocale(locale);
  const { number, checks, siteChecks, objections } = closeOut;
  if (checks.length + siteChecks.length + objections.length === 0) return null;
  return (
    <div className={styles.said}>
      {checks.map((check) => (
        <p key={check.id}>
          <Tag tone={check.verdict === "PASSED" ? "outline" : "blocking"}>{closeOutVerdicts.label(check.verdict, words)}</Tag>{" "}
          {check.opinion}{" "}
          <span className={styles.quiet}>
            {[
              text("closing.number", { number }),
              name(check.checkedBy),
              shortDateTime(check.checkedAt, locale),
              check.satisfaction && satisfactions.label(check.satisfaction, words),
            ]
              .filter(Boolean)
              .join(text("ui.separator"))}
          </span>
          {check.demandDueOn && (
            <span className={styles.demand}>
              {text("closing.demand", { demand: check.demand, date: dateWithin(check.demandDueOn, today, locale) })}
            </span>
          )}
        </p>
      ))}
      {siteChecks.map((check) => (
        <p key={check.id}>
          {text("closing.siteCheck.line", {
            date: dateWithin(check.checkedOn, today, locale),
            people: check.people.map(name).join(text("ui.separator")),
            findings: check.findings,
          })}
        </p>
      ))}
      {objections.map((objection) => (
        <p key={objection.id}>
          {text("closing.objection.line", { who: objection.raisedBy || text("closing.objection.nobody"), words: objection.words })}
        </p>
      ))}
    </div>
  );
}
