import { type PlanState, planStates } from "@duban/schema";
import { toGraphLocale } from "../../i18n/locale";
import { useLocale, useText } from "../../i18n/text";
import { StatusShape } from "../../ui/status";
import styles from "./distribution.module.css";
import type { UnitFigures } from "./supervision-queries";

const countOf: Record<PlanState, (figures: UnitFigures) => number> = {
  DRAFT: ({ drafting }) => drafting,
  RETURNED: ({ returned }) => returned,
  SUBMITTED: ({ submitted }) => submitted,
  IN_REVIEW: ({ inReview }) => inReview,
  APPROVED: ({ approved }) => approved,
  WITHDRAWN: ({ withdrawn }) => withdrawn,
};

/** The states in the order of every stack: what is farthest from being done first. */
const stackOrder: readonly PlanState[] = ["DRAFT", "RETURNED", "WITHDRAWN", "SUBMITTED", "IN_REVIEW", "APPROVED"];

/** How many plans stand in each state, in the order of the stack. */
export function statesOf(figures: UnitFigures): { state: PlanState; count: number }[] {
  return stackOrder.map((state) => ({ state, count: countOf[state](figures) }));
}

/** Where the plans stand, as one bar of full width; a red line under it is the share that is overdue. */
export function Distribution({ figures }: { figures: UnitFigures }) {
  const text = useText();
  const { locale } = useLocale();
  if (figures.asked === 0) return null;
  const parts = statesOf(figures).filter(({ count }) => count > 0);
  const words = parts.map(({ state, count }) => `${planStates.label(state, toGraphLocale(locale))} ${count}`);
  if (figures.overdue > 0) words.push(`${text("ui.status.over")} ${figures.overdue}`);
  return (
    <span className={styles.bar} role="img" aria-label={words.join(text("tree.separator"))} title={words.join(text("tree.separator"))}>
      <span className={styles.stack}>
        {parts.map(({ state, count }) => (
          <span key={state} className={styles.part} data-state={state} style={{ flexGrow: count }} />
        ))}
      </span>
      {figures.overdue > 0 && <span className={styles.over} style={{ width: `${(100 * figures.overdue) / figures.asked}%` }} />}
    </span>
  );
}

/** What the parts of the bars mean. */
export function DistributionLegend() {
  const text = useText();
  const { locale } = useLocale();
  return (
    <ul className={styles.legend}>
      {stackOrder.map((state) => (
        <li key={state}>
          <span className={`${styles.part} ${styles.swatch}`} data-state={state} />
          {planStates.label(state, toGraphLocale(locale))}
        </li>
      ))}
      <li>
        <StatusShape status="over" size={8} />
        {text("ui.status.over")}
        <span className={styles.line} />
      </li>
    </ul>
  );
}
