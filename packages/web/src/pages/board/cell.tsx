import type { ReactNode } from "react";
import styles from "./grid.module.css";

interface CellProps {
  className?: string | undefined;
  /** Indents the first cell of a row. */
  level?: number;
  end?: boolean;
  children?: ReactNode;
}

/** A cell of a row. */
export function Cell({ className = "", level, end = false, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the row that it belongs to
    // biome-ignore lint/a11y/useFocusableInteractive: rows are the stops of the keyboard, by the pattern
    <span
      role="gridcell"
      className={`${styles.cell} ${className}`}
      data-end={end || undefined}
      style={level === undefined ? undefined : { paddingInlineStart: 16 + (level - 1) * 14 }}
    >
      {children}
    </span>
  );
}
