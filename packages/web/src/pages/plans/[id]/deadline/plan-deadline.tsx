import { useText } from "../../../../i18n/text";
import { dayOf, timeOf } from "../../../../ui/dates";
import { GroupHead } from "../../../../ui/layout";
import styles from "../plan.module.css";
import type { ViewedPlan } from "../plan-queries";
import { AskForExtension } from "./ask-for-extension";
import { ExtensionLine } from "./extension-line";

/** Until when the plan is to be handed in: the first deadline, the present one, by how much it slipped, and every request for more time. */
export function PlanDeadline({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const moved = plan.submissionDueAt !== plan.dueAt;
  return (
    <section id="deadline">
      <GroupHead
        title={text("levels.deadline.title")}
        count={plan.slipDays > 0 ? text("levels.deadline.slip", { days: plan.slipDays }) : undefined}
      >
        <AskForExtension plan={plan} revision={() => plan.revision} small />
      </GroupHead>
      <dl className={styles.facts}>
        <dt>{text("levels.deadline.first")}</dt>
        <dd>{instant(plan.dueAt)}</dd>
        {moved && (
          <>
            <dt>{text("levels.deadline.present")}</dt>
            <dd className={styles.strong}>{instant(plan.submissionDueAt)}</dd>
          </>
        )}
      </dl>
      <ul>
        {plan.extensions.toReversed().map((extension) => (
          <ExtensionLine key={extension.id} extension={extension} />
        ))}
      </ul>
    </section>
  );
}

function instant(value: string): string {
  return `${dayOf(value)} ${timeOf(value)}`;
}
