import { useText } from "../../../i18n/text";
import { Icon } from "../../../ui/icon";
import type { ViewedProblem } from "../problem-queries";
import { useChain } from "./chain";
import styles from "./closing.module.css";
import type { ShownCloseOut } from "./closing-queries";

type Chained = Pick<ViewedProblem, "severity" | "organization" | "leadDepartment" | "campaign" | "closedOn">;

/** Who checks, one after the other, and how far it is. */
export function Chain({ problem, closeOut }: { problem: Chained; closeOut: ShownCloseOut | null }) {
  const text = useText();
  const steps = useChain(problem, closeOut);
  return (
    <ol className={styles.chain} aria-label={text("closing.chain")}>
      {steps.map(({ key, label, who, when, state }, position) => (
        <li key={key} className={styles.step} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className={styles.dot} aria-hidden="true">
            {state === "done" ? (
              <Icon name="check" size={12} weight={2} />
            ) : state === "refused" ? (
              <Icon name="close" size={12} />
            ) : (
              position + 1
            )}
          </span>
          <span className={styles.stepName}>{label}</span>
          <span className={styles.quiet}>{who}</span>
          {when !== "" && <span className={styles.quiet}>{when}</span>}
        </li>
      ))}
    </ol>
  );
}
