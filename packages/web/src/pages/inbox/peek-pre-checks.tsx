import { useText } from "../../i18n/text";
import { WeightTag } from "../../ui/tag";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

/** The automatic checks that the submitted version failed. */
export function PeekPreChecks({ plan }: { plan: PeekPlan }) {
  const text = useText();
  const checks = plan.latestVersion?.preChecks;
  if (!checks) return null;
  const failed = checks.filter(({ passed }) => !passed);
  return (
    <PeekSection title={text("inbox.peek.preChecks")} count={`${failed.length} / ${checks.length}`}>
      <ul>
        {failed.map((check) => (
          <li key={check.rule} className={styles.check}>
            <WeightTag weight={check.weight} />
            <code>{check.rule}</code>
            <span className="ellipsis">{check.title}</span>
          </li>
        ))}
      </ul>
    </PeekSection>
  );
}
