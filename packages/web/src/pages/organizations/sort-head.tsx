import type { ReactNode } from "react";
import { Icon } from "../../ui/icon";
import { type Status, StatusShape } from "../../ui/status";
import styles from "./tree-table.module.css";

interface SortHeadProps {
  /** Whether the rows are in the order of this column, and which way. */
  descending: boolean | null;
  label: ReactNode;
  className?: string | undefined;
  onSort(): void;
}

/** A head by which the rows of the tree are, or can be, ordered. */
export function SortHead({ descending, label, className = "", onSort }: SortHeadProps) {
  const sorted = descending !== null;
  return (
    <th scope="col" className={`${styles.number} ${className}`} aria-sort={sorted ? (descending ? "descending" : "ascending") : undefined}>
      <button type="button" className={styles.sort} data-sorted={sorted} onClick={onSort}>
        {label}
        {sorted && <Icon name={descending ? "down" : "up"} size={12} />}
      </button>
    </th>
  );
}

/** The word of a status behind its shape. */
export function MarkedHead({ status, word }: { status: Status; word: string }) {
  return (
    <>
      <StatusShape status={status} size={8} /> {word}
    </>
  );
}
