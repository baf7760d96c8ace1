import type { ProblemRowFragment } from "../../../gql/graphql";
import { useText } from "../../../i18n/text";
import styles from "./outcomes.module.css";

/** How many of a problem's targets are met or waived; nothing where it has none. */
export function OutcomeCount({ row }: { row: Pick<ProblemRowFragment, "outcomeTargetCount" | "settledOutcomeTargetCount"> }) {
  const text = useText();
  const { outcomeTargetCount: all, settledOutcomeTargetCount: met } = row;
  if (all === 0) return null;
  return (
    <span data-outcomes className={styles.count} title={text("outcomes.count", { met, all })}>
      {text("outcomes.short", { met, all })}
    </span>
  );
}
