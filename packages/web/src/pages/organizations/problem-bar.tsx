import { useText } from "../../i18n/text";
import styles from "./problem-bar.module.css";
import type { ProblemUnit } from "./problem-tree-queries";

const lights = [
  { light: "over", word: "ui.status.over", count: ({ overdue }: Figures) => overdue },
  { light: "warn", word: "ui.status.warn", count: ({ dueSoon }: Figures) => dueSoon },
  { light: "ok", word: "ui.status.ok", count: ({ onTime }: Figures) => onTime },
  { light: "done", word: "ui.status.done", count: ({ closed }: Figures) => closed },
] as const;

type Figures = Pick<ProblemUnit["problemFigures"], "overdue" | "dueSoon" | "onTime" | "closed">;

/** How the problems of a unit stand, as one bar of full width in the order of every stack. */
export function LightBar({ figures }: { figures: Figures }) {
  const text = useText();
  const parts = lights.map(({ light, word, count }) => ({ light, words: `${text(word)} ${count(figures)}`, count: count(figures) }));
  const shown = parts.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  const label = shown.map(({ words }) => words).join(text("tree.separator"));
  return (
    <span className={styles.bar} role="img" aria-label={label} title={label}>
      {shown.map(({ light, count }) => (
        <span key={light} className={styles[light]} style={{ flexGrow: count }} />
      ))}
    </span>
  );
}

/** What the parts of the bars mean. */
export function LightLegend() {
  const text = useText();
  return (
    <ul className={styles.legend}>
      {lights.map(({ light, word }) => (
        <li key={light}>
          <span className={`${styles.swatch} ${styles[light]}`} />
          {text(word)}
        </li>
      ))}
    </ul>
  );
}
