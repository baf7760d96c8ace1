import { responsibilityRoles } from "@duban/schema";
import { toGraphLocale } from "../../../i18n/locale";
import { useLocale, useText } from "../../../i18n/text";
import { Dialog } from "../../../ui/dialog";
import { useAnswererLine } from "../answerer-names";
import type { ViewedProblem } from "../problem-queries";
import styles from "./peek.module.css";

/** Who carried the problem in each role, from when to when (历任). */
export function HistoryDialog({ problem, onClose }: { problem: ViewedProblem; onClose(): void }) {
  const text = useText();
  const line = useAnswererLine();
  const { locale } = useLocale();
  return (
    <Dialog title={`${problem.code} ${text("problems.history.title")}`} footer={null} width={640} onCancel={onClose}>
      {responsibilityRoles.values.map((role) => {
        const carried = problem.responsibilities.filter((one) => one.role === role);
        if (carried.length === 0) return null;
        return (
          <section key={role} className={styles.historyRole}>
            <h3 className={styles.sectionTitle}>{responsibilityRoles.label(role, toGraphLocale(locale))}</h3>
            <ol>
              {carried.map(({ id, startsOn, endsOn, answerer }) => (
                <li key={id} className={styles.historyLine}>
                  <span>{line(answerer)}</span>
                  <span className={styles.source}>
                    {endsOn === null && text("problems.history.since", { from: startsOn })}
                    {endsOn === startsOn && text("problems.history.sameDay", { from: startsOn })}
                    {endsOn !== null && endsOn !== startsOn && text("problems.history.until", { from: startsOn, to: endsOn })}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </Dialog>
  );
}
