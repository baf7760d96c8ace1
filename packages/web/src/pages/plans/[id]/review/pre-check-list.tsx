import { useText } from "../../../../i18n/text";
import { GroupHead } from "../../../../ui/layout";
import { WeightTag } from "../../../../ui/tag";
import { PlaceLink } from "./labels";
import styles from "./pre-check-list.module.css";
import { useReview } from "./review-context";
import type { PreCheck } from "./review-queries";

/** The automatic checks that this version failed, each with why, where and its source. */
export function PreCheckList() {
  const text = useText();
  const { version } = useReview();
  const failed = version.preChecks.filter(({ passed }) => !passed);
  return (
    <section id="pre-checks">
      <GroupHead title={text("review.preChecks")} count={`${failed.length} / ${version.preChecks.length}`}>
        {version.ruleSet && text("review.preChecks.source", { version: version.ruleSet.version })}
      </GroupHead>
      <ul>
        {failed.map((check) => (
          <FailedCheck key={check.rule} check={check} />
        ))}
      </ul>
    </section>
  );
}

const shown = 3;

function FailedCheck({ check }: { check: PreCheck }) {
  const text = useText();
  const rest = check.findings.slice(shown);
  return (
    <li className={styles.check} id={`check-${check.rule}`} tabIndex={-1}>
      <p className={styles.line}>
        <code>{check.rule}</code>
        <WeightTag weight={check.weight} />
        <span className={styles.title}>{check.title}</span>
      </p>
      <ul className={styles.findings}>
        {check.findings.slice(0, shown).map((finding) => (
          <CheckFinding
            key={`${finding.anchor.section} ${finding.anchor.rowId} ${finding.anchor.field} ${finding.why}`}
            finding={finding}
          />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{text("review.preChecks.more", { count: rest.length })}</summary>
          <ul className={styles.findings}>
            {rest.map((finding) => (
              <CheckFinding
                key={`${finding.anchor.section} ${finding.anchor.rowId} ${finding.anchor.field} ${finding.why}`}
                finding={finding}
              />
            ))}
          </ul>
        </details>
      )}
      <p className={styles.source}>{check.source}</p>
    </li>
  );
}

function CheckFinding({ finding }: { finding: PreCheck["findings"][number] }) {
  return (
    <li>
      <span>{finding.why}</span>
      <PlaceLink place={{ section: finding.anchor.section, rowId: finding.anchor.rowId }} />
    </li>
  );
}
