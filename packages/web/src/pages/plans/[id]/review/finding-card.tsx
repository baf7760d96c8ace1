import { answerKinds } from "@duban/schema";
import { useEffect, useRef } from "react";
import { toGraphLocale } from "../../../../i18n/locale";
import { useLocale, useName, useText } from "../../../../i18n/text";
import { shortDate } from "../../../../ui/dates";
import { Icon } from "../../../../ui/icon";
import { Tag, WeightTag } from "../../../../ui/tag";
import { SuggestionDiff } from "../../suggestion-diff";
import { AnswerForm } from "./answer-form";
import styles from "./finding-card.module.css";
import { useFindingLabel, usePlaceLabel } from "./labels";
import { mayStep, useReasons, useReview } from "./review-context";
import type { ReviewFinding } from "./review-queries";
import { Verdict } from "./verdict";

/** A finding in the list. One that is confirmed is a single line until it is chosen; the current one shows everything and its verbs. */
export function FindingCard({ finding }: { finding: ReviewFinding }) {
  const { position } = useReview();
  const current = position.finding === finding.id;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={ref} className={`${styles.card} ${current ? styles.current : ""}`} aria-current={current || undefined}>
      <FindingLine finding={finding} current={current} />
      {current ? <WholeFinding finding={finding} /> : <ShortFinding finding={finding} />}
    </li>
  );
}

function FindingLine({ finding, current }: { finding: ReviewFinding; current: boolean }) {
  const text = useText();
  const { model, position } = useReview();
  const placeLabel = usePlaceLabel();
  const label = useFindingLabel()(finding);
  const reason = useReasons()(finding.reasonCode);
  const placed = model.placed.get(finding.id);
  return (
    <button type="button" className={styles.line} aria-expanded={current} onClick={() => position.goToFinding(finding.id)}>
      <span className={styles.label}>{label}</span>
      <WeightTag weight={finding.weight} />
      <span className={`${styles.reason} ellipsis`}>{reason}</span>
      {finding.raisedAgainCount > 0 && finding.state !== "CONFIRMED" && (
        <Tag>{text("review.raisedAgain", { count: finding.raisedAgainCount })}</Tag>
      )}
      <span className={styles.end}>
        {placed && <span className={styles.place}>{placeLabel(placed.place)}</span>}
        {finding.state === "CONFIRMED" && (
          <span className={styles.confirmed}>
            <Icon name="check" size={12} /> {text("review.confirmed")}
          </span>
        )}
      </span>
    </button>
  );
}

function ShortFinding({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const name = useName();
  const answer = finding.answers.at(-1);
  if (finding.state === "CONFIRMED") return null;
  if (answer && finding.state === "ANSWERED") {
    return <p className={styles.short}>{text("ui.colon", { who: name(answer.answeredBy), words: answer.text })}</p>;
  }
  // Of a finding that was raised again, what was missing in the answer says more than what was asked at first.
  return <p className={styles.short}>{(answer?.verdict === "RAISED_AGAIN" && answer.verdictNote) || finding.demand}</p>;
}

function WholeFinding({ finding }: { finding: ReviewFinding }) {
  const text = useText();
  const { model, plan } = useReview();
  const placed = model.placed.get(finding.id);
  const answering = mayStep(finding, "answerFinding");
  // The answer that is being written stands in its form and not among those that were handed in.
  const given = answering ? finding.answers.filter(({ round }) => round <= plan.round) : finding.answers;
  return (
    <div className={styles.whole}>
      <p>{finding.demand}</p>
      {finding.suggestion.length > 0 && <SuggestionDiff section={finding.anchor.section} changes={finding.suggestion} />}
      {placed?.lost && <p className={styles.note}>{text("review.anchorLost")}</p>}
      {placed?.changed && !placed.lost && <p className={styles.note}>{text("review.anchorChanged")}</p>}
      {given.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
      {answering && <AnswerForm finding={finding} />}
      <Verdict finding={finding} />
    </div>
  );
}

function Answer({ answer }: { answer: ReviewFinding["answers"][number] }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <div className={styles.answer}>
      <p className={styles.answerHead}>
        <b>{name(answer.answeredBy)}</b> {shortDate(answer.answeredAt, locale)} · {answerKinds.label(answer.kind, toGraphLocale(locale))}
      </p>
      <p>{answer.text}</p>
      {answer.verdict === "RAISED_AGAIN" && (
        <p className={styles.note}>
          {text("review.raisedAgainBecause")} {answer.verdictNote}
        </p>
      )}
    </div>
  );
}
