import type { Arrow } from "./arrows";
import styles from "./arrows.module.css";

/** Which measures wait for which; the words in their rows say the same, so this is for the eye alone. */
export function MeasureArrows({ arrows, height }: { arrows: readonly Arrow[]; height: number }) {
  return (
    <div className={styles.arrows} aria-hidden="true">
      {arrows.map(({ key, fromAt, toAt, fromRow, toRow, clashes }) => {
        const [top, bottom] = [Math.min(fromRow, toRow), Math.max(fromRow, toRow)];
        return (
          <span
            key={key}
            className={styles.arrow}
            data-arrow={key}
            data-clashes={clashes || undefined}
            data-back={toAt < fromAt || undefined}
            data-up={toRow < fromRow || undefined}
            style={{
              left: `${Math.min(fromAt, toAt)}%`,
              width: `${Math.abs(toAt - fromAt)}%`,
              top: (top + 0.5) * height,
              height: (bottom - top) * height - 6,
            }}
          />
        );
      })}
    </div>
  );
}
