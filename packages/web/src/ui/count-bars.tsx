import type { ReactNode } from "react";
import styles from "./count-bars.module.css";

interface CountBarsProps {
  items: readonly { key: string; label: string; count: number; note?: ReactNode }[];
}

/** How often each of several things occurs: a word, a bar as long as its share of the most frequent one, the number. */
export function CountBars({ items }: CountBarsProps) {
  const most = Math.max(...items.map(({ count }) => count));
  return (
    <ul className={styles.bars}>
      {items.map(({ key, label, count, note }) => (
        <li key={key}>
          <span className="ellipsis" title={label}>
            {label}
          </span>
          <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
          <span>{note ?? count}</span>
        </li>
      ))}
    </ul>
  );
}
