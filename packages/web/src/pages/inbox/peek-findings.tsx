import { answerKinds } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { WeightTag } from "../../ui/tag";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

const states = {
  OPEN: "inbox.finding.open",
  ANSWERED: "inbox.finding.answered",
  CONFIRMED: "inbox.finding.confirmed",
  DRAFT: "inbox.finding.draft",
} as const;

/** The findings so far, each with its answer and what is left to do about it. */
export function PeekFindings({ plan }: { plan: PeekPlan }) {
  const text = useText();
  const { locale } = useLocale();
  const findings = plan.findings.filter(({ state }) => state !== "DRAFT");
  if (findings.length === 0) return null;
  const reasons = new Map(plan.campaign?.reasonCodes.map(({ code, label, labelEn }) => [code, (locale === "en" && labelEn) || label]));
  return (
    <PeekSection title={text("inbox.peek.findings")} count={findings.length}>
      <ul>
        {findings.map((finding) => {
          const answer = finding.answers.at(-1);
          return (
            <li key={finding.id} className={styles.finding}>
              <WeightTag weight={finding.weight} />
              <span className="ellipsis">{reasons.get(finding.reasonCode) ?? finding.reasonCode}</span>
              <span className={styles.answer}>{answer && answerKinds.label(answer.kind, toGraphLocale(locale))}</span>
              <span className={styles.state}>{text(states[finding.state])}</span>
            </li>
          );
        })}
      </ul>
    </PeekSection>
  );
}
