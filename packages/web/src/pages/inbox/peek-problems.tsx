import { useText, useTitle } from "../../i18n/text";
import type { PeekPlan } from "./peek";
import styles from "./peek.module.css";
import { PeekSection } from "./peek-section";

const shown = 8;

/** What a plan that is still being written has to answer: the problems handed down in its campaign. */
export function PeekProblems({ plan }: { plan: PeekPlan }) {
  const text = useText();
  const titleOf = useTitle();
  const rest = plan.problems.length - shown;
  return (
    <>
      <PeekSection title={text("inbox.peek.campaign")}>
        <p className={styles.rest}>{titleOf(plan.campaign)}</p>
      </PeekSection>
      <PeekSection title={text("inbox.peek.problems")} count={plan.problems.length}>
        <ul>
          {plan.problems.slice(0, shown).map((problem) => (
            <li key={problem.id} className={styles.check}>
              <code>{problem.code}</code>
              <span className="ellipsis">{problem.title}</span>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className={styles.rest}>{text("inbox.peek.moreProblems", { count: rest })}</p>}
      </PeekSection>
    </>
  );
}
