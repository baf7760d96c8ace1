import { answerKinds, resolveAnchor } from "@duban/schema";
import { useState } from "react";
import { toGraphLocale } from "../../../../../i18n/locale";
import { useLocale, useText } from "../../../../../i18n/text";
import { Icon } from "../../../../../ui/icon";
import { GroupHead } from "../../../../../ui/layout";
import { Tag, WeightTag } from "../../../../../ui/tag";
import { useEditor } from "../editor-context";
import type { EditorFinding, EditorPlan } from "../editor-queries";
import { AnswerForm } from "./answer-form";
import styles from "./checks.module.css";
import { usePlaceLabel } from "./place-label";
import { SuggestionOffer } from "./suggestion-offer";

/** The findings that the plan was returned with, each with its answer; the one in hand is open. */
export function FindingList({ open, onOpen }: { open: string | null; onOpen(id: string | null): void }) {
  const text = useText();
  const { plan } = useEditor();
  const sent = plan.findings.filter(({ number }) => number !== null);
  const asked = sent.filter(({ state }) => state !== "CONFIRMED");
  const settled = sent.filter(({ state }) => state === "CONFIRMED");
  const answered = asked.filter(({ state }) => state === "ANSWERED").length;
  const reasonLabel = useReasonLabel(plan);
  const current = open ?? asked.find(({ state }) => state === "OPEN")?.id ?? null;
  if (sent.length === 0) return null;
  return (
    <section aria-label={text("editor.findings.title")}>
      <GroupHead title={text("editor.findings.title")} count={text("editor.findings.answered", { answered, total: asked.length })} />
      <ul>
        {asked.map((finding) => (
          <Finding
            key={finding.id}
            finding={finding}
            open={finding.id === current}
            onToggle={() => onOpen(finding.id === current ? "" : finding.id)}
            onAnswered={() => {
              onOpen(null);
              enter(asked.find(({ id, state }) => state === "OPEN" && id !== finding.id)?.id ?? null, finding.id);
            }}
          />
        ))}
        {settled.map((finding) => (
          <li key={finding.id} className={`${styles.finding} ${styles.settled}`}>
            <span className={styles.findingHead}>
              <span className={styles.findingNumber}>F{finding.number}</span>
              <span className={styles.ruleTitle}>{reasonLabel(finding.reasonCode)}</span>
              <span className={styles.state}>
                <Icon name="check" size={12} /> {text("editor.findings.confirmed")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** After an answer the focus goes on to the next that is owed; where none is left it stays with the finding. */
function enter(next: string | null, answered: string): void {
  requestAnimationFrame(() => (document.getElementById(`answer-${next}`) ?? document.getElementById(`finding-${answered}`))?.focus());
}

/** The label of a reason code of the campaign in the language of the reader. */
function useReasonLabel({ campaign }: EditorPlan): (code: string) => string {
  const { locale } = useLocale();
  return (code) => {
    const reason = campaign?.reasonCodes.find((each) => each.code === code);
    return reason ? (locale === "en" && reason.labelEn) || reason.label : code;
  };
}

interface FindingProps {
  finding: EditorFinding;
  open: boolean;
  onToggle(): void;
  onAnswered(): void;
}

function Finding({ finding, open, onToggle, onAnswered }: FindingProps) {
  const text = useText();
  const { plan, judged, goTo } = useEditor();
  const label = usePlaceLabel(judged);
  const reason = useReasonLabel(plan)(finding.reasonCode);
  const { match } = resolveAnchor(judged, finding.anchor);
  return (
    <li className={`${styles.finding} ${open ? styles.openFinding : ""}`}>
      <button type="button" id={`finding-${finding.id}`} className={styles.findingHead} aria-expanded={open} onClick={onToggle}>
        <span className={styles.findingNumber}>F{finding.number}</span>
        <WeightTag weight={finding.weight} />
        <span className={styles.ruleTitle}>{reason}</span>
        <FindingState finding={finding} />
      </button>
      {open && (
        <div className={styles.findingBody}>
          <p>
            {finding.demand}{" "}
            <button type="button" className={styles.goTo} onClick={() => goTo(finding.anchor)}>
              {text("editor.goTo", { place: label(finding.anchor, true) })}
            </button>
          </p>
          {match === "section" && <p className={styles.remedy}>{text("editor.findings.rowGone")}</p>}
          {finding.raisedAgainCount > 0 && <RaisedAgain finding={finding} />}
          {finding.suggestion.length > 0 && <SuggestionOffer finding={finding} onDone={onAnswered} />}
          <OwnAnswer finding={finding} onDone={onAnswered} />
        </div>
      )}
    </li>
  );
}

function FindingState({ finding }: { finding: EditorFinding }) {
  const text = useText();
  const { locale } = useLocale();
  const answer = finding.answers.at(-1);
  if (finding.state !== "ANSWERED" || !answer) return <span className={styles.state}>{text("editor.findings.open")}</span>;
  return (
    <span className={styles.state}>
      <Icon name="check" size={12} /> {answerKinds.label(answer.kind, toGraphLocale(locale))}
    </span>
  );
}

/** What the reviewer said to the last answer, when it did not satisfy. */
function RaisedAgain({ finding }: { finding: EditorFinding }) {
  const text = useText();
  const judged = finding.answers.findLast(({ verdict }) => verdict === "RAISED_AGAIN");
  return (
    <p className={styles.raised}>
      <Tag tone="blocking">{text("editor.findings.raisedAgain", { count: finding.raisedAgainCount })}</Tag> {judged?.verdictNote}
    </p>
  );
}

/** The answer of the coming round, or the form to give it. */
function OwnAnswer({ finding, onDone }: { finding: EditorFinding; onDone(): void }) {
  const text = useText();
  const { plan } = useEditor();
  const [changing, setChanging] = useState(false);
  const step = finding.viewerSteps.find(({ name }) => name === "answerFinding");
  const given = finding.state === "ANSWERED" ? finding.answers.at(-1) : undefined;
  if (given && !changing) {
    return (
      <div className={styles.given}>
        <p>{given.text}</p>
        {step?.possible && (
          <button type="button" className={styles.goTo} onClick={() => setChanging(true)}>
            {text("editor.answer.change")}
          </button>
        )}
      </div>
    );
  }
  if (!step?.possible) return step?.whyNot ? <p className={styles.remedy}>{step.whyNot}</p> : null;
  const done = () => {
    setChanging(false);
    onDone();
  };
  const leave = () => {
    setChanging(false);
    enter(null, finding.id);
  };
  return <AnswerForm finding={finding} given={given} round={plan.round + 1} onDone={done} onLeave={leave} />;
}
