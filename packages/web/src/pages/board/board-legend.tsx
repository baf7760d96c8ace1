import { useText } from "../../i18n/text";
import bars from "./bars.module.css";
import styles from "./board.module.css";

/** What the signs of the board mean. */
export function BoardLegend() {
  const text = useText();
  return (
    <ul className={styles.legend}>
      <li className={styles.legendUnit}>{text("board.legend.unit")}</li>
      <li>
        <span className={`${styles.sample} ${bars.plan}`} />
        {text("board.legend.plan")}
      </li>
      <li>
        <Diamond />
        {text("board.legend.first")}
      </li>
      <li>
        <Diamond filled />
        {text("board.legend.extended")}
      </li>
      <li>
        <span className={styles.pair} data-light="GREEN">
          <span className={bars.done} />
          <span className={bars.rest} />
        </span>
        {text("board.legend.actual")}
      </li>
      <li>
        <span className={`${styles.sample} ${bars.late}`} />
        {text("board.legend.late")}
      </li>
    </ul>
  );
}

/** The sign of a deadline: hollow for the first one, filled for one that was put off. */
export function Diamond({ filled = false }: { filled?: boolean }) {
  return (
    <svg className={bars.diamond} width="9" height="9" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d="M5 .8 9.2 5 5 9.2.8 5z" fill={filled ? "currentColor" : "var(--surface)"} stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}
