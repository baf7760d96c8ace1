import { amendmentStates } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useName, useText } from "../../../i18n/text";
import { shortDateTime } from "../../../ui/dates";
import { GroupHead } from "../../../ui/layout";
import { Tag } from "../../../ui/tag";
import styles from "./plan.module.css";
import type { ViewedPlan } from "./plan-queries";

/** The amendments of the plan, the latest first: why, by whom, and what became of each. */
export function PlanAmendments({ plan }: { plan: ViewedPlan }) {
  const text = useText();
  const name = useName();
  const { locale } = useLocale();
  if (plan.amendments.length === 0) return null;
  return (
    <section>
      <GroupHead title={text("levels.amendments.title")} count={plan.amendments.length} />
      {plan.amending && <p className={styles.note}>{text("levels.amendments.inForce")}</p>}
      <ul>
        {plan.amendments.toReversed().map(({ id, state, reason, openedAt, openedBy, closedAt, closedBy, baseVersion }) => (
          <li key={id} className={styles.item}>
            <p className={styles.itemHead}>
              <Tag tone={state === "OPEN" ? "live" : "outline"}>{amendmentStates.label(state, toGraphLocale(locale))}</Tag>
              {baseVersion && <span className={styles.quiet}>{text("levels.amendments.base", { round: baseVersion.number })}</span>}
            </p>
            <p className={styles.words}>{reason}</p>
            <p className={styles.quiet}>
              {text("levels.amendments.opened", { name: name(openedBy) || "—", when: shortDateTime(openedAt, locale) })}
            </p>
            {closedAt && (
              <p className={styles.quiet}>
                {text("plans.rounds.decided", { when: shortDateTime(closedAt, locale), name: name(closedBy) || "—" })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
