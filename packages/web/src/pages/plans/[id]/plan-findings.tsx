import { answerKinds, answerVerdicts, findingStates, resolveAnchor, sectionNumbers } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { GroupHead } from "../../../ui/layout";
import { Tag, WeightTag } from "../../../ui/tag";
import { SuggestionDiff } from "../suggestion-diff";
import { rowAnchor } from "./document/row-anchor";
import styles from "./plan.module.css";
import type { ViewedPlan } from "./plan-queries";
import type { ViewedContent } from "./viewed-content";

type Finding = ViewedPlan["findings"][number];

/** The findings of all rounds with their answers and what became of these. */
export function PlanFindings({ plan, viewed }: { plan: ViewedPlan; viewed: ViewedContent | null }) {
  const text = useText();
  const sent = plan.findings.filter(({ number }) => number !== null);
  const settled = sent.filter(({ state }) => state === "CONFIRMED").length;
  if (sent.length === 0) return null;
  return (
    <section>
      <GroupHead
        title={text("plans.findings.title")}
        count={text("plans.findings.confirmedOf", { confirmed: settled, total: sent.length })}
      />
      <ul>
        {sent.map((finding) => (
          <FindingItem key={finding.id} finding={finding} plan={plan} viewed={viewed} />
        ))}
      </ul>
    </section>
  );
}

function FindingItem({ finding, plan, viewed }: { finding: Finding; plan: ViewedPlan; viewed: ViewedContent | null }) {
  const text = useText();
  const { locale } = useLocale();
  const reason = plan.campaign?.reasonCodes.find(({ code }) => code === finding.reasonCode);
  return (
    <li className={styles.item}>
      <p className={styles.itemHead}>
        <span className={styles.quiet}>F{finding.number}</span>
        <WeightTag weight={finding.weight} />
        <span className={styles.strong}>{reason ? (locale === "en" && reason.labelEn) || reason.label : finding.reasonCode}</span>
        <span className={styles.end}>{findingStates.label(finding.state, toGraphLocale(locale))}</span>
      </p>
      <p className={styles.words}>{finding.demand}</p>
      {finding.suggestion.length > 0 && <SuggestionDiff section={finding.anchor.section} changes={finding.suggestion} />}
      <p className={styles.quiet}>
        {text("plans.findings.round", { round: finding.round })} <PlaceLink finding={finding} viewed={viewed} />
        {finding.raisedAgainCount > 0 && <Tag>{text("plans.findings.raisedAgain", { count: finding.raisedAgainCount })}</Tag>}
      </p>
      {finding.answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </li>
  );
}

function PlaceLink({ finding, viewed }: { finding: Finding; viewed: ViewedContent | null }) {
  const text = useText();
  if (!viewed) return null;
  const { section, row, position } = resolveAnchor(viewed.content, finding.anchor);
  const number = sectionNumbers[section];
  return (
    <a href={`#${rowAnchor(section, row?.id ?? null)}`}>
      {position === null ? number : text("editor.place.row", { section: number, row: position + 1 })}
    </a>
  );
}

function Answer({ answer }: { answer: Finding["answers"][number] }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  return (
    <div className={styles.answer}>
      <p className={styles.quiet}>
        {text("plans.findings.answer", {
          round: answer.round,
          name: name(answer.answeredBy) || "—",
          when: shortDateTime(answer.answeredAt, locale),
          kind: answerKinds.label(answer.kind, toGraphLocale(locale)),
        })}
      </p>
      <p>{answer.text}</p>
      {answer.verdict && (
        <p className={styles.quiet}>
          {text("plans.findings.verdict", {
            name: name(answer.verdictBy) || "—",
            verdict: answerVerdicts.label(answer.verdict, toGraphLocale(locale)),
          })}{" "}
          {answer.verdictNote}
        </p>
      )}
    </div>
  );
}
